/** Types that a county registration authority registers as limited companies (有限责任公司, with one shareholder or more). */
export const LIMITED_TYPES: readonly string[] = ['LIMITED_COMPANY', 'SOLE_SHAREHOLDER_COMPANY'];

const TYPE_NAMES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  LIMITED_COMPANY: { zh: '有限责任公司', en: 'limited company' },
  SOLE_SHAREHOLDER_COMPANY: { zh: '一人有限责任公司', en: 'sole-shareholder company' },
  JOINT_STOCK_COMPANY: { zh: '股份有限公司', en: 'joint stock company' },
  PARTNERSHIP: { zh: '合伙企业', en: 'partnership' },
  SOLE_PROPRIETORSHIP: { zh: '个人独资企业', en: 'sole proprietorship' },
  BRANCH: { zh: '分支机构', en: 'branch' },
};

export function typeName(type: string): { readonly zh: string; readonly en: string } {
  return TYPE_NAMES[type] ?? { zh: type, en: type };
}

/** The type of a limited company after its shareholders changed: with exactly one it is a sole-shareholder company, and only then. */
export function limitedTypeFor(type: string, shareholders: number): string {
  if (!LIMITED_TYPES.includes(type)) return type;
  return shareholders === 1 ? 'SOLE_SHAREHOLDER_COMPANY' : 'LIMITED_COMPANY';
}
