import type { Approved } from '../../../department/department-spec.js';
import type { Write } from '../../../kit/persistence/write.js';
import type { MarketSupervisionDetails } from '../../domain/details.js';
import type { MarketSupervisionFacts } from '../../domain/market-supervision-facts.js';

export type MarketSupervisionApproval = Approved<MarketSupervisionFacts, MarketSupervisionDetails>;

/** Enters one item's approval into the books, in the transaction of the decision. */
export type Entry = (unit: Write, approval: MarketSupervisionApproval) => Promise<void>;
