import type { EntityManager } from '@mikro-orm/sql';
import { readRows } from '../../kit/persistence/read-rows.js';
import { byEnterprise } from './by-enterprise.js';
import { DeferralRecord } from './deferral.entity.js';
import { AccountRecord } from './ledger.entity.js';

/** The accounts each of these enterprises has reported and not closed, in their order. One statement. */
export async function readAccounts(em: EntityManager, enterpriseIds: readonly string[]): Promise<(readonly AccountRecord[])[]> {
  const open = { enterpriseId: enterpriseIds, closedOn: null };
  return enterpriseIds.map(byEnterprise(await readRows(em, AccountRecord, open, { number: 'asc', id: 'asc' })));
}

/** The deferrals of each of these enterprises that still run on a day (ISO date), in their order. One statement. */
export async function readRunningDeferrals(
  em: EntityManager,
  enterpriseIds: readonly string[],
  day: string,
): Promise<(readonly DeferralRecord[])[]> {
  const granted = await readRows(em, DeferralRecord, { enterpriseId: enterpriseIds }, { deferredUntil: 'asc', id: 'asc' });
  return enterpriseIds.map(byEnterprise(granted.filter(({ deferredUntil }) => deferredUntil >= day)));
}
