import type { EntityManager } from '@mikro-orm/sql';
import type { RemittanceContent } from '../../domain/results/remittance-assessment.result.js';
import { EmployeeAccountRow } from '../../persistence/employee-account.entity.js';
import { FundUnit } from '../../persistence/fund-unit.entity.js';
import { AssessmentRow } from '../../persistence/issued-papers.entity.js';
import { contentOf, type Recorder } from './approved.js';

/** 汇缴、补缴核定: what is to be paid; the accounts are credited when the money has come. An adjustment of bases holds at once. */
export const enterAssessment: Recorder = async ({ em }, approved) => {
  const content = contentOf<RemittanceContent>(approved);
  em.create(AssessmentRow, {
    documentNumber: approved.issued.documentNumber,
    unitAccountNumber: content.fundAccountNumber,
    kind: content.kind,
    ...monthsOf(content),
    lines: content.lines,
    amountDue: content.kind === 'BASE_ADJUSTMENT' ? 0 : content.amountDue,
    assessedOn: approved.subject.today,
    settledOn: null,
  });
  if (content.kind === 'BASE_ADJUSTMENT') await adjustBases(em, content);
};

function monthsOf({ kind, depositMonth, arrearsFrom, arrearsUntil, fundYear }: RemittanceContent): {
  fromMonth: string;
  untilMonth: string;
} {
  if (kind === 'MONTHLY') return { fromMonth: depositMonth ?? '', untilMonth: depositMonth ?? '' };
  if (kind === 'ARREARS') return { fromMonth: arrearsFrom ?? '', untilMonth: arrearsUntil ?? '' };
  return { fromMonth: `${fundYear}-07`, untilMonth: `${(fundYear ?? 0) + 1}-06` };
}

async function adjustBases(em: EntityManager, { fundAccountNumber, fundYear, lines }: RemittanceContent): Promise<void> {
  const unit = await em.findOneOrFail(FundUnit, { accountNumber: fundAccountNumber });
  if (fundYear !== null) unit.baseAdjustedFor = [...unit.baseAdjustedFor, fundYear];
  const baseOf = new Map(lines.map(({ idNumber, contributionBase }) => [idNumber, contributionBase]));
  const accounts = await em.find(EmployeeAccountRow, { unitAccountNumber: fundAccountNumber, liveKey: { $ne: null } });
  for (const account of accounts) account.contributionBase = baseOf.get(account.idNumber) ?? account.contributionBase;
}
