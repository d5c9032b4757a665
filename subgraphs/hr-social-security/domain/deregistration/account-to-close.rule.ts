import type { HrRule } from '../hr-rule.js';

export const accountToClose: HrRule = {
  code: 'SOCIAL_INSURANCE_NOTHING_TO_CANCEL',
  ruleRef: { document: '《社会保险费征缴暂行条例》', article: '第九条' },
  items: ['social-insurance-deregistration'],
  judge: ({ facts: { account } }) => {
    if (account?.status === 'ACTIVE') return null;
    return account === null
      ? { zh: '单位没有办理过社会保险登记，无须注销', en: 'The enterprise was never registered: there is nothing to cancel' }
      : { zh: `单位账户${account.number}已经注销`, en: `Account ${account.number} is cancelled already` };
  },
};
