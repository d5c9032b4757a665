import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** What is deposited for one person and month by an assessment, whole yuan. */
export interface AssessmentLine {
  readonly idNumber: string;
  readonly contributionBase: number;
  readonly unit: number;
  readonly employee: number;
  readonly total: number;
}

/** 缴存核定书: what a unit has to remit, and when the money came. */
export const AssessmentRow = defineEntity({
  name: 'AssessmentRow',
  tableName: 'fund_assessment',
  properties: {
    /** 核定书文号 */
    documentNumber: p.string().length(120).primary(),
    unitAccountNumber: p.string().length(20),
    kind: p.string().length(20).$type<'MONTHLY' | 'ARREARS' | 'BASE_ADJUSTMENT'>(),
    fromMonth: p.string().length(7),
    untilMonth: p.string().length(7),
    /** Read and written with the assessment only. */
    lines: p.json<readonly AssessmentLine[]>(),
    /** Whole yuan over all months; 0 for an adjustment of bases, which asks for no payment. */
    amountDue: p.bigint('number'),
    assessedOn: p.string().length(10),
    /** 到账日 */
    settledOn: p.string().length(10).strictNullable(),
    revision: p.integer().version(),
  },
});
export type AssessmentRow = InferEntity<typeof AssessmentRow>;

/** 提取付款: money paid out of an employee's account. */
export const WithdrawalRow = defineEntity({
  name: 'WithdrawalRow',
  tableName: 'fund_withdrawal',
  properties: {
    /** 付款单号 */
    documentNumber: p.string().length(120).primary(),
    unitAccountNumber: p.string().length(20),
    employeeAccountNumber: p.string().length(20),
    ground: p.string().length(20),
    amountFen: p.bigint('number'),
    approvedOn: p.string().length(10),
  },
});
export type WithdrawalRow = InferEntity<typeof WithdrawalRow>;

/** 出证登记: a certificate that the office has issued, so that whoever is shown one can have it checked. */
export const CertificateRow = defineEntity({
  name: 'CertificateRow',
  tableName: 'fund_certificate',
  properties: {
    /** 证明文号 */
    documentNumber: p.string().length(120).primary(),
    unitAccountNumber: p.string().length(20),
    kind: p.string().length(20),
    fromMonth: p.string().length(7),
    untilMonth: p.string().length(7),
    /** Null for a certificate about the unit. */
    employeeAccountNumber: p.string().length(20).strictNullable(),
    /** 用途, as the applicant stated it. */
    purpose: p.string().length(200).strictNullable(),
    issuedOn: p.string().length(10),
  },
});
export type CertificateRow = InferEntity<typeof CertificateRow>;
