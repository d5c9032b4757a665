import { registeredOperation } from '../../support/play.js';

export interface StackOperation {
  readonly name: string;
  readonly query: string;
}

/** What is asked about one case of the hall. */
export function stackOperations(): StackOperation[] {
  return [
    { name: 'unified case', query: UNIFIED_CASE },
    { name: 'whole case, as registered', query: registeredOperation('whole-case') },
  ];
}

/** The same questions as the gateway's bench asks of its made-up subgraphs, put to the real ones. */
const UNIFIED_CASE = `query UnifiedCase($id: ID!) { case(id: $id) {
  id number title channel stage round receivedAt acceptedAt applicantName
  enterprise { name creditCode
    registration { status registeredOn } taxpayer { number standing confirmedOn }
    socialInsuranceAccount { number status registeredOn } medicalInsuranceAccount { unitNumber enrolledOn }
    providentFundAccount { accountNumber startMonth } permits { construction { number } } }
  notices { number issuedAt lines { number wrong repair } }
  tasks { __typename id step title status releasedAt
    item { id name }
    clock { startedOn dueOn committedDueOn usedDays state provisional }
    people { claimedBy decidedBy } decision { outcome opinion decidedAt } document { name number issuedOn validUntil } }
  results { name number delivered } timeline { at what step } } }`;
