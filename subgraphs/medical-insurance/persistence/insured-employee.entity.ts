import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { InsuredPerson } from '../domain/medical-insurance-facts.js';

/** A person insured through a unit. Identity numbers are kept normalised, so that they compare as they stand. */
export const InsuredEmployee = defineEntity({
  name: 'InsuredEmployee',
  tableName: 'insured_employee',
  properties: {
    enterpriseId: p.string().length(36).primary(),
    idNumber: p.string().length(18).primary(),
    name: p.string().length(60),
    status: p.string().length(20).$type<InsuredPerson['status']>(),
    /** The identity number while the insurance runs, else null: unique, so that nobody is insured twice at a time. */
    insuredAs: p.string().length(18).strictNullable(),
    enrolledFrom: p.string().length(7),
    suspendedOn: p.string().length(10).strictNullable(),
    removalCause: p.string().length(20).strictNullable(),
    contributionBaseFen: p.integer(),
    /** Months contributed with this unit: only ever read with the person. */
    paidMonths: p.json<string[]>(),
    revision: p.integer().version(),
  },
});
export type InsuredEmployee = InferEntity<typeof InsuredEmployee>;

/** What the national platform reports of a person in another pooling area. */
export const PersonElsewhere = defineEntity({
  name: 'PersonElsewhere',
  tableName: 'person_elsewhere',
  properties: {
    idNumber: p.string().length(18).primary(),
    poolingArea: p.string().length(6).primary(),
    unitName: p.string().length(200),
    status: p.string().length(20).$type<InsuredPerson['status']>(),
  },
});
export type PersonElsewhere = InferEntity<typeof PersonElsewhere>;
