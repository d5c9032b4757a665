import type { EquityFreeze, EquityPledge, MarketSupervisionFacts } from '../market-supervision-facts.js';
import { sumFen } from '../yuan.js';

/** What one shareholder holds in the company and what stands against it, all in fen. */
export interface EquityPosition {
  readonly held: number;
  readonly frozen: number;
  readonly pledged: number;
}

/** A freeze stands through its last day unless the court lifted it earlier. */
export function freezeStands(freeze: Pick<EquityFreeze, 'until' | 'liftedOn'>, today: string): boolean {
  return today <= freeze.until && (freeze.liftedOn === null || today < freeze.liftedOn);
}

export function pledgeStands(pledge: Pick<EquityPledge, 'cancelledOn'>, today: string): boolean {
  return pledge.cancelledOn === null || today < pledge.cancelledOn;
}

/** The position of the holder of that certificate; nothing held where the register of shareholders does not name it. Pure. */
export function equityPosition(facts: MarketSupervisionFacts, certificate: string, today: string): EquityPosition {
  const shares = facts.registration?.shareholders ?? [];
  return {
    held: sumFen(shares.filter((one) => one.certificateNumber === certificate).map((one) => one.subscribedCapital)),
    frozen: sumFen(
      facts.equityFreezes
        .filter((one) => one.holderCertificate === certificate && freezeStands(one, today))
        .map((one) => one.frozenCapital),
    ),
    pledged: sumFen(
      facts.equityPledges
        .filter((one) => one.pledgorCertificate === certificate && pledgeStands(one, today))
        .map((one) => one.pledgedCapital),
    ),
  };
}
