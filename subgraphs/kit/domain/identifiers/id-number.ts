import { isRealDate } from '../calendar/iso-date.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';

/**
 * Citizen identity number (公民身份号码), GB 11643: 6 digits region, birth date, 3 digits order, check.
 * The birth date must be a real one and not after `today` (ISO date). Takes the normalised form.
 */
export function isIdNumber(value: string, today: string = '9999-12-31'): boolean {
  if (!/^[1-8]\d{16}[\dX]$/.test(value)) return false;
  const born = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  if (!isRealDate(born) || born > today || born < '1800-01-01') return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return CHECKS[sum % 11] === value[17];
}
