import type { HrRule } from '../hr-rule.js';

export const accountUnique: HrRule = {
  code: 'SOCIAL_INSURANCE_ALREADY_REGISTERED',
  ruleRef: { document: '《社会保险费征缴暂行条例》', article: '第七条' },
  items: ['social-insurance-registration'],
  judge: ({ facts: { account } }) => {
    if (account === null || account.status !== 'ACTIVE') return null;
    return {
      zh: `该单位已于${account.registeredOn}办理社会保险登记，单位编号${account.number}，不得重复登记`,
      en: `The enterprise was registered on ${account.registeredOn} under account ${account.number}; it cannot be registered twice`,
    };
  },
};
