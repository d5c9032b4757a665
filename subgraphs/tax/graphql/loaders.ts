import { localDate } from '../../kit/domain/calendar/index.js';
import type { BatchLoad } from '../../kit/graphql/context.js';
import { inOrder } from '../../kit/graphql/context.js';
import { readRows } from '../../kit/persistence/read-rows.js';
import type { DeferralRecord } from '../persistence/deferral.entity.js';
import type { AccountRecord } from '../persistence/ledger.entity.js';
import { readAccounts, readRunningDeferrals } from '../persistence/read-ledger.js';
import { type OpenMatters, readOpenMatters } from '../persistence/read-open-matters.js';
import { TaxpayerRecord } from '../persistence/taxpayer.entity.js';

/** Keys are the window's ids of enterprises, in every loader here. */
export const loadTaxpayers: BatchLoad<string, TaxpayerRecord> = async ({ store }, ids) =>
  inOrder(ids, await readRows(store.rows, TaxpayerRecord, { enterpriseId: ids }), (row) => row.enterpriseId);

export const loadOpenMatters: BatchLoad<string, OpenMatters> = ({ store }, ids) => readOpenMatters(store.rows, ids);

export const loadAccounts: BatchLoad<string, readonly AccountRecord[]> = ({ store }, ids) => readAccounts(store.rows, ids);

export const loadRunningDeferrals: BatchLoad<string, readonly DeferralRecord[]> = ({ store, now }, ids) =>
  readRunningDeferrals(store.rows, ids, localDate(now));
