import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { LiquidationNotice } from '../domain/market-supervision-facts.js';

/** 分支机构 of a company. */
export const CompanyBranch = defineEntity({
  name: 'CompanyBranch',
  tableName: 'company_branch',
  properties: {
    creditCode: p.string().length(18).primary(),
    enterpriseId: p.string().length(36),
    name: p.string().length(200),
    deregisteredOn: p.string().length(10).strictNullable(),
  },
});
export type CompanyBranch = InferEntity<typeof CompanyBranch>;

/** 债权人公告、简易注销公告, as the national publicity system has them. */
export const PublishedNotice = defineEntity({
  name: 'PublishedNotice',
  tableName: 'published_notice',
  properties: {
    enterpriseId: p.string().length(36).primary(),
    kind: p.string().length(10).$type<LiquidationNotice['kind']>().primary(),
    publishedOn: p.string().length(10).primary(),
    objections: p.json<LiquidationNotice['objections'][number][]>(),
  },
});
export type PublishedNotice = InferEntity<typeof PublishedNotice>;
