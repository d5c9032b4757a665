import { dammDigit } from '../../kit/domain/identifiers/index.js';
import { luhnDigit } from '../../kit/domain/identifiers/luhn.js';

/**
 * Number of a case as people read it out: year in two digits, month, day of receipt, serial of the day, check digit; twelve
 * digits, one more for every further place of the serial. Pure.
 */
export function caseNumber(receivedOn: string, serial: number): string {
  const digits = `${receivedOn.slice(2).replaceAll('-', '')}${String(serial).padStart(5, '0')}`;
  return `${digits}${dammDigit(digits)}`;
}

/** Digits of the numbers that were given out before these: year in four digits, and the check digit of Luhn. */
const EARLIER_LENGTH = 14;

/** Whether it can be a case number at all, before anybody looks for it. */
export function isCaseNumber(value: string): boolean {
  if (!/^\d{12,}$/.test(value)) return false;
  const [digits, check] = [value.slice(0, -1), value.at(-1)];
  return dammDigit(digits) === check || (value.length === EARLIER_LENGTH && luhnDigit(digits) === check);
}
