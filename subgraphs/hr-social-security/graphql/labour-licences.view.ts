import type { DispatchLicence, HrServiceLicence } from '../persistence/licence.entity.js';
import type { SpecialHoursPost } from '../persistence/special-hours-post.entity.js';
import type {
  HrServiceLicenceType,
  LabourDispatchLicenceType,
  SpecialHoursApprovalType,
  SpecialHoursPostType,
} from './types/labour-licences.type.js';

type Dispatch = Pick<DispatchLicence, 'documentNumber' | 'issuedOn' | 'validUntil' | 'registeredCapitalFen'>;
type Service = Pick<HrServiceLicence, 'documentNumber' | 'issuedOn' | 'byPromise'> & { readonly activities: readonly string[] };
type Term = Pick<SpecialHoursPost, 'documentNumber' | 'validFrom' | 'validUntil'>;

const covers = (from: string, until: string, today: string): boolean => from <= today && today <= until;

/** `today` is an ISO date, here and below. */
export function dispatchView(
  { documentNumber, issuedOn, validUntil, registeredCapitalFen }: Dispatch,
  today: string,
): LabourDispatchLicenceType {
  return {
    number: documentNumber,
    issuedOn,
    validUntil,
    registeredCapital: registeredCapitalFen / 100,
    inForce: covers(issuedOn, validUntil, today),
  };
}

export function hrServiceView({ documentNumber, issuedOn, activities, byPromise }: Service): HrServiceLicenceType {
  return { number: documentNumber, issuedOn, activities: [...activities] as HrServiceLicenceType['activities'], byPromise };
}

/** `posts` is null for whoever may know of the approval but not of the enterprise's posts. */
export function specialHoursView(
  { documentNumber, validFrom, validUntil }: Term,
  posts: readonly SpecialHoursPostType[] | null,
  today: string,
): SpecialHoursApprovalType {
  const shown = posts?.map(({ post, headcount, system, cycle }) => ({ post, headcount, system, cycle })) ?? null;
  return { number: documentNumber, validFrom, validUntil, inForce: covers(validFrom, validUntil, today), posts: shown };
}
