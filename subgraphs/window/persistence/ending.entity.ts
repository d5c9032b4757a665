import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { RuleRef } from '../../kit/domain/rule.js';
import type { EndingKind } from '../domain/ending.js';

/** How a case ended without all of it being decided: refused, withdrawn or terminated, with the reason, the rule and the remedies. */
export const CaseEnding = defineEntity({
  name: 'CaseEnding',
  tableName: 'case_ending',
  properties: {
    caseId: p.string().length(36).primary(),
    kind: p.string().length(20).$type<EndingKind>(),
    /** `REST` where decisions of other steps stand. */
    reach: p.string().length(10).$type<'WHOLE' | 'REST'>(),
    reasonCode: p.string().length(60).strictNullable(),
    reasonName: p.string().length(200).strictNullable(),
    explanation: p.string().length(500),
    competentBody: p.string().length(200).strictNullable(),
    remedies: p.json<string[]>(),
    ruleRef: p.json<RuleRef>(),
    documentNumber: p.string().length(80),
    /** Keys of the steps that it ended. */
    steps: p.json<string[]>(),
    endedAt: p.datetime(3),
    endedBy: p.string().length(120),
    endedByName: p.string().length(60),
    /** Subject of the applicant, where somebody else acted for it. */
    onBehalfOf: p.string().length(120).strictNullable(),
  },
});
export type CaseEnding = InferEntity<typeof CaseEnding>;
