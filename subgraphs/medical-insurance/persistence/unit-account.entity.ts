import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { EnrolmentElsewhere, InsuredUnit } from '../domain/medical-insurance-facts.js';

/** 参保单位: the account that contributions are paid into and benefits are paid from. Kept after the unit has left. */
export const UnitAccount = defineEntity({
  name: 'UnitAccount',
  tableName: 'unit_account',
  properties: {
    enterpriseId: p.string().length(36).primary(),
    /** 单位医保编号. */
    medicalInsuranceNumber: p.string().length(20),
    status: p.string().length(20).$type<InsuredUnit['status']>(),
    /** ISO dates; the month in which contributions begin. */
    enrolledOn: p.string().length(10),
    startMonth: p.string().length(7).strictNullable(),
    closedOn: p.string().length(10).strictNullable(),
    name: p.string().length(200),
    legalRepresentativeName: p.string().length(60),
    address: p.string().length(200),
    bankAccountNumber: p.string().length(30).strictNullable(),
    unpaidFinesFen: p.integer(),
    /** Of two decisions about one unit at once, the later starts anew. */
    revision: p.integer().version(),
  },
});
export type UnitAccount = InferEntity<typeof UnitAccount>;

/** 应缴实缴 of a unit, one row a month; money in whole fen. */
export const UnitContribution = defineEntity({
  name: 'UnitContribution',
  tableName: 'unit_contribution',
  properties: {
    enterpriseId: p.string().length(36).primary(),
    month: p.string().length(7).primary(),
    wageTotalFen: p.integer(),
    insuredCount: p.integer(),
    payableFen: p.integer(),
    paidFen: p.integer(),
    dueOn: p.string().length(10),
  },
});
export type UnitContribution = InferEntity<typeof UnitContribution>;

/** What the national platform reports of the unit in other pooling areas. */
export const UnitElsewhere = defineEntity({
  name: 'UnitElsewhere',
  tableName: 'unit_elsewhere',
  properties: {
    enterpriseId: p.string().length(36).primary(),
    poolingArea: p.string().length(6).primary(),
    agency: p.string().length(100),
    status: p.string().length(20).$type<EnrolmentElsewhere['status']>(),
  },
});
export type UnitElsewhere = InferEntity<typeof UnitElsewhere>;
