import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { RegisteredCompany } from '../../persistence/registered-company.entity.js';
import { ChangedMatterEnum, EnterpriseStatusEnum, EnterpriseTypeEnum, PartyKindEnum } from './enums.js';

@ObjectType('MarketSupervisionShareholder', { description: '股东（发起人）出资 — a shareholder and its contribution' })
export class ShareholderType {
  @Field(() => String, { description: '名称；自然人姓名对无关人员脱敏 — name, a person’s name masked for strangers' })
  name!: string;

  @Field(() => PartyKindEnum, { description: '股东类型 — person or organisation' })
  kind!: keyof typeof PartyKindEnum;

  @Field(() => Float, { description: '认缴出资额（元） — subscribed capital in yuan' })
  subscribedCapital!: number;

  @Field(() => LocalDate, { nullable: true, description: '出资期限 — to be paid in by' })
  payInBy!: string | null;
}

@ObjectType('MarketSupervisionRegistrationEvent', { description: '变更登记记录 — a change that was registered' })
export class RegistrationEventType {
  @Field(() => String, { description: '变更登记通知书文号 — number of the document' })
  documentNumber!: string;

  @Field(() => LocalDate, { description: '变更日期 — changed on' })
  changedOn!: string;

  @Field(() => [ChangedMatterEnum], { description: '变更事项 — matters that were changed' })
  matters!: (keyof typeof ChangedMatterEnum)[];
}

@ObjectType('MarketSupervisionAbnormalListing', { description: '列入经营异常名录 — listing as abnormal in business' })
export class AbnormalListingType {
  @Field(() => String, { description: '列入原因 — reason' })
  reason!: string;

  @Field(() => LocalDate, { description: '列入日期 — listed on' })
  listedOn!: string;
}

@ObjectType('MarketSupervisionUnpaidPenalty', { description: '尚未执行完毕的行政处罚 — a penalty not yet executed' })
export class UnpaidPenaltyType {
  @Field(() => String, { description: '处罚决定书文号 — number of the decision' })
  documentNumber!: string;

  @Field(() => Float, { description: '金额（元） — amount in yuan' })
  amount!: number;
}

@ObjectType('MarketSupervisionOpenMatters', {
  description:
    '影响变更、注销、出质的未结事项；仅本企业、本部门和中心可见 — open matters that stand against changes; the enterprise, the department and the centre only',
})
export class OpenMattersType {
  @Field(() => [UnpaidPenaltyType], { description: '未执行完毕的行政处罚 — penalties not yet executed' })
  unpaidPenalties!: readonly UnpaidPenaltyType[];

  @Field(() => Float, { description: '被冻结的股权数额（元） — frozen equity in yuan' })
  frozenCapital!: number;

  @Field(() => Float, { description: '已出质的股权数额（元） — pledged equity in yuan' })
  pledgedCapital!: number;

  @Field(() => Int, { description: '公告期内未处理的异议数 — objections to a notice that are not settled' })
  openObjections!: number;

  @Field(() => Int, { description: '未注销的分支机构数 — branches that are not deregistered' })
  openBranches!: number;
}

/** What the register itself says; what stands in other books is added by the resolver. */
@ObjectType('MarketSupervisionRegistration', { description: '市场主体登记信息 — what the register says about an enterprise' })
export class RegistrationType {
  row!: RegisteredCompany;

  @Field(() => String, { description: '统一社会信用代码 — credit code' })
  creditCode!: string;

  @Field(() => String, { description: '名称 — name' })
  enterpriseName!: string;

  @Field(() => EnterpriseTypeEnum, { nullable: true, description: '类型 — type' })
  enterpriseType!: string;

  @Field(() => Float, { description: '注册资本（元） — registered capital in yuan' })
  registeredCapital!: number;

  @Field(() => String, { description: '住所 — domicile' })
  domicile!: string;

  @Field(() => String, { description: '经营范围 — business scope' })
  businessScope!: string;

  @Field(() => EnterpriseStatusEnum, { description: '登记状态 — status' })
  status!: keyof typeof EnterpriseStatusEnum;

  @Field(() => LocalDate, { description: '成立日期 — established and registered on' })
  registeredOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '注销日期 — deregistered on' })
  deregisteredOn!: string | null;

  @Field(() => String, { nullable: true, description: '登记机关 — registration authority' })
  authority!: string;
}
