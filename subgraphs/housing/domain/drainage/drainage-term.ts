import { addDays, addMonths } from '../../../kit/domain/calendar/iso-date.js';

/** 城镇污水排入排水管网许可管理办法 art. 10: five years; for works never beyond the end of the works. */
const monthsOfValidity = 60;

/** Last day of validity of a drainage permit issued on a day. `worksEndOn` is null for regular operation. ISO dates. */
export function drainageValidUntil(issuedOn: string, worksEndOn: string | null): string {
  const full = addDays(addMonths(issuedOn, monthsOfValidity), -1);
  return worksEndOn !== null && worksEndOn < full ? worksEndOn : full;
}
