import type { EntityManager } from '@mikro-orm/sql';
import { readRows } from '../../kit/persistence/read-rows.js';
import { yuanOf } from '../domain/money.js';
import type { OutstandingCharge, TaxFacts } from '../domain/tax-facts.js';
import { byEnterprise } from './by-enterprise.js';
import { ArrearRecord, type ChargeKind, ChargeRecord } from './debt.entity.js';
import { CrossRegionRecord, InvestigationRecord, UnfiledReturnRecord } from './open-matter.entity.js';

/** What is still open between the bureau and an enterprise, as the rules read it. */
export type OpenMatters = Pick<
  TaxFacts,
  'arrears' | 'lateFees' | 'fines' | 'excessRefunds' | 'unfiledReturns' | 'investigations' | 'crossRegionReports'
>;

/** The open matters of each of these enterprises, in their order. Five statements, however many enterprises. */
export async function readOpenMatters(em: EntityManager, enterpriseIds: readonly string[]): Promise<OpenMatters[]> {
  const theirs = { enterpriseId: enterpriseIds };
  const rows = await Promise.all([
    readRows(em, ArrearRecord, { ...theirs, endedOn: null }, { dueOn: 'asc', id: 'asc' }),
    readRows(em, ChargeRecord, { ...theirs, endedOn: null }, { documentNumber: 'asc', id: 'asc' }),
    readRows(em, UnfiledReturnRecord, theirs, { dueOn: 'asc', id: 'asc' }),
    readRows(em, InvestigationRecord, { ...theirs, closedOn: null }, { openedOn: 'asc', number: 'asc' }),
    readRows(em, CrossRegionRecord, { ...theirs, settledOn: null }, { validFrom: 'asc', number: 'asc' }),
  ]);
  const [arrears, charges, unfiled] = [byEnterprise(rows[0]), byEnterprise(rows[1]), byEnterprise(rows[2])];
  const [investigations, reports] = [byEnterprise(rows[3]), byEnterprise(rows[4])];
  return enterpriseIds.map((id) => ({
    arrears: arrears(id).map((row) => ({ taxType: row.taxType, period: periodOf(row), amount: yuanOf(row.amountFen), dueOn: row.dueOn })),
    lateFees: chargesOf('LATE_FEE', charges(id)),
    fines: chargesOf('FINE', charges(id)),
    excessRefunds: chargesOf('EXCESS_REFUND', charges(id)),
    unfiledReturns: unfiled(id).map((row) => ({ taxType: row.taxType, period: periodOf(row), dueOn: row.dueOn })),
    investigations: investigations(id).map(({ number, kind, openedOn }) => ({ number, kind, openedOn })),
    crossRegionReports: reports(id).map(({ number, contractNumber, destinationDivisionCode, validUntil }) => ({
      number,
      contractNumber,
      destinationDivisionCode,
      validUntil,
      settled: false,
    })),
  }));
}

function periodOf({ periodFrom, periodUntil }: { periodFrom: string; periodUntil: string }) {
  return { from: periodFrom, until: periodUntil };
}

function chargesOf(kind: ChargeKind, rows: readonly ChargeRecord[]): OutstandingCharge[] {
  return rows.filter((row) => row.kind === kind).map(({ documentNumber, amountFen }) => ({ documentNumber, amount: yuanOf(amountFen) }));
}
