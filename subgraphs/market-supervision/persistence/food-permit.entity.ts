import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { FoodLicence } from '../domain/market-supervision-facts.js';

/** 食品经营许可、仅销售预包装食品备案 of an enterprise. */
export const FoodPermit = defineEntity({
  name: 'FoodPermit',
  tableName: 'food_permit',
  properties: {
    number: p.string().length(20).primary(),
    enterpriseId: p.string().length(36),
    kind: p.string().length(20).$type<FoodLicence['kind']>(),
    address: p.string().length(500),
    /** 经营项目 or 食品种类, in the words of the licence */
    items: p.json<string[]>(),
    /** ISO dates */
    issuedOn: p.string().length(10),
    validUntil: p.string().length(10).strictNullable(),
    endedOn: p.string().length(10).strictNullable(),
  },
});
export type FoodPermit = InferEntity<typeof FoodPermit>;
