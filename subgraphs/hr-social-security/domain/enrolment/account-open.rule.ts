import type { HrRule } from '../hr-rule.js';

export const accountOpen: HrRule = {
  code: 'SOCIAL_INSURANCE_ACCOUNT_NOT_OPEN',
  ruleRef: { document: '《中华人民共和国社会保险法》', article: '第五十七条' },
  items: ['employee-enrolment'],
  judge: ({ facts: { account } }) => {
    if (account?.status === 'ACTIVE') return null;
    return account === null
      ? { zh: '单位尚未办理社会保险登记，不能办理职工增减', en: 'The enterprise has no social insurance account yet' }
      : { zh: `单位账户${account.number}已注销，不能办理职工增减`, en: `Account ${account.number} is cancelled` };
  },
};
