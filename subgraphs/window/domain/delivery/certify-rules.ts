import { operatingRules } from '../../../kit/domain/operating-rules.js';
import type { Rule } from '../../../kit/domain/rule.js';
import { type IdentitySubject, identityRules } from './delivery-rules.js';
import type { ResultStage } from './result-lifecycle.js';

/** Why somebody asks for a certificate: the document is gone, or can no longer be read. */
export const certificateReasons = ['LOST', 'DAMAGED'] as const;
export type CertificateReason = (typeof certificateReasons)[number];

export interface CertifySubject extends IdentitySubject {
  readonly result: { readonly stage: ResultStage; readonly outcome: 'APPROVED' | 'DENIED'; readonly validUntil: string | null };
  /** What whoever asks says happened. */
  readonly statement: string;
}

const ruleRef = operatingRules('第十条');
const SHORTEST = 4;
const LONGEST = 500;

const wasHandedOut: Rule<CertifySubject> = {
  code: 'RESULT_NOT_DELIVERED',
  ruleRef,
  judge: ({ result: { stage } }) =>
    stage === 'HANDED_OUT'
      ? null
      : { zh: '该结果文书尚未出件登记，请先领取', en: 'This result has not been handed out yet: collect it first' },
};

const grantsSomething: Rule<CertifySubject> = {
  code: 'RESULT_NOT_APPROVED',
  ruleRef,
  judge: ({ result: { outcome } }) =>
    outcome === 'APPROVED'
      ? null
      : { zh: '不予决定书不需要证明，可以重新打印', en: 'A denial needs no certificate: it can be printed again' },
};

const stillHolds: Rule<CertifySubject> = {
  code: 'RESULT_EXPIRED',
  ruleRef,
  judge: ({ result: { validUntil }, today }) =>
    validUntil === null || today <= validUntil
      ? null
      : {
          zh: `该结果文书的有效期已于${validUntil}届满，请向出具部门申请延续或者重新办理`,
          en: `This result was valid until ${validUntil}: ask its department to renew it`,
        },
};

const saysWhatHappened: Rule<CertifySubject> = {
  code: 'STATEMENT_MISSING',
  ruleRef,
  judge: ({ statement }) =>
    [...statement].length >= SHORTEST && [...statement].length <= LONGEST
      ? null
      : { zh: `应当写明遗失或者毁损的情况（${SHORTEST}至${LONGEST}字）`, en: 'State how it was lost or damaged, in 4 to 500 characters' },
};

/** Certifying at the result window that a result was handed out. */
export const certifyRules: readonly Rule<CertifySubject>[] = [
  wasHandedOut,
  grantsSomething,
  stillHolds,
  ...identityRules,
  saysWhatHappened,
];
