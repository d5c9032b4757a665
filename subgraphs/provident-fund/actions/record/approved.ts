import type { Approved } from '../../../department/department-spec.js';
import type { Write } from '../../../kit/persistence/write.js';
import type { ProvidentFundDetails } from '../../domain/details.js';
import type { ProvidentFundFacts } from '../../domain/provident-fund-facts.js';

export type FundApproved = Approved<ProvidentFundFacts, ProvidentFundDetails>;

/** Enters an approval of one item into the books, in the transaction of the decision. */
export type Recorder = (unit: Write, approved: FundApproved) => Promise<void>;

/** What the item's own result maker put into the document. */
export function contentOf<Content>({ issued }: FundApproved): Content {
  return issued.content as unknown as Content;
}
