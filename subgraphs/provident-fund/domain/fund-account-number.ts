import { checkDigit } from './check-digit.js';

const OFFICE = '150783';

/**
 * 单位账号: office (6) + year (4) + serial (5) + check digit. Serial 1 … 99999 within the year.
 * Throws RangeError outside. Pure.
 */
export function fundAccountNumber(year: number, serial: number): string {
  return withCheck(`${OFFICE}${digits(year, 4)}${digits(serial, 5)}`);
}

/** 职工个人账号: year and serial of the setting-up, then the employee's place in its roster (4 digits). */
export function employeeAccountNumber(year: number, serial: number, ordinal: number): string {
  return withCheck(`${OFFICE}${digits(year, 4)}${digits(serial, 5)}${digits(ordinal, 4)}`);
}

/** Whether a number of this office (unit or employee) carries the right check digit. */
export function isFundAccountNumber(number: string): boolean {
  return new RegExp(`^${OFFICE}\\d{10}(\\d{4})?$`).test(number) && withCheck(number.slice(0, -1)) === number;
}

/** Whether a number is of this office's format at all; older and foreign units have other formats. */
export function looksLikeFundAccountNumber(number: string): boolean {
  return new RegExp(`^${OFFICE}\\d{10}$`).test(number);
}

function withCheck(body: string): string {
  return `${body}${checkDigit(body)}`;
}

function digits(value: number, width: number): string {
  if (!Number.isInteger(value) || value < 1 || value >= 10 ** width) throw new RangeError(`${value} does not fit ${width} digits`);
  return String(value).padStart(width, '0');
}
