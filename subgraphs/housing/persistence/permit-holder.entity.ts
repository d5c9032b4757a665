import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/**
 * An enterprise in the register. Every decision reads it first and every entry counts it up, so of two decisions at once
 * the later one starts anew and sees what the earlier entered: a project is not permitted twice in the same minute.
 */
export const PermitHolder = defineEntity({
  name: 'PermitHolder',
  tableName: 'permit_holder',
  properties: {
    enterpriseId: p.string().length(36).primary(),
    /** Documents entered by decisions of the hall. */
    entries: p.integer(),
    revision: p.integer().version(),
  },
});
export type PermitHolder = InferEntity<typeof PermitHolder>;
