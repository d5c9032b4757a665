import type { EntityManager } from '@mikro-orm/sql';
import { askRows } from '../../kit/persistence/direct-reads.js';
import { readRows } from '../../kit/persistence/read-rows.js';
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
  const rows = await askRows(em, sql, units);
  return rows.map(([unit, status, headcount]) => ({
    unitAccountNumber: unit as string,
    status: status as Headcount['status'],
    headcount: Number(headcount),
  }));
}

const inUnits = (units: Numbers) => ({ unitAccountNumber: units });

export const employeeAccountsOf = (em: EntityManager, units: Numbers) =>
  readRows(em, EmployeeAccountRow, inUnits(units), { unitAccountNumber: 'asc', accountNumber: 'asc' });

export const arrearsOf = (em: EntityManager, units: Numbers) => readRows(em, ArrearsMonthRow, inUnits(units), { month: 'asc' });

export const reliefsOf = (em: EntityManager, units: Numbers) => readRows(em, ReliefRow, inUnits(units), { fromMonth: 'desc' });

export const lateDutiesOf = (em: EntityManager, units: Numbers) => readRows(em, LateDutyRow, inUnits(units), { dueOn: 'desc' });

/** Assessments that ask for money which has not come. */
export async function openAssessmentsOf(em: EntityManager, units: Numbers): Promise<AssessmentRow[]> {
  const open = { ...inUnits(units), settledOn: null };
  const rows = await readRows(em, AssessmentRow, open, { assessedOn: 'asc', documentNumber: 'asc' });
  return rows.filter(({ kind }) => kind !== 'BASE_ADJUSTMENT');
}

export async function assessmentByNumber(em: EntityManager, documentNumber: string): Promise<AssessmentRow | null> {
  return em.findOne(AssessmentRow, { documentNumber });
}
