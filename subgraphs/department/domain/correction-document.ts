/** Number of a correction: the department's mark, the year, a serial within it. Pure. */
export function correctionNumber(departmentMark: string, today: string, serial: number): string {
  return `${departmentMark.toUpperCase()}-C${today.slice(0, 4)}-${String(serial).padStart(5, '0')}`;
}

export const CORRECTION_NAME = '更正通知书';
