import { Field, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { UnitChangeEnum } from './enums.js';
import { DutyTermType, RatiosType } from './shared.type.js';

@ObjectType('ProvidentFundRegistrationReceipt', { description: '缴存登记回执 — receipt of a unit’s registration' })
export class RegistrationReceiptType {
  @Field(() => String, { description: '单位账号 — account number' })
  fundAccountNumber!: string;

  @Field(() => String, { nullable: true, description: '单位名称 — name of the unit' })
  unitName!: string | null;

  @Field(() => LocalDate, { description: '登记日 — registered on' })
  registeredOn!: string;

  @Field(() => RatiosType, { description: '核定的缴存比例 — ratios as assessed' })
  ratios!: RatiosType;

  @Field(() => String, { description: '缴存起始月份（YYYY-MM） — first month' })
  startMonth!: string;

  @Field(() => DutyTermType, {
    nullable: true,
    description: '登记期限的履行情况；成立日期未知的为空 — how the registration stands to its term',
  })
  registrationTerm!: DutyTermType | null;

  @Field(() => LocalDate, { description: '设立职工账户的期限 — last day for setting up the employees’ accounts' })
  employeeAccountsDueOn!: string;
}

@ObjectType('ProvidentFundUnitChangeReceipt', { description: '单位信息变更回执 — receipt of a change about a unit' })
export class UnitChangeReceiptType {
  @Field(() => String, { description: '单位账号 — account number' })
  fundAccountNumber!: string;

  @Field(() => UnitChangeEnum, { description: '变更种类 — what changed' })
  change!: keyof typeof UnitChangeEnum;

  @Field(() => LocalDate, { nullable: true, description: '变更日期 — changed on' })
  changedOn!: string | null;

  @Field(() => LocalDate, { description: '记载日 — put on record on' })
  recordedOn!: string;

  @Field(() => String, { nullable: true, description: '变更前单位名称 — former name' })
  formerName!: string | null;
}

@ObjectType('ProvidentFundClosureReceipt', { description: '单位账户注销回执 — receipt of the closure of a unit account' })
export class ClosureReceiptType {
  @Field(() => String, { description: '单位账号 — account number' })
  fundAccountNumber!: string;

  @Field(() => LocalDate, { description: '注销日 — closed on' })
  closedOn!: string;

  @Field(() => Int, { description: '封存的职工账户数 — sealed employee accounts' })
  sealedAccounts!: number;

  @Field(() => Int, { description: '转出的职工账户数 — transferred employee accounts' })
  transferredAccounts!: number;

  @Field(() => DutyTermType, { nullable: true, description: '注销登记期限的履行情况 — how the closure stands to its term' })
  closureTerm!: DutyTermType | null;
}
