import { startDeadline } from '../construction/construction-permit.js';
import { numberOf, textOf } from '../form-reading.js';
import type { HousingResultMaker } from '../housing-rule.js';
import { documentNumber } from './document-number.js';

/** The permit itself has no end; what ends is the time to start, so `validUntil` is null and the deadline is content. */
export const constructionPermitResult: HousingResultMaker = ({ form, today }, serial) => {
  const number = documentNumber('施许', today, serial);
  const deadline = startDeadline({ issuedOn: today, startExtensions: [] });
  return {
    documentNumber: number,
    validUntil: null,
    produced: { constructionPermitNumber: number, constructionStartDeadline: deadline },
    content: {
      builder: textOf(form, 'enterpriseName'),
      projectName: textOf(form, 'projectName'),
      projectAddress: textOf(form, 'projectAddress'),
      planningPermitNumber: textOf(form, 'planningPermitNumber'),
      floorArea: numberOf(form, 'drawingFloorArea'),
      contractor: textOf(form, 'contractorName'),
      contractorCreditCode: textOf(form, 'contractorCreditCode'),
      contractPrice: numberOf(form, 'contractPrice'),
      contractStartOn: textOf(form, 'contractStartOn'),
      contractEndOn: textOf(form, 'contractEndOn'),
      issuedOn: today,
      startDeadline: deadline,
    },
  };
};
