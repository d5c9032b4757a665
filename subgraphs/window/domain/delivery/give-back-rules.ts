import { operatingRules } from '../../../kit/domain/operating-rules.js';
import type { Rule } from '../../../kit/domain/rule.js';
import { type CaseStage, caseLifecycle } from '../case-lifecycle.js';
import { collectorRole, identityHolds, type Recipient } from './recipient.js';

export interface GiveBackSubject {
  readonly stage: CaseStage;
  readonly form: Readonly<Record<string, unknown>>;
  readonly recipient: Recipient;
  readonly today: string;
}

const endedEarly: Rule<GiveBackSubject> = {
  code: 'CASE_GOES_ON',
  ruleRef: operatingRules('第九条'),
  judge: ({ stage }) =>
    caseLifecycle.isFinal(stage)
      ? null
      : { zh: '该件尚在办理，原件在出件登记时一并退还', en: 'The case goes on: its originals go back with the results' },
};

const isOfTheApplication: Rule<GiveBackSubject> = {
  code: 'RECIPIENT_NOT_AUTHORISED',
  ruleRef: operatingRules('第十条'),
  judge: ({ form, recipient, today }) =>
    identityHolds(recipient, today) && collectorRole(form, recipient.name, recipient.number) !== null
      ? null
      : { zh: '领取人不是申请中载明的人员，不能领取原件', en: 'The application does not name this person: it may not collect originals' },
};

/** Giving originals back when a case has ended without a delivery. */
export const giveBackRules: readonly Rule<GiveBackSubject>[] = [endedEarly, isOfTheApplication];
