import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import type { CompanyRegistration } from '../domain/market-supervision-facts.js';
import { fromFen } from '../domain/yuan.js';
import { CompanyShareholder } from './company-shareholder.entity.js';
import { RegisteredCompany } from './registered-company.entity.js';

/**
 * The enterprise as it is registered here; null where it is not. Within a decision its entry is locked until that decision
 * is committed: of two pledges of the same equity decided at once, the second sees the first.
 */
export async function loadRegistration(em: EntityManager, enterpriseId: string): Promise<CompanyRegistration | null> {
  const lockMode = em.isInTransaction() ? LockMode.PESSIMISTIC_WRITE : LockMode.NONE;
  const company = await em.findOne(RegisteredCompany, { enterpriseId }, { lockMode });
  const shareholders = await em.find(CompanyShareholder, { enterpriseId }, { orderBy: { position: 'asc' } });
  if (company === null) return null;
  return {
    creditCode: company.creditCode,
    enterpriseName: company.enterpriseName,
    enterpriseType: company.enterpriseType,
    registeredCapital: fromFen(company.capitalFen),
    businessScope: company.businessScope,
    address: company.address,
    legalRepresentativeId: company.legalRepresentativeId,
    establishedOn: company.establishedOn,
    shareholders: shareholders.map(({ name, certificateNumber, subscribedFen }) => ({
      name,
      certificateNumber,
      subscribedCapital: fromFen(subscribedFen),
    })),
    status: company.status,
  };
}
