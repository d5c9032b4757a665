import { type BatchLoad, inOrder } from '../../kit/graphql/context.js';
import { readRows } from '../../kit/persistence/read-rows.js';
import { PharmacyAgreement } from '../persistence/pharmacy.entity.js';
import { UnitAccount, type UnitContribution } from '../persistence/unit-account.entity.js';
import { countInsured, countOpenTransfers, findUnpaidMonths } from '../persistence/unit-standing.js';

/** All loaders take the window's ids of enterprises. */
export const loadAccounts: BatchLoad<string, UnitAccount> = async ({ store }, ids) =>
  inOrder(ids, await readRows(store.rows, UnitAccount, { enterpriseId: ids }), (account) => account.enterpriseId);

export const loadAgreements: BatchLoad<string, PharmacyAgreement> = async ({ store }, ids) =>
  inOrder(ids, await readRows(store.rows, PharmacyAgreement, { enterpriseId: ids }), (agreement) => agreement.enterpriseId);

export const loadUnpaidMonths: BatchLoad<string, UnitContribution[]> = async ({ em }, ids) => {
  const rows = await findUnpaidMonths(em, ids);
  return ids.map((id) => rows.filter((row) => row.enterpriseId === id));
};

export const loadInsuredCounts: BatchLoad<string, number> = async ({ em }, ids) => {
  const counts = await countInsured(em, ids);
  return ids.map((id) => counts.get(id) ?? 0);
};

export const loadOpenTransferCounts: BatchLoad<string, number> = async ({ em }, ids) => {
  const counts = await countOpenTransfers(em, ids);
  return ids.map((id) => counts.get(id) ?? 0);
};
