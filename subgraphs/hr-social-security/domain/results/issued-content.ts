import type { Message } from '../../../kit/domain/message.js';
import type { InsuranceKind } from '../hr-social-security-facts.js';

/** What each document says in the bureau's own terms. Plain JSON; money in fen, days as ISO dates. */

/** 社会保险登记回执 */
export type RegistrationReceipt = {
  readonly socialInsuranceNumber: string;
  readonly registeredOn: string;
  readonly insuranceKinds: readonly InsuranceKind[];
  readonly workInjuryRiskClass: number | null;
  readonly workInjuryRatePermille: number | null;
  readonly daysLate: number;
  readonly latenessNotice: Message | null;
};

/** 社会保险参保证明; a person appears by the last four characters of the identity number only. */
export type EnrolmentCertificate = {
  readonly enrolled: readonly {
    readonly idSuffix: string;
    readonly insuredFrom: string;
    readonly contributionBaseFen: number;
    readonly daysLate: number;
  }[];
  readonly withdrawn: readonly { readonly idSuffix: string; readonly leftOn: string; readonly cause: string }[];
  /** The year's bounds are not published yet: the bases are settled later. */
  readonly basesProvisional: boolean;
};

/** 社会保险登记注销回执 */
export type CancellationReceipt = {
  readonly socialInsuranceNumber: string | null;
  readonly closedOn: string;
  readonly terminationCause: string | null;
  readonly daysLate: number;
};

/** 认定工伤决定书 */
export type InjuryDecisionContent = {
  readonly conclusion: 'WORK_INJURY' | 'DEEMED_WORK_INJURY';
  readonly ground: string | null;
  readonly injuredOn: string | null;
  readonly injuryPlace: string | null;
  readonly diagnosis: string | null;
  readonly decidedOn: string;
  readonly dueOn: string;
  readonly daysLate: number;
  readonly remedy: string;
};

/** 劳务派遣经营许可证 */
export type DispatchLicenceContent = {
  readonly registeredCapitalFen: number;
  readonly validFrom: string;
  readonly siteCheckedOn: string | null;
  readonly annualReportDue: string;
};

/** 人力资源服务许可证 */
export type HrServiceLicenceContent = {
  readonly activities: readonly string[];
  readonly issuedOn: string;
  readonly byPromise: boolean;
  readonly telecomLicenceNumber: string | null;
};

/** 准予企业实行特殊工时制度决定书 */
export type SpecialHoursContent = {
  readonly from: string;
  readonly until: string;
  readonly posts: readonly {
    readonly post: string;
    readonly headcount: number;
    readonly system: 'FLEXIBLE' | 'COMPREHENSIVE';
    readonly cycle: 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | null;
  }[];
};

/** 集体合同审查意见书 without objection. */
export type CollectiveContractContent = {
  readonly contractKind: string | null;
  readonly receivedOn: string;
  readonly reviewedOn: string;
  readonly effectiveOn: string;
  readonly filingDaysLate: number;
};
