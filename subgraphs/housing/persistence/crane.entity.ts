import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { entryProperties } from './entry-columns.js';

/** 建筑起重机械使用登记. The standing filing number is unique: whoever registers a machine second starts anew and is refused by rule. */
export const Crane = defineEntity({
  name: 'Crane',
  tableName: 'crane',
  properties: {
    ...entryProperties(),
    projectName: p.string().length(200),
    propertyFilingNumber: p.string().length(80),
    standingFilingNumber: p.string().length(80).strictNullable(),
    kind: p.string().length(40),
    model: p.string().length(100),
    serialNumber: p.string().length(100),
    removedOn: p.string().length(10).strictNullable(),
    correctionOrderNumber: p.string().length(200).strictNullable(),
  },
});
export type Crane = InferEntity<typeof Crane>;
