import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { FireAcceptance as FireAcceptanceFact } from '../domain/housing-facts.js';
import { entryProperties } from './entry-columns.js';

/** 消防验收合格意见、消防验收备案 */
export const FireAcceptance = defineEntity({
  name: 'FireAcceptance',
  tableName: 'fire_acceptance',
  properties: {
    ...entryProperties(),
    projectName: p.string().length(200),
    kind: p.string().length(20).$type<FireAcceptanceFact['kind']>(),
    constructionPermitNumber: p.string().length(80),
  },
});
export type FireAcceptance = InferEntity<typeof FireAcceptance>;
