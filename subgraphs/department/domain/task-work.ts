import type { IsoDate } from '../../kit/domain/calendar/index.js';
import type { ItemDefinition, TimeUnit } from '../../kit/domain/catalogue/item-definition.js';

/** What happens to a task between its arrival and its decision, as the department keeps it. Instants are ISO 8601. */

export type SpecialProcedure = ItemDefinition['limits']['excluded'][number]['procedure'];

/** Somebody on the staff: subject of the token and name. */
export interface StaffMember {
  readonly subject: string;
  readonly name: string;
}

/** One of the persons who go out together, and what he has put on record. */
export interface Inspector extends StaffMember {
  readonly record: string | null;
  readonly recordedAt: string | null;
}

/** A special procedure (特别程序), whose time is not counted (行政许可法 art. 45). */
export interface TaskPause {
  readonly id: string;
  readonly procedure: SpecialProcedure;
  readonly startedAt: string;
  /** Null while it runs. */
  readonly endedAt: string | null;
  readonly reason: string;
  readonly startedBy: StaffMember;
  /** The most that the item allows for it, and the last day of that. */
  readonly longest: { readonly amount: number; readonly unit: TimeUnit };
  readonly until: IsoDate;
  /** What the applicant is told in writing. */
  readonly notice: string;
  /** It began when the limit had passed: the delay remains one. */
  readonly afterDue: boolean;
  readonly inspectors: readonly Inspector[];
  readonly finding: string | null;
}

/** The one extension that the head may grant (行政许可法 art. 42). */
export interface TaskExtension {
  readonly amount: number;
  readonly unit: TimeUnit;
  readonly reason: string;
  readonly grantedAt: string;
  readonly grantedBy: StaffMember;
  /** Number of the government's approval, where the item asks for that. */
  readonly approval: string | null;
}

/** The second of the two who check the substance of an application (行政许可法 art. 34). */
export interface SecondReview {
  readonly namedAt: string;
  readonly opinion: string | null;
  readonly signedAt: string | null;
}

/** How a task came from one person to another. */
export interface TaskMove {
  readonly kind: 'ASSIGNED' | 'TRANSFERRED' | 'TAKEN_OVER';
  readonly from: StaffMember | null;
  readonly to: StaffMember;
  readonly by: StaffMember;
  readonly reason: string | null;
  readonly at: string;
}

/** The right to a hearing, and the hearing (行政许可法 art. 46–48). */
export interface TaskHearing {
  readonly toldAt: string;
  /** Whose important interests are concerned, as they were told. */
  readonly concerns: string;
  /** Last day on which it may be asked for. */
  readonly requestBy: IsoDate;
  readonly waived: { readonly by: string; readonly at: string } | null;
  readonly requested: { readonly by: string; readonly at: string; readonly holdBy: IsoDate } | null;
  readonly appointed: {
    readonly at: string;
    readonly place: string;
    readonly presider: StaffMember;
    readonly notifiedAt: string;
  } | null;
  readonly held: { readonly at: string; readonly record: string } | null;
}

/** Papers that follow by hand have come, with both signatures. */
export interface TaskHandover {
  readonly sheetNumber: string;
  readonly confirmedAt: string;
}

/** The window has ended the case. */
export interface TaskEnd {
  readonly why: 'WITHDRAWN' | 'TERMINATED';
  readonly reason: string;
  readonly endedAt: string;
}

/** A slip in a decision, put right by a document of its own. */
export interface TaskCorrection {
  readonly name: string;
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly place: string;
  readonly was: string;
  readonly reads: string;
  readonly reason: string;
  readonly correctedAt: string;
  readonly correctedBy: StaffMember;
}

/** What the applicant may do against a denial (行政许可法 art. 38). */
export interface Remedy {
  readonly kind: 'RECONSIDERATION' | 'LITIGATION';
  /** Counted from the day on which the applicant learns of the decision. */
  readonly within: { readonly amount: number; readonly unit: TimeUnit };
  readonly basis: { readonly document: string; readonly article: string };
}
