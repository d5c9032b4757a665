import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ResultCorrection } from '../domain/step-time.js';

/** A document in the result window, from the department to the applicant. */
export const CaseResult = defineEntity({
  name: 'CaseResult',
  tableName: 'case_result',
  properties: {
    /** Id of the step it results from: one result a step. */
    stepId: p.string().length(36).primary(),
    caseId: p.string().length(36),
    department: p.string().length(40),
    outcome: p.string().length(20).$type<'APPROVED' | 'DENIED'>(),
    name: p.string().length(200),
    number: p.string().length(120),
    issuedOn: p.string().length(10),
    validUntil: p.string().length(10).strictNullable(),
    arrivedAt: p.datetime(3),
    deliveryId: p.string().length(36).strictNullable(),
    corrections: p.json<ResultCorrection[]>().strictNullable(),
    revision: p.integer().version(),
  },
});
export type CaseResult = InferEntity<typeof CaseResult>;

/** A registered delivery (出件登记, art. 10). */
export const Delivery = defineEntity({
  name: 'Delivery',
  tableName: 'delivery',
  properties: {
    id: p.string().length(36).primary(),
    caseId: p.string().length(36),
    recipientName: p.string().length(60),
    recipientIdNumber: p.string().length(18),
    recipientRole: p.string().length(40),
    registeredAt: p.datetime(3),
    registeredBy: p.string().length(120),
    registeredByName: p.string().length(60),
  },
});
export type Delivery = InferEntity<typeof Delivery>;
