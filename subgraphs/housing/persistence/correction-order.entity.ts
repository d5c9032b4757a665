import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { CorrectionOrder as CorrectionOrderFact } from '../domain/housing-facts.js';

/** 责令改正、责令停工, kept by the quality and safety supervision. */
export const CorrectionOrder = defineEntity({
  name: 'CorrectionOrder',
  tableName: 'correction_order',
  properties: {
    number: p.string().length(80).primary(),
    enterpriseId: p.string().length(36),
    projectName: p.string().length(200),
    kind: p.string().length(20).$type<CorrectionOrderFact['kind']>(),
    issuedOn: p.string().length(10),
    liftedOn: p.string().length(10).strictNullable(),
  },
});
export type CorrectionOrder = InferEntity<typeof CorrectionOrder>;
