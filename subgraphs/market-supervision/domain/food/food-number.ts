import { REGISTRATION_DIVISION } from '../jurisdiction.js';

const SERIALS_A_YEAR = 9999;

/**
 * Number of a food licence (`JY`) or a prepackaged food filing (`YB`): one digit for the kind of operator, six for the
 * division, six in sequence, one check digit. The sequence is year (two digits) and serial (four), so that it never
 * repeats although serials begin anew each January. Throws RangeError when a year's numbers are used up. Pure.
 */
export function foodNumber(prefix: 'JY' | 'YB', kindDigit: string, year: number, serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > SERIALS_A_YEAR)
    throw new RangeError(`Serial ${serial} is outside 1 to ${SERIALS_A_YEAR}`);
  const digits = `${kindDigit}${REGISTRATION_DIVISION}${String(year % 100).padStart(2, '0')}${String(serial).padStart(4, '0')}`;
  return `${prefix}${digits}${checkDigit(digits)}`;
}

/** GB/T 17710, MOD 11,10 (ISO 7064): finds every wrong digit and nearly every transposition. */
export function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) product = (((product + Number(digit)) % 10 || 10) * 2) % 11;
  return String((11 - product) % 10);
}
