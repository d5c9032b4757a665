import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** 变更登记: which registered matters one decision changed. Never altered. */
export const RegistrationChange = defineEntity({
  name: 'RegistrationChange',
  tableName: 'registration_change',
  properties: {
    documentNumber: p.string().length(60).primary(),
    enterpriseId: p.string().length(36),
    /** ISO date */
    changedOn: p.string().length(10),
    /** The questions of the application that were answered with a change, e.g. `CHANGES_NAME` */
    matters: p.json<string[]>(),
  },
});
export type RegistrationChange = InferEntity<typeof RegistrationChange>;
