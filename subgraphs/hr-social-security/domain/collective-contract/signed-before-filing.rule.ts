import { textIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';

export const signedBeforeFiling: HrRule = {
  code: 'COLLECTIVE_SIGNED_AFTER_FILING',
  ruleRef: { document: '《集体合同规定》', article: '第四十二条' },
  items: ['collective-contract-review'],
  judge: ({ form, receivedOn }) => {
    const signedOn = textIn(form, 'signedOn') ?? '';
    if (signedOn !== '' && signedOn <= receivedOn) return null;
    return {
      zh: `双方首席代表签字日期${signedOn || '（未填报）'}晚于报送日期${receivedOn}`,
      en: `Signed on ${signedOn || '(not stated)'}, after the filing on ${receivedOn}`,
    };
  },
};
