import { notFilled, textOf } from '../form-reading.js';
import { COLLECTION_LAW, type TaxRule } from '../tax-rule.js';

/** 税收征收管理法第十五条 counts thirty days from the licence: a day that has not come cannot start them. */
export const registeredOnRule: TaxRule = {
  code: 'REGISTERED_IN_THE_FUTURE',
  ruleRef: { document: COLLECTION_LAW, article: '第十五条' },
  items: ['new-taxpayer-package'],
  judge: ({ form, today }) => {
    const registeredOn = textOf(form, 'registeredOn');
    if (registeredOn === undefined) return notFilled('成立日期', 'the date of establishment');
    if (registeredOn <= today) return null;
    return { zh: `成立日期${registeredOn}晚于今日${today}`, en: `The date of establishment ${registeredOn} lies after ${today}` };
  },
};
