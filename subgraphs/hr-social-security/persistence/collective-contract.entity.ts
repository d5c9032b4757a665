import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** 集体合同 that was reviewed without objection. */
export const CollectiveContract = defineEntity({
  name: 'CollectiveContract',
  tableName: 'collective_contract',
  properties: {
    /** 审查意见书文号 */
    documentNumber: p.string().length(60).primary(),
    enterpriseId: p.string().length(36),
    contractKind: p.string().length(30),
    signedOn: p.string().length(10),
    receivedOn: p.string().length(10),
    /** 生效日期, 劳动合同法 art. 54 */
    effectiveOn: p.string().length(10),
    contractUntil: p.string().length(10),
    filingDaysLate: p.integer(),
  },
});
export type CollectiveContract = InferEntity<typeof CollectiveContract>;
