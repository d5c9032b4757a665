import type { EntityManager } from '@mikro-orm/sql';
import type { EnterpriseKey } from '../../department/department-spec.js';
import type { MarketSupervisionFacts } from '../domain/market-supervision-facts.js';
import { loadBars } from './load-bars.js';
import { loadCreditRecord } from './load-credit-record.js';
import { loadEquityBurdens } from './load-equity-burdens.js';
import { loadNamed } from './load-named.js';
import { loadPermits } from './load-permits.js';
import { loadRegistration } from './load-registration.js';
import { ReservedName } from './name-reservation.entity.js';
import { CompanyBranch, PublishedNotice } from './winding-up.entity.js';

/**
 * What the department holds about an enterprise, and about the persons, names and equipment that its open applications name.
 * The number of statements is fixed, whatever the books hold.
 */
export async function loadFacts(em: EntityManager, enterprise: EnterpriseKey): Promise<MarketSupervisionFacts> {
  const { id: enterpriseId } = enterprise;
  const registration = await loadRegistration(em, enterpriseId);
  const named = await loadNamed(em, enterpriseId);
  const reserved = await em.find(ReservedName, { number: { $in: [...named.nameReservations] }, usedOn: null });
  const branches = await em.find(CompanyBranch, { enterpriseId }, { orderBy: { creditCode: 'asc' } });
  const notices = await em.find(PublishedNotice, { enterpriseId }, { orderBy: { publishedOn: 'asc', kind: 'asc' } });
  return {
    registration,
    nameReservations: reserved.map(({ number, enterpriseName, reservedUntil }) => ({ number, enterpriseName, reservedUntil })),
    branches: branches.map(({ name, creditCode, deregisteredOn }) => ({ name, creditCode, deregisteredOn })),
    liquidationNotices: notices.map(({ kind, publishedOn, objections }) => ({ kind, publishedOn, objections })),
    creditRecord: await loadCreditRecord(em, enterpriseId, registration?.creditCode ?? enterprise.creditCode),
    ...(await loadEquityBurdens(em, enterpriseId)),
    ...(await loadBars(em, enterpriseId, named.certificates)),
    ...(await loadPermits(em, enterpriseId, named.productNumbers)),
  };
}
