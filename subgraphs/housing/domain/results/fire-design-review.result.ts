import { numberOf, textOf } from '../form-reading.js';
import type { HousingResultMaker } from '../housing-rule.js';
import { documentNumber } from './document-number.js';

export const fireDesignReviewResult: HousingResultMaker = ({ form, answers, details, today }, serial) => {
  const number = documentNumber('消审', today, serial);
  return {
    documentNumber: number,
    validUntil: null,
    produced: { fireDesignOpinionNumber: number },
    content: {
      builder: textOf(form, 'enterpriseName'),
      projectName: textOf(form, 'projectName'),
      fireUse: textOf(form, 'fireUse'),
      buildingFloorArea: numberOf(form, 'buildingFloorArea'),
      buildingHeight: numberOf(form, 'buildingHeight'),
      designer: textOf(form, 'designerName'),
      specialDesign: answers.SPECIAL_FIRE_DESIGN === 'YES',
      expertReview: details.expertReview ?? null,
      conclusion: '合格',
      issuedOn: today,
    },
  };
};
