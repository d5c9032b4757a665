import { textOf } from '../form-reading.js';
import type { HousingResultMaker } from '../housing-rule.js';
import { documentNumber } from './document-number.js';

/** A special project gets an acceptance opinion (验收意见书), any other a filing voucher (备案凭证). */
export const fireAcceptanceResult: HousingResultMaker = ({ form, answers, details, today }, serial) => {
  const isSpecial = answers.FIRE_CLASS === 'SPECIAL';
  const number = documentNumber(isSpecial ? '消验' : '消备', today, serial);
  return {
    documentNumber: number,
    validUntil: null,
    produced: { fireAcceptanceNumber: number },
    content: {
      kind: isSpecial ? 'ACCEPTANCE' : 'FILING',
      builder: textOf(form, 'enterpriseName'),
      projectName: textOf(form, 'projectName'),
      completionAcceptedOn: textOf(form, 'completionAcceptedOn'),
      siteVisit: details.siteVisit ?? null,
      issuedOn: today,
    },
  };
};
