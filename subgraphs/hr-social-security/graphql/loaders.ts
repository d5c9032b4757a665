import type { EntityManager } from '@mikro-orm/sql';
import type { BatchLoad } from '../../kit/graphql/context.js';
import { CollectiveContract } from '../persistence/collective-contract.entity.js';
import { insuredCounts } from '../persistence/insured-counts.js';
import { DispatchLicence, HrServiceLicence } from '../persistence/licence.entity.js';
import { openMatters } from '../persistence/open-matters.js';
import { PremiumArrear } from '../persistence/premium-arrear.entity.js';
import { SocialInsuranceAccount } from '../persistence/social-insurance-account.entity.js';
import { SpecialHoursPost } from '../persistence/special-hours-post.entity.js';

/** What belongs to an enterprise, by its id: as many statements for one enterprise as for a hundred. */
function ofEnterprise<Row extends { readonly enterpriseId: string }>(
  find: (em: EntityManager, those: { enterpriseId: { $in: string[] } }) => Promise<Row[]>,
): BatchLoad<string, Row[]> {
  return async ({ em }, ids) => {
    const rows = await find(em, { enterpriseId: { $in: [...ids] } });
    return ids.map((id) => rows.filter((row) => row.enterpriseId === id));
  };
}

/** The open account, else the one closed last. */
export const loadAccount: BatchLoad<string, SocialInsuranceAccount> = async (context, ids) => {
  const accounts = await loadAccounts(context, ids);
  return accounts.map((own) => own?.find(({ openFor }) => openFor !== null) ?? own?.at(-1) ?? null);
};

const loadAccounts = ofEnterprise<SocialInsuranceAccount>((em, those) =>
  em.find(SocialInsuranceAccount, those, { orderBy: { registeredOn: 'asc', number: 'asc' } }),
);

export const loadInsuredCount: BatchLoad<string, number> = async ({ em }, ids) => {
  const counts = await insuredCounts(em, ids);
  return ids.map((id) => counts.get(id) ?? 0);
};

export const loadArrears = ofEnterprise<PremiumArrear>((em, those) =>
  em.find(PremiumArrear, { ...those, settledOn: null }, { orderBy: { month: 'asc', kind: 'asc' } }),
);
export const loadOpenMatters = ofEnterprise((em, those) => openMatters(em, those.enterpriseId.$in));

/** Newest first. */
export const loadDispatchLicences = ofEnterprise<DispatchLicence>((em, those) =>
  em.find(DispatchLicence, those, { orderBy: { issuedOn: 'desc', documentNumber: 'desc' } }),
);
export const loadHrServiceLicences = ofEnterprise<HrServiceLicence>((em, those) =>
  em.find(HrServiceLicence, those, { orderBy: { issuedOn: 'desc', documentNumber: 'desc' } }),
);
export const loadSpecialHours = ofEnterprise<SpecialHoursPost>((em, those) =>
  em.find(SpecialHoursPost, those, { orderBy: { validFrom: 'desc', documentNumber: 'desc', position: 'asc' } }),
);
export const loadContracts = ofEnterprise<CollectiveContract>((em, those) =>
  em.find(CollectiveContract, those, { orderBy: { effectiveOn: 'desc', documentNumber: 'desc' } }),
);
