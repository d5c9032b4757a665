import type { EntityManager } from '@mikro-orm/sql';
import { byEnterprise } from './by-enterprise.js';
import { DeferralRecord } from './deferral.entity.js';
import { AccountRecord } from './ledger.entity.js';

/** The accounts each of these enterprises has reported and not closed, in their order. One statement. */
export async function readAccounts(em: EntityManager, enterpriseIds: readonly string[]): Promise<(readonly AccountRecord[])[]> {
  const open = { enterpriseId: { $in: [...enterpriseIds] }, closedOn: null };
  return enterpriseIds.map(byEnterprise(await em.find(AccountRecord, open, { orderBy: { number: 'asc', id: 'asc' } })));
}

/** The deferrals of each of these enterprises that still run on a day (ISO date), in their order. One statement. */
export async function readRunningDeferrals(
  em: EntityManager,
  enterpriseIds: readonly string[],
  day: string,
): Promise<(readonly DeferralRecord[])[]> {
  const running = { enterpriseId: { $in: [...enterpriseIds] }, deferredUntil: { $gte: day } };
  return enterpriseIds.map(byEnterprise(await em.find(DeferralRecord, running, { orderBy: { deferredUntil: 'asc', id: 'asc' } })));
}
