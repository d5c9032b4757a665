import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** 名称自主申报: a name kept for an applicant until it is registered or the time is over. */
export const ReservedName = defineEntity({
  name: 'ReservedName',
  tableName: 'reserved_name',
  properties: {
    number: p.string().length(60).primary(),
    enterpriseName: p.string().length(200),
    /** ISO dates */
    reservedUntil: p.string().length(10),
    usedOn: p.string().length(10).strictNullable(),
  },
});
export type ReservedName = InferEntity<typeof ReservedName>;
