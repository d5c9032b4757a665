import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** 清税证明: given once to an enterprise, also to one that never became a taxpayer. */
export const ClearanceRecord = defineEntity({
  name: 'ClearanceRecord',
  tableName: 'tax_clearance',
  properties: {
    enterpriseId: p.string().length(36).primary(),
    documentNumber: p.string().length(60),
    clearedOn: p.string().length(10),
    cause: p.string().length(20),
    mode: p.string().length(20),
    writtenOffFen: p.integer(),
    cancelledInvoices: p.integer(),
    cancelledDevices: p.integer(),
  },
});
export type ClearanceRecord = InferEntity<typeof ClearanceRecord>;
