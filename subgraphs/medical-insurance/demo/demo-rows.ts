import { addMonths, monthOf } from '../domain/dates/iso-date.js';
import type { DemoEmployee, DemoUnit } from './demo-enterprises.js';

const MONTHS = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`);
/** Unit and employee together, of the wages; only for the test data. */
const RATE_PERCENT = 10;

/** Rows of the books for one demo unit. Pure. */
export function accountRow({ enterprise, account }: DemoUnit) {
  return { enterpriseId: enterprise.id, ...account, name: enterprise.name, status: 'ENROLLED' as const, closedOn: null };
}

export function employeeRows({ enterprise, employees, unpaidMonths }: DemoUnit) {
  return employees.map(({ suspendedOn = null, ...employee }) => ({
    enterpriseId: enterprise.id,
    ...employee,
    status: suspendedOn === null ? ('ACTIVE' as const) : ('SUSPENDED' as const),
    insuredAs: suspendedOn === null ? employee.idNumber : null,
    suspendedOn,
    removalCause: suspendedOn === null ? null : 'CONTRACT_ENDED',
    paidMonths: MONTHS.filter((month) => isInsured({ suspendedOn, ...employee }, month) && !unpaidMonths.includes(month)),
  }));
}

export function contributionRows({ enterprise, employees, unpaidMonths }: DemoUnit) {
  return MONTHS.map((month) => {
    const insured = employees.filter((employee) => isInsured(employee, month));
    const wageTotalFen = insured.reduce((total, { contributionBaseFen }) => total + contributionBaseFen, 0);
    const payableFen = (wageTotalFen * RATE_PERCENT) / 100;
    const paidFen = unpaidMonths.includes(month) ? 0 : payableFen;
    return {
      enterpriseId: enterprise.id,
      month,
      wageTotalFen,
      insuredCount: insured.length,
      payableFen,
      paidFen,
      dueOn: addMonths(`${month}-15`, 1),
    };
  });
}

function isInsured(
  { enrolledFrom, suspendedOn }: Pick<DemoEmployee, 'enrolledFrom'> & { suspendedOn?: string | null },
  month: string,
): boolean {
  return enrolledFrom <= month && (suspendedOn === undefined || suspendedOn === null || month <= monthOf(suspendedOn));
}
