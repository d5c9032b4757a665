import { addDays } from '../../../kit/domain/calendar/iso-date.js';
import { addYears, yearOf } from '../calendar-date.js';
import { itemNames, OPERATOR_KINDS } from '../food/food-items.js';
import { foodNumber } from '../food/food-number.js';
import type { FoodBusinessLicenceForm } from '../forms.js';
import { completeFormOf, type MarketSupervisionResult } from '../market-supervision-rule.js';

const VALID_YEARS = 5;

/** The last day of five years that begin on the day of issue: issued 2026-03-02, valid until 2031-03-01. */
export function foodLicenceValidUntil(issuedOn: string): string {
  return addDays(addYears(issuedOn, VALID_YEARS), -1);
}

export const foodBusinessLicenceResult: MarketSupervisionResult = (subject, serial) => {
  const form = completeFormOf<FoodBusinessLicenceForm>(subject);
  const kind = OPERATOR_KINDS[form.operatorKind];
  const validUntil = foodLicenceValidUntil(subject.today);
  return {
    documentNumber: foodNumber('JY', kind.digit, yearOf(subject.today), serial),
    validUntil,
    produced: {},
    content: {
      operator: form.enterpriseName,
      creditCode: form.creditCode,
      legalRepresentative: form.legalRepresentative.name,
      premises: form.domicile.address,
      operatorKind: kind.zh,
      foodItems: itemNames(form.foodItems),
      issuedOn: subject.today,
      validUntil,
      inspectedOn: subject.details.siteInspection?.inspectedOn ?? null,
    },
  };
};
