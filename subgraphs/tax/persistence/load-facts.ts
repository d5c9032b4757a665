import type { EntityManager } from '@mikro-orm/sql';
import type { EnterpriseKey } from '../../department/department-spec.js';
import { yuanOf } from '../domain/money.js';
import { noTaxFacts } from '../domain/no-tax-facts.js';
import type { TaxFacts } from '../domain/tax-facts.js';
import { byEnterprise } from './by-enterprise.js';
import { ClearanceRecord } from './clearance.entity.js';
import { DeferralRecord } from './deferral.entity.js';
import { AccountRecord, PaymentRecord } from './ledger.entity.js';
import { type OpenMatters, readOpenMatters } from './read-open-matters.js';
import { readTaxpayers, taxpayerFacts } from './read-taxpayers.js';

/** All that the bureau holds about one enterprise, also about one that it meets for the first time. Ten statements. */
export async function loadTaxFacts(em: EntityManager, enterprise: EnterpriseKey): Promise<TaxFacts> {
  const [facts] = await loadFactsOf(em, [enterprise]);
  return facts ?? noTaxFacts;
}

/** The facts of each of these enterprises, in their order. Ten statements, however many enterprises. */
export async function loadFactsOf(
  em: EntityManager,
  enterprises: readonly Pick<EnterpriseKey, 'id' | 'creditCode'>[],
): Promise<TaxFacts[]> {
  const ids = enterprises.map(({ id }) => id);
  const theirs = { enterpriseId: { $in: ids } };
  const taxpayers = byEnterprise(await readTaxpayers(em, ids));
  const open: readonly OpenMatters[] = await readOpenMatters(em, ids);
  const clearances = byEnterprise(await em.find(ClearanceRecord, theirs));
  const accounts = byEnterprise(await em.find(AccountRecord, theirs, { orderBy: { number: 'asc', id: 'asc' } }));
  const payments = byEnterprise(await em.find(PaymentRecord, theirs, { orderBy: { bookedOn: 'asc', id: 'asc' } }));
  const deferrals = byEnterprise(
    await em.find(DeferralRecord, { ...theirs, kind: 'PAYMENT' }, { orderBy: { deferredUntil: 'asc', id: 'asc' } }),
  );
  return enterprises.map(({ id, creditCode }, index) => ({
    ...noTaxFacts,
    ...taxpayerFacts(taxpayers(id)[0]),
    ...open[index],
    registeredCode: creditCode,
    clearance: clearances(id).map(({ documentNumber, clearedOn }) => ({ documentNumber, clearedOn }))[0] ?? null,
    accounts: accounts(id).map(({ bank, number, kind, closedOn }) => ({ bank, number, kind, closed: closedOn !== null })),
    payments: payments(id).map(({ taxType, kind, bookedOn, amountFen }) => ({ taxType, kind, on: bookedOn, amount: yuanOf(amountFen) })),
    deferredPayments: deferrals(id).map(({ taxType, periodFrom, periodUntil, documentNumber }) => ({
      taxType,
      period: { from: periodFrom, until: periodUntil },
      documentNumber,
    })),
  }));
}
