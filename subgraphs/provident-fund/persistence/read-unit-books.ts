import type { EntityManager } from '@mikro-orm/sql';
import { EmployeeAccountRow } from './employee-account.entity.js';
import { AssessmentRow } from './issued-papers.entity.js';
import { ArrearsMonthRow, LateDutyRow, ReliefRow } from './unit-duties.entity.js';

type Numbers = readonly string[];

/** Employee accounts of units by state. */
export interface Headcount {
  readonly unitAccountNumber: string;
  readonly status: EmployeeAccountRow['status'];
  readonly headcount: number;
}

/** Counted in the database: a large unit has thousands of employees. */
export async function headcountsOf(em: EntityManager, units: Numbers): Promise<Headcount[]> {
  const sql = `select unit_account_number, status, count(*) as headcount from fund_employee_account
    where unit_account_number in (${units.map(() => '?').join(', ')}) group by unit_account_number, status`;
  const rows = await em.execute<{ unit_account_number: string; status: Headcount['status']; headcount: number }[]>(sql, [...units]);
  return rows.map((row) => ({ unitAccountNumber: row.unit_account_number, status: row.status, headcount: Number(row.headcount) }));
}

const inUnits = (units: Numbers) => ({ unitAccountNumber: { $in: [...units] } });

export const employeeAccountsOf = (em: EntityManager, units: Numbers) =>
  em.find(EmployeeAccountRow, inUnits(units), { orderBy: { unitAccountNumber: 'asc', accountNumber: 'asc' } });

export const arrearsOf = (em: EntityManager, units: Numbers) => em.find(ArrearsMonthRow, inUnits(units), { orderBy: { month: 'asc' } });

export const reliefsOf = (em: EntityManager, units: Numbers) => em.find(ReliefRow, inUnits(units), { orderBy: { fromMonth: 'desc' } });

export const lateDutiesOf = (em: EntityManager, units: Numbers) => em.find(LateDutyRow, inUnits(units), { orderBy: { dueOn: 'desc' } });

/** Assessments that ask for money which has not come. */
export const openAssessmentsOf = (em: EntityManager, units: Numbers) =>
  em.find(
    AssessmentRow,
    { ...inUnits(units), settledOn: null, kind: { $ne: 'BASE_ADJUSTMENT' } },
    { orderBy: { assessedOn: 'asc', documentNumber: 'asc' } },
  );

export async function assessmentByNumber(em: EntityManager, documentNumber: string): Promise<AssessmentRow | null> {
  return em.findOne(AssessmentRow, { documentNumber });
}
