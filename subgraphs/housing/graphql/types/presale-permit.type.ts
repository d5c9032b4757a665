import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { PresalePermit } from '../../persistence/presale-permit.entity.js';

@ObjectType('HousingPresalePermit', { description: '商品房预售许可证 — a presale permit' })
export class PresalePermitType {
  @Field(() => String, { description: '预售许可证编号 — number' })
  number!: string;

  @Field(() => String, { description: '项目名称 — project' })
  projectName!: string;

  @Field(() => String, { description: '所依据的施工许可证编号 — construction permit it rests on' })
  constructionPermitNumber!: string;

  @Field(() => [String], { description: '准予预售的楼栋 — buildings that may be sold' })
  buildings!: string[];

  @Field(() => Float, { description: '预售建筑面积（平方米） — floor area in square metres' })
  floorArea!: number;

  @Field(() => Int, { description: '预售套数 — units' })
  units!: number;

  @Field(() => LocalDate, { description: '计划交付日期 — planned delivery' })
  deliveryPlannedOn!: string;

  @Field(() => LocalDate, { description: '发证日期 — issued on' })
  issuedOn!: string;
}

export function presalePermitView(row: PresalePermit): PresalePermitType {
  return Object.assign(new PresalePermitType(), row);
}
