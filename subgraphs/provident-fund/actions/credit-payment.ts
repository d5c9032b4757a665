import type { EntityManager } from '@mikro-orm/sql';
import { fenOf } from '../domain/money.js';
import { monthSpan } from '../domain/month.js';
import { remittedThroughAfter } from '../domain/remitted-through.js';
import { EmployeeAccountRow } from '../persistence/employee-account.entity.js';
import { FundUnit } from '../persistence/fund-unit.entity.js';
import { AssessmentRow } from '../persistence/issued-papers.entity.js';
import { ArrearsMonthRow } from '../persistence/unit-duties.entity.js';

/** Divides a payment among the employees as assessed, and moves the unit's own marks. */
export async function creditPayment(em: EntityManager, assessment: AssessmentRow): Promise<void> {
  const { unitAccountNumber, kind, lines, fromMonth, untilMonth } = assessment;
  const accounts = await em.find(EmployeeAccountRow, { unitAccountNumber });
  const named = lines.map(({ idNumber }) => idNumber);
  const live = await em.find(EmployeeAccountRow, { liveKey: { $in: named } });
  const months = monthSpan(fromMonth, untilMonth);
  for (const { idNumber, total } of lines) {
    // Who was transferred since the assessment has the money follow; who has no account any more has it wait at this unit.
    const account = [...live, ...accounts].find((one) => one.idNumber === idNumber);
    if (account === undefined) throw new Error(`${assessment.documentNumber} names somebody without an account`);
    account.balanceFen += fenOf(total * months);
    if (kind === 'MONTHLY') account.consecutiveMonths += 1;
  }
  if (kind === 'MONTHLY') await moveMark(em, assessment, accounts);
  else await clearArrears(em, assessment);
}

async function moveMark(em: EntityManager, assessment: AssessmentRow, accounts: readonly EmployeeAccountRow[]): Promise<void> {
  const unit = await em.findOneOrFail(FundUnit, { accountNumber: assessment.unitAccountNumber });
  const earlier = await em.find(AssessmentRow, {
    unitAccountNumber: unit.accountNumber,
    kind: 'MONTHLY',
    settledOn: { $ne: null },
    untilMonth: { $gt: unit.remittedThrough ?? '' },
  });
  unit.remittedThrough = remittedThroughAfter({
    startMonth: unit.startMonth,
    remittedThrough: unit.remittedThrough,
    active: accounts.filter(({ status }) => status === 'NORMAL'),
    paid: [...new Set([...earlier, assessment])].map(({ fromMonth, lines }) => ({
      month: fromMonth,
      idNumbers: lines.map(({ idNumber }) => idNumber),
    })),
  });
}

async function clearArrears(em: EntityManager, { unitAccountNumber, fromMonth, untilMonth, lines }: AssessmentRow): Promise<void> {
  const paidMonthly = lines.reduce((sum, { total }) => sum + total, 0);
  const owed = await em.find(ArrearsMonthRow, { unitAccountNumber, month: { $gte: fromMonth, $lte: untilMonth } });
  for (const month of owed) {
    if (month.amount <= paidMonthly) em.remove(month);
    else month.amount -= paidMonthly;
  }
}
