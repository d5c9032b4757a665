import type { EntityManager } from '@mikro-orm/sql';
import type { BatchLoad } from '../../kit/graphql/context.js';
import { readRows } from '../../kit/persistence/read-rows.js';
import { CollectiveContract } from '../persistence/collective-contract.entity.js';
import { insuredCounts } from '../persistence/insured-counts.js';
import { DispatchLicence, HrServiceLicence } from '../persistence/licence.entity.js';
import { openMatters } from '../persistence/open-matters.js';
import { PremiumArrear } from '../persistence/premium-arrear.entity.js';
import { SocialInsuranceAccount } from '../persistence/social-insurance-account.entity.js';
import { SpecialHoursPost } from '../persistence/special-hours-post.entity.js';

/** What belongs to an enterprise, by its id: as many statements for one enterprise as for a hundred. */
function ofEnterprise<Row extends { readonly enterpriseId: string }>(
  find: (rows: EntityManager, those: { enterpriseId: readonly string[] }) => Promise<Row[]>,
): BatchLoad<string, Row[]> {
  return async ({ store }, ids) => {
    const rows = await find(store.rows, { enterpriseId: ids });
    return ids.map((id) => rows.filter((row) => row.enterpriseId === id));
  };
}

/** The open account, else the one closed last. */
export const loadAccount: BatchLoad<string, SocialInsuranceAccount> = async (context, ids) => {
  const accounts = await loadAccounts(context, ids);
  return accounts.map((own) => own?.find(({ openFor }) => openFor !== null) ?? own?.at(-1) ?? null);
};

const loadAccounts = ofEnterprise<SocialInsuranceAccount>((rows, those) =>
  readRows(rows, SocialInsuranceAccount, those, { registeredOn: 'asc', number: 'asc' }),
);

export const loadInsuredCount: BatchLoad<string, number> = async ({ em }, ids) => {
  const counts = await insuredCounts(em, ids);
  return ids.map((id) => counts.get(id) ?? 0);
};

export const loadArrears = ofEnterprise<PremiumArrear>((rows, those) =>
  readRows(rows, PremiumArrear, { ...those, settledOn: null }, { month: 'asc', kind: 'asc' }),
);
export const loadOpenMatters: BatchLoad<string, Awaited<ReturnType<typeof openMatters>>> = async ({ store }, ids) => {
  const rows = await openMatters(store.rows, ids);
  return ids.map((id) => rows.filter(({ enterpriseId }) => enterpriseId === id));
};

/** Newest first. */
export const loadDispatchLicences = ofEnterprise<DispatchLicence>((rows, those) =>
  readRows(rows, DispatchLicence, those, { issuedOn: 'desc', documentNumber: 'desc' }),
);
export const loadHrServiceLicences = ofEnterprise<HrServiceLicence>((rows, those) =>
  readRows(rows, HrServiceLicence, those, { issuedOn: 'desc', documentNumber: 'desc' }),
);
export const loadSpecialHours = ofEnterprise<SpecialHoursPost>((rows, those) =>
  readRows(rows, SpecialHoursPost, those, { validFrom: 'desc', documentNumber: 'desc', position: 'asc' }),
);
export const loadContracts = ofEnterprise<CollectiveContract>((rows, those) =>
  readRows(rows, CollectiveContract, those, { effectiveOn: 'desc', documentNumber: 'desc' }),
);
