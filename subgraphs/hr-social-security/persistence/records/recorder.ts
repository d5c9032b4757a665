import type { Approved } from '../../../department/department-spec.js';
import type { Write } from '../../../kit/persistence/write.js';
import type { HrSocialSecurityDetails } from '../../domain/details.js';
import type { HrSocialSecurityFacts } from '../../domain/hr-social-security-facts.js';

export type HrApproval = Approved<HrSocialSecurityFacts, HrSocialSecurityDetails>;

/** Enters one approval into the books, in the transaction of the decision. */
export type Recorder = (unit: Write, approval: HrApproval) => Promise<void>;
