import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { DrainagePermit } from '../../persistence/drainage-permit.entity.js';

@ObjectType('HousingDrainagePermit', { description: '城镇污水排入排水管网许可证 — a permit to discharge sewage into the drains' })
export class DrainagePermitType {
  @Field(() => String, { description: '许可证编号 — number' })
  number!: string;

  @Field(() => String, { description: '排水地址 — address' })
  address!: string;

  @Field(() => String, { description: '排水行业（编码与申请表一致） — trade, coded as in the form' })
  trade!: string;

  @Field(() => Int, { description: '污水排放口数量 — outfalls' })
  outfalls!: number;

  @Field(() => Float, { description: '日排水量（立方米） — cubic metres a day' })
  dailyDischarge!: number;

  @Field(() => LocalDate, { description: '发证日期 — issued on' })
  issuedOn!: string;

  @Field(() => LocalDate, { description: '有效期至（含当日） — last day of validity' })
  validUntil!: string;

  @Field(() => Boolean, { description: '当日是否有效 — valid today' })
  isValid!: boolean;
}

export function drainagePermitView(row: DrainagePermit, today: string): DrainagePermitType {
  return Object.assign(new DrainagePermitType(), row, { isValid: today <= row.validUntil });
}
