import { rowsIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';
import type { InsuranceKind } from '../hr-social-security-facts.js';

export const insuranceKindNames: Readonly<Record<InsuranceKind, string>> = {
  PENSION: '基本养老保险',
  UNEMPLOYMENT: '失业保险',
  WORK_INJURY: '工伤保险',
};
const kinds = Object.keys(insuranceKindNames) as InsuranceKind[];

/** Whoever employs staff insures them in all kinds: 社会保险法 arts. 10, 33 and 44 leave no choice. */
export const insuranceKindsComplete: HrRule = {
  code: 'INSURANCE_KINDS_INCOMPLETE',
  ruleRef: { document: '《中华人民共和国社会保险法》', article: '第十条、第三十三条、第四十四条' },
  items: ['social-insurance-registration'],
  judge: ({ form, answers }) => {
    if (answers.EMPLOYS_STAFF !== 'YES') return null;
    const chosen = rowsIn<string>(form, 'insuranceKinds');
    const missing = kinds.filter((kind) => !chosen.includes(kind));
    if (missing.length === 0) return null;
    return {
      zh: `已招用职工的单位应当参加全部险种，缺少：${missing.map((kind) => insuranceKindNames[kind]).join('、')}`,
      en: `An employer takes part in every kind of insurance; missing: ${missing.join(', ')}`,
    };
  },
};
