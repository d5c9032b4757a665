import type { EntityManager } from '@mikro-orm/sql';
import type { MarketSupervisionFacts } from '../domain/market-supervision-facts.js';
import { fromFen } from '../domain/yuan.js';
import { FrozenEquity, PledgedEquity } from './company-equity.entity.js';

/** What stands against the equity of the company: freezes of courts, pledges. */
export async function loadEquityBurdens(
  em: EntityManager,
  enterpriseId: string,
): Promise<Pick<MarketSupervisionFacts, 'equityFreezes' | 'equityPledges'>> {
  const freezes = await em.find(FrozenEquity, { enterpriseId }, { orderBy: { documentNumber: 'asc' } });
  const pledges = await em.find(PledgedEquity, { enterpriseId }, { orderBy: { registrationNumber: 'asc' } });
  return {
    equityFreezes: freezes.map(({ documentNumber, court, holderCertificate, frozenFen, untilDay, liftedOn }) => ({
      documentNumber,
      court,
      holderCertificate,
      frozenCapital: fromFen(frozenFen),
      until: untilDay,
      liftedOn,
    })),
    equityPledges: pledges.map(({ registrationNumber, pledgorCertificate, pledgeeName, pledgedFen, cancelledOn }) => ({
      registrationNumber,
      pledgorCertificate,
      pledgeeName,
      pledgedCapital: fromFen(pledgedFen),
      cancelledOn,
    })),
  };
}
