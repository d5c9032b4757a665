import type { EntityManager } from '@mikro-orm/sql';
import { type CreditRecord, noFactsHeld } from '../domain/market-supervision-facts.js';
import { CompanyShareholder } from './company-shareholder.entity.js';
import { CreditFile } from './credit-file.entity.js';
import { RegisteredCompany } from './registered-company.entity.js';

/** The credit file, with what the enterprise holds in other companies: in those registered here, and those known elsewhere. */
export async function loadCreditRecord(em: EntityManager, enterpriseId: string, creditCode: string | null): Promise<CreditRecord> {
  const file = await em.findOne(CreditFile, { enterpriseId });
  const holdings = creditCode === null ? [] : await em.find(CompanyShareholder, { certificateNumber: creditCode });
  const ids = holdings.map((holding) => holding.enterpriseId);
  const companies = await em.find(RegisteredCompany, { enterpriseId: { $in: ids }, status: { $ne: 'DEREGISTERED' } });
  const investments = companies.map((company) => company.enterpriseName);
  if (file === null) return { ...noFactsHeld.creditRecord, investments };
  const { abnormalReason, abnormalSince } = file;
  return {
    abnormalListing: abnormalSince === null ? null : { reason: abnormalReason ?? '', listedOn: abnormalSince },
    seriousViolatorSince: file.seriousViolatorSince,
    openInvestigations: file.openInvestigations,
    unpaidPenalties: file.unpaidPenalties,
    investments: [...investments, ...file.investmentsElsewhere],
    chattelMortgages: file.chattelMortgages,
  };
}
