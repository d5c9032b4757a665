import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { entryProperties } from './entry-columns.js';

/** 竣工验收备案 */
export const CompletionFiling = defineEntity({
  name: 'CompletionFiling',
  tableName: 'completion_filing',
  properties: {
    ...entryProperties(),
    projectName: p.string().length(200),
    constructionPermitNumber: p.string().length(80),
    /** Square metres. */
    builtFloorArea: p.float().columnType('double'),
    completionAcceptedOn: p.string().length(10),
    correctionOrderNumber: p.string().length(200).strictNullable(),
  },
});
export type CompletionFiling = InferEntity<typeof CompletionFiling>;
