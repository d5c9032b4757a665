import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { CompanyRegistration } from '../domain/market-supervision-facts.js';

/** 登记档案: what the register says about a company now. Keyed by the window's id of the enterprise. */
export const RegisteredCompany = defineEntity({
  name: 'RegisteredCompany',
  tableName: 'registered_company',
  properties: {
    enterpriseId: p.string().length(36).primary(),
    creditCode: p.string().length(18),
    enterpriseName: p.string().length(200),
    enterpriseType: p.string().length(40),
    /** 注册资本, in fen */
    capitalFen: p.integer(),
    businessScope: p.text().columnType('longtext'),
    address: p.string().length(500),
    divisionCode: p.string().length(6),
    legalRepresentativeName: p.string().length(100),
    legalRepresentativeId: p.string().length(18),
    /** ISO dates */
    establishedOn: p.string().length(10),
    deregisteredOn: p.string().length(10).strictNullable(),
    status: p.string().length(20).$type<CompanyRegistration['status']>(),
  },
});
export type RegisteredCompany = InferEntity<typeof RegisteredCompany>;
