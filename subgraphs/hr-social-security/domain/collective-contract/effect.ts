import { addDays, daysLate } from '../day-count.js';

/** 劳动合同法 art. 54: fifteen days from receipt of the text without objection, and it takes effect. */
const OBJECTION_DAYS = 15;
/** 集体合同规定 art. 42: filed within ten days of the chief delegates' signatures. */
const FILING_DAYS = 10;

/** Last day on which an objection still stops the contract (ISO date). */
export const lastObjectionDay = (receivedOn: string): string => addDays(receivedOn, OBJECTION_DAYS);

/**
 * The day the contract takes effect: the one after the objection period.
 * Null while an objection raised within the period stands; a later one has no effect on it.
 */
export function effectiveOn(receivedOn: string, objectedOn: string | null): string | null {
  return objectedOn !== null && objectedOn <= lastObjectionDay(receivedOn) ? null : effectiveWithoutObjection(receivedOn);
}

/** The sixteenth day after receipt (ISO date). */
export const effectiveWithoutObjection = (receivedOn: string): string => addDays(lastObjectionDay(receivedOn), 1);

/** Days by which the contract was filed late; recorded, no ground for an objection. */
export const filingDaysLate = (signedOn: string, receivedOn: string): number => daysLate(signedOn, receivedOn, FILING_DAYS);
