import { luhnDigit } from '../../kit/domain/identifiers/luhn.js';

/** Number of a case as people read it out: day of receipt, serial of the day, check digit; 14 digits. Pure. */
export function caseNumber(receivedOn: string, serial: number): string {
  const digits = `${receivedOn.replaceAll('-', '')}${String(serial).padStart(5, '0')}`;
  return `${digits}${luhnDigit(digits)}`;
}

/** Whether it can be a case number at all, before anybody looks for it. */
export function isCaseNumber(value: string): boolean {
  return /^\d{14,}$/.test(value) && luhnDigit(value.slice(0, -1)) === value.at(-1);
}
