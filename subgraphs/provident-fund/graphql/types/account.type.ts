import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { FundUnit } from '../../persistence/fund-unit.entity.js';
import { LateDutyKindEnum, ReliefKindEnum, UnitStatusEnum } from './enums.js';

@ObjectType('ProvidentFundArrearsMonth', { description: '欠缴月份 — a month that is owed' })
export class ArrearsMonthType {
  @Field(() => String, { description: '月份（YYYY-MM） — month' })
  month!: string;

  @Field(() => Int, { description: '欠缴金额（元） — amount owed, yuan' })
  amount!: number;
}

@ObjectType('ProvidentFundArrears', { description: '欠缴情况 — what the unit owes its employees' })
export class ArrearsType {
  @Field(() => Float, { description: '欠缴合计（元） — total, yuan' })
  total!: number;

  @Field(() => [ArrearsMonthType], { description: '欠缴月份，先后为序 — months owed, oldest first' })
  months!: ArrearsMonthType[];
}

@ObjectType('ProvidentFundRelief', { description: '经批准的降低缴存比例或者缓缴 — a reduced ratio or a deferral as granted' })
export class ReliefType {
  @Field(() => String, { description: '批复文号 — number of the decision' })
  documentNumber!: string;

  @Field(() => ReliefKindEnum, { description: '种类 — kind' })
  kind!: keyof typeof ReliefKindEnum;

  @Field(() => Float, { nullable: true, description: '执行的缴存比例（%）；缓缴为空 — reduced ratio, null for a deferral' })
  ratio!: number | null;

  @Field(() => String, { description: '起始月份（YYYY-MM） — first month' })
  fromMonth!: string;

  @Field(() => String, { description: '截止月份（YYYY-MM） — last month' })
  untilMonth!: string;

  @Field(() => String, { description: '管理委员会批准文号 — reference of the committee’s approval' })
  committeeReference!: string;
}

@ObjectType('ProvidentFundLateDuty', { description: '逾期办理记录 — a duty that was done after its term' })
export class LateDutyType {
  @Field(() => LateDutyKindEnum, { description: '事项 — duty' })
  duty!: keyof typeof LateDutyKindEnum;

  @Field(() => String, { description: '办理文书文号 — number of the document with which it was done' })
  documentNumber!: string;

  @Field(() => LocalDate, { description: '期限届满日 — last day of the term' })
  dueOn!: string;

  @Field(() => Int, { description: '最长逾期天数 — days late, of the longest' })
  daysLate!: number;

  @Field(() => Int, { description: '涉及户数 — accounts concerned' })
  cases!: number;
}

@ObjectType('ProvidentFundBaseBounds', { description: '缴存基数上下限 — bounds of the contribution base' })
export class BaseBoundsType {
  @Field(() => Float, { description: '下限（元/月） — floor, yuan a month' })
  floor!: number;

  @Field(() => Float, { description: '上限（元/月） — ceiling, yuan a month' })
  ceiling!: number;

  @Field(() => Int, { description: '所依据统计数的年度 — year of the wage statistics' })
  statisticsYear!: number;
}

@ObjectType('ProvidentFundUnitContact', {
  description: '单位在册信息，个人信息已脱敏 — what stands on record about the unit, personal data masked',
})
export class UnitContactType {
  @Field(() => String, { nullable: true, description: '住所或者联系地址 — address' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: '法定代表人，已脱敏 — legal representative, masked' })
  legalRepresentative!: string | null;

  @Field(() => String, { nullable: true, description: '公积金经办人，已脱敏 — handler, masked' })
  handler!: string | null;

  @Field(() => String, { nullable: true, description: '经办人电话，已脱敏 — the handler’s telephone, masked' })
  handlerPhone!: string | null;

  @Field(() => String, { nullable: true, description: '开户银行 — bank' })
  bank!: string | null;

  @Field(() => String, { nullable: true, description: '缴款银行账号，已脱敏 — bank account, masked' })
  bankAccountNumber!: string | null;
}

@ObjectType('ProvidentFundAccount', { description: '住房公积金单位账户 — the provident fund account of a unit' })
export class AccountType {
  /** The row it shows. */
  row!: FundUnit;

  @Field(() => String, { description: '单位账号 — account number' })
  accountNumber!: string;

  @Field(() => String, { description: '缴存单位名称 — name of the unit on record' })
  unitName!: string;

  @Field(() => UnitStatusEnum, { description: '账户状态 — state' })
  status!: keyof typeof UnitStatusEnum;

  @Field(() => LocalDate, { description: '缴存登记日 — registered on' })
  registeredOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '注销日 — closed on' })
  closedOn!: string | null;

  @Field(() => String, { description: '缴存起始月份（YYYY-MM） — first contribution month' })
  startMonth!: string;

  @Field(() => String, { nullable: true, description: '足额缴至月份（YYYY-MM）；空为尚未汇缴 — last month remitted in full' })
  remittedThrough!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '登记后设立职工账户的期限 — last day for setting up the employees’ accounts after registration',
  })
  accountsDueOn!: string | null;

  @Field(() => [Int], { description: '已经调整基数的缴存年度（起始年） — fund years whose bases are adjusted' })
  baseAdjustedFor!: readonly number[];
}
