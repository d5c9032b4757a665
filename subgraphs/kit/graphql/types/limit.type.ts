import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { KeptWithParent } from '../cache-control.js';
import { enumType } from '../enum-type.js';
import { RuleRefType } from './rule-ref.type.js';

export const TimeUnit = enumType('TimeUnit', '时限单位 — unit of a limit', {
  WORKING_DAY: '工作日 — working days',
  CALENDAR_DAY: '自然日 — calendar days',
  HOUR: '小时 — hours',
  MONTH: '月 — months',
});
export type TimeUnit = keyof typeof TimeUnit;

@ObjectType('Limit', { description: '时限 — a limit of time' })
@KeptWithParent()
@Directive('@shareable')
export class LimitType {
  @Field(() => Int, { description: '数量 — amount' })
  amount!: number;

  @Field(() => TimeUnit, { description: '单位 — unit' })
  unit!: TimeUnit;

  @Field(() => String, { nullable: true, description: '说明 — note' })
  note?: string;

  @Field(() => RuleRefType, { nullable: true, description: '依据 — legal basis' })
  basis?: RuleRefType | null;
}

export const LimitStart = enumType('LimitStart', '时限起算点 — the event that starts the clock', {
  RECEIVED: '自收到材料之日起 — from receipt',
  ACCEPTED: '自受理之日起 — from acceptance',
});

@ObjectType('ItemLimits', { description: '办理时限 — the limits of an item' })
@KeptWithParent()
@Directive('@shareable')
export class ItemLimitsType {
  @Field(() => LimitStart, { description: '起算点 — start' })
  from!: keyof typeof LimitStart;

  @Field(() => LimitType, { nullable: true, description: '法定办结时限；空为法律未规定 — legal limit, null where no law sets one' })
  legal!: LimitType | null;

  @Field(() => LimitType, { description: '承诺办结时限 — committed limit' })
  committed!: LimitType;

  @Field(() => LimitType, { description: '补正告知时限 — limit for the one-time notice' })
  notice!: LimitType;

  @Field(() => Boolean, { description: '逾期未告知是否视为受理 — whether silence means acceptance' })
  deemedAcceptance!: boolean;
}
