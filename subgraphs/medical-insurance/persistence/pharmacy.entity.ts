import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PharmacyBar } from '../domain/medical-insurance-facts.js';

/** The latest service agreement of a designated pharmacy; earlier ones stay with the tasks that made them. */
export const PharmacyAgreement = defineEntity({
  name: 'PharmacyAgreement',
  tableName: 'pharmacy_agreement',
  properties: {
    enterpriseId: p.string().length(36).primary(),
    documentNumber: p.string().length(60),
    pharmacyName: p.string().length(200),
    address: p.string().length(200),
    validFrom: p.string().length(10),
    validUntil: p.string().length(10),
    drugLicenceNumber: p.string().length(40),
    drugLicenceUntil: p.string().length(10),
    revision: p.integer().version(),
  },
});
export type PharmacyAgreement = InferEntity<typeof PharmacyAgreement>;

/** 不予受理情形 on record, 零售药店医疗保障定点管理暂行办法 art. 12. */
export const PharmacyBarEntry = defineEntity({
  name: 'PharmacyBarEntry',
  tableName: 'pharmacy_bar',
  properties: {
    enterpriseId: p.string().length(36).primary(),
    kind: p.string().length(40).$type<PharmacyBar['kind']>().primary(),
    /** Day of the finding, rescission or listing. */
    foundOn: p.string().length(10).primary(),
    discharged: p.boolean(),
  },
});
export type PharmacyBarEntry = InferEntity<typeof PharmacyBarEntry>;
