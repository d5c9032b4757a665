import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { InjuryDecisionContent } from '../domain/results/issued-content.js';

/** 工伤认定决定. What the doctor found stays in the file of the task and is not kept twice. */
export const InjuryDecision = defineEntity({
  name: 'InjuryDecision',
  tableName: 'injury_decision',
  properties: {
    documentNumber: p.string().length(60).primary(),
    enterpriseId: p.string().length(36),
    idNumber: p.string().length(18),
    injuredOn: p.string().length(10),
    conclusion: p.string().length(30).$type<InjuryDecisionContent['conclusion']>(),
    ground: p.string().length(60).strictNullable(),
    decidedOn: p.string().length(10),
  },
});
export type InjuryDecision = InferEntity<typeof InjuryDecision>;
