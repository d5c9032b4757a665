import { textIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';

/** Without the day the text came in, nobody can say when the contract takes effect. */
export const receiptDayRecorded: HrRule = {
  code: 'COLLECTIVE_RECEIPT_DAY_MISSING',
  ruleRef: { document: '《中华人民共和国劳动合同法》', article: '第五十四条' },
  items: ['collective-contract-review'],
  judge: ({ details: { contractReceivedOn }, today }) => {
    if (contractReceivedOn === undefined)
      return { zh: '没有登记收到集体合同文本的日期', en: 'The day on which the text was received is not recorded' };
    return contractReceivedOn > today
      ? {
          zh: `收到文本日期${contractReceivedOn}晚于审查当日${today}`,
          en: `The text was received only on ${contractReceivedOn}, after ${today}`,
        }
      : null;
  },
};

export const signedBeforeFiling: HrRule = {
  code: 'COLLECTIVE_SIGNED_AFTER_FILING',
  ruleRef: { document: '《集体合同规定》', article: '第四十二条' },
  items: ['collective-contract-review'],
  judge: ({ form, details: { contractReceivedOn }, today }) => {
    const signedOn = textIn(form, 'signedOn') ?? '';
    const filedOn = contractReceivedOn ?? today;
    if (signedOn !== '' && signedOn <= filedOn) return null;
    return {
      zh: `双方首席代表签字日期${signedOn || '（未填报）'}晚于报送日期${filedOn}`,
      en: `Signed on ${signedOn || '(not stated)'}, after the filing on ${filedOn}`,
    };
  },
};
