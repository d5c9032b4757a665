import { type LocalStandards, noStandards } from './local-standards.js';

/** What the bureau holds about one enterprise before a decision. Plain JSON; money in fen, days as ISO dates in Asia/Shanghai. */
export interface HrSocialSecurityFacts {
  /** The enterprise's social insurance account (社会保险单位账户); null before its first registration. */
  readonly account: SocialInsuranceAccount | null;
  readonly insuredWorkers: readonly InsuredWorker[];
  /** Who, of the people an application names, has another insurance in force according to the regional system. */
  readonly insuredElsewhere: readonly InsuredElsewhere[];
  readonly arrears: readonly PremiumArrear[];
  readonly openMatters: readonly OpenMatter[];
  readonly injuryDecisions: readonly InjuryDecision[];
  readonly licences: readonly HeldLicence[];
  readonly specialHours: readonly SpecialHoursApproval[];
  readonly standards: LocalStandards;
}

/** Medical and maternity insurance are the medical insurance bureau's and are not here. */
export type InsuranceKind = 'PENSION' | 'UNEMPLOYMENT' | 'WORK_INJURY';

export interface SocialInsuranceAccount {
  /** 单位编号 */
  readonly number: string;
  readonly registeredOn: string;
  readonly status: 'ACTIVE' | 'CANCELLED';
  readonly insuranceKinds: readonly InsuranceKind[];
}

export interface InsuredWorker {
  readonly idNumber: string;
  readonly insuredFrom: string;
}

export interface InsuredElsewhere {
  readonly idNumber: string;
  readonly unitName: string;
  /** 参保地行政区划代码 */
  readonly division: string;
}

/** 欠费: one insurance kind of one month that was not paid in full. */
export interface PremiumArrear {
  readonly kind: InsuranceKind;
  /** `YYYY-MM` */
  readonly month: string;
  readonly principalFen: number;
  /** Last day on which it could be paid in time. */
  readonly dueOn: string;
  /** Day of full payment, or of a write-off under a closed bankruptcy; null while it is owed. */
  readonly settledOn: string | null;
}

/** 在办业务: what must be finished before the account can be closed. */
export interface OpenMatter {
  readonly kind: 'WORK_INJURY' | 'BENEFIT_PAYMENT' | 'TRANSFER' | 'BACK_PAYMENT';
  readonly reference: string;
}

export interface InjuryDecision {
  readonly idNumber: string;
  readonly injuredOn: string;
  readonly documentNumber: string;
}

export interface HeldLicence {
  readonly kind: 'LABOUR_DISPATCH' | 'HR_SERVICE';
  readonly documentNumber: string;
  /** Null when it does not expire. */
  readonly validUntil: string | null;
}

export interface SpecialHoursApproval {
  readonly post: string;
  readonly documentNumber: string;
  readonly from: string;
  readonly until: string;
}

/** An enterprise of which the bureau knows nothing yet. */
export const noFacts: HrSocialSecurityFacts = {
  account: null,
  insuredWorkers: [],
  insuredElsewhere: [],
  arrears: [],
  openMatters: [],
  injuryDecisions: [],
  licences: [],
  specialHours: [],
  standards: noStandards,
};
