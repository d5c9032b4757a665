import type { PoolingAreaPolicy } from './pooling-area-policy.js';

/**
 * What the medical insurance agency (医保经办机构) holds about an enterprise when it decides. Plain JSON.
 * Money is in whole fen; dates are `2026-05-13`, months `2026-05`.
 */
export interface MedicalInsuranceFacts {
  readonly application: ApplicationTimes;
  /** 参保单位; null where the enterprise was never enrolled here. */
  readonly unit: InsuredUnit | null;
  /** Enrolments under the same credit code in other pooling areas, from the national platform. */
  readonly enrolmentsElsewhere: readonly EnrolmentElsewhere[];
  /** 应缴实缴, one entry a month. */
  readonly contributions: readonly MonthlyContribution[];
  /** 罚款 not yet paid. */
  readonly unpaidFinesFen: number;
  readonly insuredPersons: readonly InsuredPerson[];
  /** Persons named in the application who are insured with another unit or area. */
  readonly insuredElsewhere: readonly InsuredElsewhere[];
  readonly maternityClaims: readonly MaternityClaim[];
  readonly transfers: readonly RelationTransfer[];
  readonly pharmacy: PharmacyRecord;
  readonly policy: PoolingAreaPolicy;
}

export interface ApplicationTimes {
  /** Day the application arrived; duties with a term are judged by it, not by the day of the decision. */
  readonly receivedOn: string | null;
  readonly acceptedOn: string | null;
  /** Times in which the applicant was gathering supplements; `to` is null while the agency still waits. */
  readonly supplements: readonly { readonly from: string; readonly to: string | null }[];
}

export interface InsuredUnit {
  readonly medicalInsuranceNumber: string;
  readonly status: 'ENROLLED' | 'CLOSED';
  readonly enrolledOn: string;
  readonly name: string;
  readonly legalRepresentativeName: string;
  readonly address: string;
  readonly bankAccountNumber: string | null;
}

export interface EnrolmentElsewhere {
  readonly poolingArea: string;
  readonly agency: string;
  readonly status: 'ENROLLED' | 'CLOSED';
}

export interface MonthlyContribution {
  readonly month: string;
  /** 单位缴费工资总额 of the month. */
  readonly wageTotalFen: number;
  readonly insuredCount: number;
  readonly payableFen: number;
  readonly paidFen: number;
  /** Last day for payment. */
  readonly dueOn: string;
}

export interface InsuredPerson {
  readonly idNumber: string;
  readonly status: 'ACTIVE' | 'SUSPENDED' | 'RETIRED';
  /** First month contributed with this unit. */
  readonly enrolledFrom: string;
  readonly suspendedOn: string | null;
  readonly paidMonths: readonly string[];
}

export interface InsuredElsewhere {
  readonly idNumber: string;
  readonly poolingArea: string;
  readonly unitName: string;
  readonly status: 'ACTIVE' | 'SUSPENDED' | 'RETIRED';
}

export interface MaternityClaim {
  readonly idNumber: string;
  readonly eventOn: string;
  readonly status: 'IN_PROGRESS' | 'PAID';
  readonly documentNumber: string | null;
}

export interface RelationTransfer {
  readonly idNumber: string;
  readonly direction: 'IN' | 'OUT';
  readonly otherArea: string;
  readonly status: 'IN_PROGRESS' | 'DONE';
}

export interface PharmacyRecord {
  readonly agreement: { readonly documentNumber: string; readonly validUntil: string } | null;
  /** 不予受理情形 on record. */
  readonly bars: readonly PharmacyBar[];
  /** Days on which the pharmacy was told of a failed evaluation, since its last passed one. */
  readonly failedEvaluations: readonly string[];
}

export interface PharmacyBar {
  readonly kind:
    | 'PENALTY_NOT_PERFORMED'
    | 'FRAUDULENT_APPLICATION'
    | 'RESCINDED_FOR_VIOLATION'
    | 'RESCINDED_FOR_BREACH'
    | 'OFFICER_CAUSED_RESCISSION'
    | 'OFFICER_LISTED_DISHONEST';
  /** Day of the finding, rescission or listing. */
  readonly on: string;
  /** The duty that came with it (penalty, liability, listing) is discharged. */
  readonly discharged: boolean;
}

/** The enterprise of which nothing is on record yet: where every account begins. */
export function factsOfNewcomer(policy: PoolingAreaPolicy): MedicalInsuranceFacts {
  return {
    application: { receivedOn: null, acceptedOn: null, supplements: [] },
    unit: null,
    enrolmentsElsewhere: [],
    contributions: [],
    unpaidFinesFen: 0,
    insuredPersons: [],
    insuredElsewhere: [],
    maternityClaims: [],
    transfers: [],
    pharmacy: { agreement: null, bars: [], failedEvaluations: [] },
    policy,
  };
}
