import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A stationed member of staff (进驻人员, operating rules art. 2): who may act here, from which day to which. */
export const Posting = defineEntity({
  name: 'Posting',
  tableName: 'posting',
  properties: {
    id: p.string().length(36).primary(),
    /** Subject of the person's token. */
    subject: p.string().length(120),
    personName: p.string().length(60),
    post: p.string().length(40),
    windowNumber: p.string().length(20).strictNullable(),
    /** ISO dates, both days included; no end means until further notice. */
    fromDay: p.string().length(10),
    toDay: p.string().length(10).strictNullable(),
  },
});
export type Posting = InferEntity<typeof Posting>;
