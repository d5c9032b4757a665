import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** 缴存单位: a unit account. A unit that closed its account and came back has a second one. */
export const FundUnit = defineEntity({
  name: 'FundUnit',
  tableName: 'fund_unit',
  properties: {
    /** 单位账号 */
    accountNumber: p.string().length(20).primary(),
    /** The window's id of the enterprise. */
    enterpriseId: p.string().length(36),
    /** The enterprise's id while the account is open, else null: an enterprise has one open account. */
    openKey: p.string().length(36).strictNullable(),
    unitName: p.string().length(200),
    status: p.string().length(10).$type<'OPEN' | 'CLOSED'>(),
    registeredOn: p.string().length(10),
    closedOn: p.string().length(10).strictNullable(),
    /** 缴存比例 as registered, percent. */
    unitRatio: p.double().$type<number>(),
    employeeRatio: p.double().$type<number>(),
    startMonth: p.string().length(7),
    remittedThrough: p.string().length(7).strictNullable(),
    /** Fund years (the year in which each begins). */
    baseAdjustedFor: p.json<readonly number[]>(),
    /** Last day for setting up the employees' accounts after registration (《条例》第十四条). */
    accountsDueOn: p.string().length(10).strictNullable(),
    address: p.string().length(200).strictNullable(),
    legalRepresentativeName: p.string().length(60).strictNullable(),
    legalRepresentativeIdNumber: p.string().length(18).strictNullable(),
    handlerName: p.string().length(60).strictNullable(),
    handlerIdNumber: p.string().length(18).strictNullable(),
    handlerPhone: p.string().length(20).strictNullable(),
    bank: p.string().length(100).strictNullable(),
    bankAccountNumber: p.string().length(30).strictNullable(),
    revision: p.integer().version(),
  },
});
export type FundUnit = InferEntity<typeof FundUnit>;
