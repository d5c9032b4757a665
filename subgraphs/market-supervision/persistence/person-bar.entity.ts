import { defineEntity, p } from '@mikro-orm/core';
import type { FoodPenaltyBar, OfficeBarGround } from '../domain/market-supervision-facts.js';

/** 任职限制: somebody who may not be legal representative, director or manager (公司法 art. 178). */
export const PersonOfficeBar = defineEntity({
  name: 'PersonOfficeBar',
  tableName: 'person_office_bar',
  properties: {
    id: p.string().length(36).primary(),
    idNumber: p.string().length(18),
    ground: p.string().length(30).$type<OfficeBarGround>(),
    /** ISO dates */
    runsFrom: p.string().length(10).strictNullable(),
    liftedOn: p.string().length(10).strictNullable(),
  },
});

/** 食品行业限制: a person or an operator barred from the food business (食品安全法 art. 135). */
export const FoodBusinessBar = defineEntity({
  name: 'FoodBusinessBar',
  tableName: 'food_business_bar',
  properties: {
    id: p.string().length(36).primary(),
    certificateNumber: p.string().length(18),
    ground: p.string().length(30).$type<FoodPenaltyBar['ground']>(),
    decidedOn: p.string().length(10),
  },
});
