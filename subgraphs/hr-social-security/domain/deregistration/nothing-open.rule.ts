import type { HrRule } from '../hr-rule.js';
import type { OpenMatter } from '../hr-social-security-facts.js';

const kindNames: Readonly<Record<OpenMatter['kind'], string>> = {
  WORK_INJURY: '工伤认定',
  BENEFIT_PAYMENT: '待遇支付',
  TRANSFER: '关系转移',
  BACK_PAYMENT: '补缴',
};

/** An injured worker's claim must not lose its debtor by a closed account (工伤保险条例 art. 43). */
export const nothingOpen: HrRule = {
  code: 'SOCIAL_INSURANCE_MATTERS_OPEN',
  ruleRef: { document: '《工伤保险条例》', article: '第四十三条' },
  items: ['social-insurance-deregistration'],
  judge: ({ facts: { openMatters } }) => {
    if (openMatters.length === 0) return null;
    const list = openMatters.map(({ kind, reference }) => `${kindNames[kind]}${reference}`);
    return {
      zh: `有${openMatters.length}件在办业务：${list.join('、')}，办结后方可注销`,
      en: `${openMatters.length} matters are open: ${openMatters.map(({ kind, reference }) => `${kind} ${reference}`).join(', ')}`,
    };
  },
};
