import { yearOf } from '../calendar-date.js';
import { EQUIPMENT_KINDS } from '../equipment/equipment-kinds.js';
import type { SpecialEquipmentForm } from '../forms.js';
import { completeFormOf, type MarketSupervisionResult, type MarketSupervisionSubject } from '../market-supervision-rule.js';

/** Letter of the registration authority: 内蒙古自治区呼伦贝尔市, as on number plates. */
const AUTHORITY = '蒙E';

/**
 * `梯11蒙E00012(26)`: kind, the class and variety digits of the equipment catalogue, authority, serial, year (TSG 08).
 * The certificate does not expire; the next inspection date does its work.
 */
export const specialEquipmentRegistrationResult: MarketSupervisionResult = (subject, serial) => {
  const form = completeFormOf<SpecialEquipmentForm>(subject);
  return {
    documentNumber: registrationNumber(subject, serial),
    validUntil: null,
    produced: {},
    content: {
      user: form.enterpriseName,
      creditCode: form.creditCode,
      equipmentKind: subject.answers.EQUIPMENT_KIND ?? null,
      catalogueCode: form.catalogueCode,
      equipmentName: form.equipmentName,
      manufacturer: form.manufacturer,
      productNumber: form.productNumber,
      usedAt: form.usedAt.address,
      nextInspectionDueOn: form.inspection.nextDueOn,
      registeredOn: subject.today,
    },
  };
};

function registrationNumber(subject: MarketSupervisionSubject, serial: number): string {
  const { catalogueCode } = completeFormOf<SpecialEquipmentForm>(subject);
  const kind = Object.values(EQUIPMENT_KINDS).find((one) => catalogueCode.startsWith(one.lead));
  if (kind === undefined) throw new RangeError(`No kind of special equipment has the catalogue code ${catalogueCode}`);
  const year = String(yearOf(subject.today) % 100).padStart(2, '0');
  return `${kind.mark}${catalogueCode.slice(1, 3)}${AUTHORITY}${String(serial).padStart(5, '0')}(${year})`;
}
