/** Number of a denial: the department's mark, the year, a serial within it. Pure. */
export function denialNumber(departmentMark: string, today: string, serial: number): string {
  return `${departmentMark.toUpperCase()}-D${today.slice(0, 4)}-${String(serial).padStart(5, '0')}`;
}
