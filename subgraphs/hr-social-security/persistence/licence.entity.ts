import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** 劳务派遣经营许可证 */
export const DispatchLicence = defineEntity({
  name: 'DispatchLicence',
  tableName: 'dispatch_licence',
  properties: {
    documentNumber: p.string().length(60).primary(),
    enterpriseId: p.string().length(36),
    issuedOn: p.string().length(10),
    validUntil: p.string().length(10),
    registeredCapitalFen: p.integer(),
  },
});
export type DispatchLicence = InferEntity<typeof DispatchLicence>;

/** 人力资源服务许可证: it does not expire. */
export const HrServiceLicence = defineEntity({
  name: 'HrServiceLicence',
  tableName: 'hr_service_licence',
  properties: {
    documentNumber: p.string().length(60).primary(),
    enterpriseId: p.string().length(36),
    issuedOn: p.string().length(10),
    activities: p.json<string[]>(),
    /** 告知承诺制: issued on a promise, to be checked afterwards. */
    byPromise: p.boolean(),
    telecomLicenceNumber: p.string().length(60).strictNullable(),
  },
});
export type HrServiceLicence = InferEntity<typeof HrServiceLicence>;
