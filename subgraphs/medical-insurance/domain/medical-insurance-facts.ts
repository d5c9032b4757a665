import type { PoolingAreaPolicy } from './pooling-area-policy.js';

/**
 * What the medical insurance agency (医保经办机构) holds about an enterprise when it decides. Plain JSON.
 * Money is in whole fen; dates are `2026-05-13`, months `2026-05`.
 */
export interface MedicalInsuranceFacts {
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
  readonly openBusiness: OpenBusiness;
  readonly pharmacy: PharmacyRecord;
  readonly policy: PoolingAreaPolicy;
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

/** Applications of the unit on the agency's own worklist that are not decided yet. */
export interface OpenBusiness {
  readonly maternityAllowances: number;
  readonly transfers: number;
}

export interface PharmacyRecord {
  readonly agreement: { readonly documentNumber: string; readonly validUntil: string } | null;
  /** 不予受理情形 on record. */
  readonly bars: readonly PharmacyBar[];
  /** Days on which the pharmacy was told of a failed evaluation, since its last agreement. */
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
    unit: null,
    enrolmentsElsewhere: [],
    contributions: [],
    unpaidFinesFen: 0,
    insuredPersons: [],
    insuredElsewhere: [],
    maternityClaims: [],
    transfers: [],
    openBusiness: { maternityAllowances: 0, transfers: 0 },
    pharmacy: { agreement: null, bars: [], failedEvaluations: [] },
    policy,
  };
}
