import type { EntityManager } from '@mikro-orm/sql';
import type { EnterpriseKey } from '../../department/department-spec.js';
import { Task } from '../../department/persistence/task.entity.js';
import type {
  AccountElsewhere,
  AssessedMonths,
  ProvidentFundFacts,
  ReceivingUnit,
  FundUnit as UnitFacts,
} from '../domain/provident-fund-facts.js';
import { peopleListed, transferredEmployeesOf } from '../domain/rosters.js';
import { shippedWageFigures } from '../domain/shipped-wage-figures.js';
import { EmployeeAccountRow } from './employee-account.entity.js';
import { FundUnit } from './fund-unit.entity.js';
import { AssessmentRow } from './issued-papers.entity.js';
import { ArrearsMonthRow, ReliefRow } from './unit-duties.entity.js';
import { unitsOfEnterprises } from './unit-of-enterprise.js';

/** What the office holds about an enterprise, in at most nine statements however many employees it has. */
export async function loadFacts(em: EntityManager, enterprise: EnterpriseKey): Promise<ProvidentFundFacts> {
  const unit = (await unitsOfEnterprises(em, [enterprise.id])).get(enterprise.id) ?? null;
  const of = { unitAccountNumber: unit?.accountNumber ?? '' };
  const forms = await formsInWork(em, enterprise.id);
  const arrears = await em.find(ArrearsMonthRow, of, { orderBy: { month: 'asc' } });
  const reliefs = await em.find(ReliefRow, of, { orderBy: { fromMonth: 'asc' } });
  return {
    unit: unit === null ? null : unitFacts(unit),
    accounts: await em.find(EmployeeAccountRow, of, { orderBy: { openedOn: 'asc', accountNumber: 'asc' } }),
    accountsElsewhere: await accountsElsewhere(em, forms, of.unitAccountNumber),
    arrears: arrears.map(({ month, amount }) => ({ month, amount })),
    reliefs: reliefs.map(({ kind, ratio, fromMonth: from, untilMonth: until }) => ({ kind, ratio, from, until })),
    assessments: unit === null ? [] : await assessments(em, unit),
    receivingUnits: await receivingUnits(em, forms),
    wageFigures: shippedWageFigures,
  };
}

type Form = Task['form'];

/** The applications of the enterprise that the office is working on: whom they name is what it looks up beyond the unit. */
async function formsInWork(em: EntityManager, enterpriseId: string): Promise<Form[]> {
  const tasks = await em.find(Task, { enterpriseId, slug: 'employee-account', stage: { $in: ['ARRIVED', 'CLAIMED'] } });
  return tasks.map(({ form }) => form);
}

function unitFacts(unit: FundUnit): UnitFacts {
  const { accountNumber, status, registeredOn, startMonth, remittedThrough, baseAdjustedFor } = unit;
  const ratios = { unit: unit.unitRatio, employee: unit.employeeRatio };
  return { accountNumber, name: unit.unitName, status, registeredOn, ratios, startMonth, remittedThrough, baseAdjustedFor };
}

async function accountsElsewhere(em: EntityManager, forms: readonly Form[], own: string): Promise<AccountElsewhere[]> {
  const named = [...new Set(forms.flatMap(peopleListed).map(({ idNumber }) => idNumber))];
  if (named.length === 0) return [];
  const rows = await em.find(EmployeeAccountRow, { liveKey: { $in: named }, unitAccountNumber: { $ne: own } });
  const units = await em.find(FundUnit, { accountNumber: { $in: rows.map((row) => row.unitAccountNumber) } });
  const nameOf = new Map(units.map(({ accountNumber, unitName }) => [accountNumber, unitName]));
  return rows.map(({ idNumber, unitAccountNumber }) => ({ idNumber, unitName: nameOf.get(unitAccountNumber) ?? unitAccountNumber }));
}

async function receivingUnits(em: EntityManager, forms: readonly Form[]): Promise<ReceivingUnit[]> {
  const named = [...new Set(forms.flatMap(transferredEmployeesOf).map((employee) => employee.receivingFundAccountNumber))];
  if (named.length === 0) return [];
  const rows = await em.find(FundUnit, { accountNumber: { $in: named } });
  return rows.map(({ accountNumber, status }) => ({ accountNumber, status }));
}

/** Months remitted in full are closed by the unit's own mark; only assessments after it, open ones and arrears matter. */
async function assessments(em: EntityManager, { accountNumber, remittedThrough }: FundUnit): Promise<AssessedMonths[]> {
  const rows = await em.find(AssessmentRow, {
    unitAccountNumber: accountNumber,
    kind: { $ne: 'BASE_ADJUSTMENT' },
    $or: [{ untilMonth: { $gt: remittedThrough ?? '' } }, { settledOn: null }, { kind: 'ARREARS' }],
  });
  return rows.flatMap(({ documentNumber, kind, fromMonth: from, untilMonth: until, lines, settledOn }) => {
    if (kind === 'BASE_ADJUSTMENT') return [];
    return [{ documentNumber, kind, from, until, idNumbers: lines.map(({ idNumber }) => idNumber), settled: settledOn !== null }];
  });
}
