import { Field, InputType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { InspectionConclusionEnum } from './enums.js';

@InputType('MarketSupervisionNameLookupInput', { description: '名称自主申报查询结果 — what the name declaration system says' })
export class NameLookupInput {
  @Field(() => String, { description: '名称自主申报号 — reservation number' })
  number!: string;

  @Field(() => String, { description: '申报保留的名称 — the reserved name' })
  enterpriseName!: string;

  @Field(() => LocalDate, { description: '保留期至 — last day of the reservation' })
  reservedUntil!: string;
}

@InputType('MarketSupervisionSiteInspectionInput', { description: '现场核查情况 — a site inspection' })
export class SiteInspectionInput {
  @Field(() => LocalDate, { description: '核查日期 — inspected on' })
  inspectedOn!: string;

  @Field(() => [String], { description: '核查人员，两名以上 — inspectors, two or more' })
  inspectors!: string[];

  @Field(() => InspectionConclusionEnum, { description: '核查结论 — conclusion' })
  conclusion!: keyof typeof InspectionConclusionEnum;

  @Field(() => String, { nullable: true, description: '核查说明 — notes' })
  notes?: string | null;
}

@InputType('MarketSupervisionDecisionDetailsInput', { description: '市场监管审批人员录入的办理信息 — what the decider enters' })
export class DecisionDetailsInput {
  @Field(() => NameLookupInput, {
    nullable: true,
    description: '名称自主申报查询结果（设立、变更名称） — for registration and change of name',
  })
  nameLookup?: NameLookupInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '拟任法定代表人十六周岁以上未满十八周岁，经核实以自己的劳动收入为主要生活来源 — a minor of 16 or 17 lives on own labour',
  })
  livesOnOwnLabour?: boolean | null;

  @Field(() => String, { nullable: true, description: '共享查询到的清税证明编号（注销） — tax clearance as read from shared data' })
  taxClearanceNumber?: string | null;

  @Field(() => SiteInspectionInput, { nullable: true, description: '现场核查情况（食品经营许可） — for a food business licence' })
  siteInspection?: SiteInspectionInput | null;
}
