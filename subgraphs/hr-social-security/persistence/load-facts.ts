import type { EntityManager } from '@mikro-orm/sql';
import type { EnterpriseKey } from '../../department/department-spec.js';
import type { SocialInsuranceAccount as AccountFact, HrSocialSecurityFacts } from '../domain/hr-social-security-facts.js';
import type { LocalStandards } from '../domain/local-standards.js';
import { InjuryDecision } from './injury-decision.entity.js';
import { insuredElsewhere } from './insured-elsewhere.js';
import { InsuredWorker } from './insured-worker.entity.js';
import { DispatchLicence, HrServiceLicence } from './licence.entity.js';
import { ContributionBaseStandard, MinimumWageStandard } from './local-standard.entity.js';
import { OpenMatter } from './open-matter.entity.js';
import { PremiumArrear } from './premium-arrear.entity.js';
import { SocialInsuranceAccount } from './social-insurance-account.entity.js';
import { SpecialHoursPost } from './special-hours-post.entity.js';
import { workInHand } from './work-in-hand.js';

/** What the bureau holds about one enterprise, in a number of statements that does not grow with it. */
export async function loadFacts(em: EntityManager, { id: enterpriseId }: EnterpriseKey): Promise<HrSocialSecurityFacts> {
  const work = await workInHand(em, enterpriseId);
  const workers = await em.find(InsuredWorker, { enterpriseId, insuredNow: { $ne: null } });
  const arrears = await em.find(PremiumArrear, { enterpriseId, settledOn: null }, { orderBy: { month: 'asc', kind: 'asc' } });
  const matters = await em.find(OpenMatter, { enterpriseId, closedOn: null }, { orderBy: { reference: 'asc' } });
  const specialHours = await em.find(SpecialHoursPost, { enterpriseId });
  return {
    account: await loadAccount(em, enterpriseId),
    insuredWorkers: workers.map(({ idNumber, insuredFrom }) => ({ idNumber, insuredFrom })),
    insuredElsewhere: await insuredElsewhere(em, work.namedPeople, enterpriseId),
    arrears: arrears.map(({ kind, month, principalFen, dueOn, settledOn }) => ({ kind, month, principalFen, dueOn, settledOn })),
    openMatters: [...matters.map(({ kind, reference }) => ({ kind, reference })), ...work.openInjuries],
    injuryDecisions: [...(await loadInjuryDecisions(em, enterpriseId, work.namedPeople)), ...work.deniedInjuries],
    licences: await loadLicences(em, enterpriseId),
    specialHours: specialHours.map(({ post, documentNumber, validFrom, validUntil }) => ({
      post,
      documentNumber,
      from: validFrom,
      until: validUntil,
    })),
    standards: await loadStandards(em),
  };
}

/** The open account, else the one closed last. */
async function loadAccount(em: EntityManager, enterpriseId: string): Promise<AccountFact | null> {
  const accounts = await em.find(SocialInsuranceAccount, { enterpriseId }, { orderBy: { registeredOn: 'asc', number: 'asc' } });
  const account = accounts.find(({ openFor }) => openFor !== null) ?? accounts.at(-1);
  if (account === undefined) return null;
  const { number, registeredOn, insuranceKinds, closedOn } = account;
  return { number, registeredOn, status: closedOn === null ? 'ACTIVE' : 'CANCELLED', insuranceKinds };
}

/** Decisions on the enterprise's own injuries, and on the people named now with whomever they worked then. */
async function loadInjuryDecisions(
  em: EntityManager,
  enterpriseId: string,
  people: readonly string[],
): Promise<HrSocialSecurityFacts['injuryDecisions']> {
  const rows = await em.find(InjuryDecision, { $or: [{ enterpriseId }, { idNumber: { $in: [...people] } }] });
  return rows.map(({ idNumber, injuredOn, documentNumber }) => ({ idNumber, injuredOn, documentNumber }));
}

async function loadLicences(em: EntityManager, enterpriseId: string): Promise<HrSocialSecurityFacts['licences']> {
  const dispatch = await em.find(DispatchLicence, { enterpriseId });
  const hrService = await em.find(HrServiceLicence, { enterpriseId });
  return [
    ...dispatch.map(({ documentNumber, validUntil }) => ({ kind: 'LABOUR_DISPATCH' as const, documentNumber, validUntil })),
    ...hrService.map(({ documentNumber }) => ({ kind: 'HR_SERVICE' as const, documentNumber, validUntil: null })),
  ];
}

async function loadStandards(em: EntityManager): Promise<LocalStandards> {
  const bases = await em.find(ContributionBaseStandard, {});
  const wages = await em.find(MinimumWageStandard, {});
  return {
    contributionBases: bases.map(({ year, floorFen, ceilingFen }) => ({ year, floorFen, ceilingFen })),
    minimumWages: wages.map(({ effectiveFrom, monthlyFen }) => ({ effectiveFrom, monthlyFen })),
  };
}
