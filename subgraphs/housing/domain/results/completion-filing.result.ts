import { numberOf, textOf } from '../form-reading.js';
import type { HousingResultMaker } from '../housing-rule.js';
import { documentNumber } from './document-number.js';

export const completionFilingResult: HousingResultMaker = ({ form, details, today, receivedOn }, serial) => {
  const number = documentNumber('竣备', today, serial);
  return {
    documentNumber: number,
    validUntil: null,
    produced: { completionFilingNumber: number },
    content: {
      builder: textOf(form, 'enterpriseName'),
      projectName: textOf(form, 'projectName'),
      constructionPermitNumber: textOf(form, 'constructionPermitNumber'),
      builtFloorArea: numberOf(form, 'builtFloorArea'),
      completionAcceptedOn: textOf(form, 'completionAcceptedOn'),
      documentsReceivedOn: receivedOn,
      correctionOrderNumber: details.correctionOrderNumber ?? null,
      issuedOn: today,
    },
  };
};
