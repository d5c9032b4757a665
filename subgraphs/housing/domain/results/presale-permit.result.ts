import { numberOf, textOf, textsOf } from '../form-reading.js';
import type { HousingResultMaker } from '../housing-rule.js';
import { documentNumber } from './document-number.js';

export const presalePermitResult: HousingResultMaker = ({ form, today }, serial) => {
  const number = documentNumber('预许', today, serial);
  return {
    documentNumber: number,
    validUntil: null,
    produced: { presalePermitNumber: number },
    content: {
      developer: textOf(form, 'enterpriseName'),
      projectName: textOf(form, 'projectName'),
      projectAddress: textOf(form, 'projectAddress'),
      constructionPermitNumber: textOf(form, 'constructionPermitNumber'),
      buildings: textsOf(form, 'presaleBuildings'),
      floorArea: numberOf(form, 'presaleFloorArea'),
      units: numberOf(form, 'presaleUnitCount'),
      deliveryPlannedOn: textOf(form, 'deliveryPlannedOn'),
      issuedOn: today,
    },
  };
};
