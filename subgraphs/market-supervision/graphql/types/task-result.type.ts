import { Field, Float, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { ChangedMatterEnum, DeregistrationRouteEnum, EnterpriseTypeEnum, InspectionConclusionEnum } from './enums.js';

@ObjectType('MarketSupervisionBusinessLicence', { description: '营业执照 — the business licence that a registration issued' })
export class BusinessLicenceType {
  @Field(() => String, { description: '统一社会信用代码 — credit code' })
  creditCode!: string;

  @Field(() => String, { description: '名称 — name' })
  enterpriseName!: string;

  @Field(() => EnterpriseTypeEnum, { nullable: true, description: '类型 — type' })
  enterpriseType!: string;

  @Field(() => String, { description: '法定代表人；对无关人员脱敏 — legal representative, masked for strangers' })
  legalRepresentative!: string;

  @Field(() => Float, { description: '注册资本（元） — registered capital in yuan' })
  registeredCapital!: number;

  @Field(() => LocalDate, { description: '成立日期 — established on' })
  establishedOn!: string;

  @Field(() => String, { description: '住所 — domicile' })
  domicile!: string;

  @Field(() => String, { description: '经营范围 — business scope' })
  businessScope!: string;

  @Field(() => String, { description: '登记机关 — registration authority' })
  registrationAuthority!: string;
}

@ObjectType('MarketSupervisionChangedEntry', { description: '变更前后内容 — one registered matter before and after' })
export class ChangedEntryType {
  @Field(() => ChangedMatterEnum, { description: '变更事项 — matter' })
  matter!: keyof typeof ChangedMatterEnum;

  @Field(() => String, { nullable: true, description: '变更前；自然人姓名对无关人员脱敏 — before, persons masked for strangers' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: '变更后；自然人姓名对无关人员脱敏 — after, persons masked for strangers' })
  after!: string | null;
}

@ObjectType('MarketSupervisionDeregistration', { description: '注销登记 — a deregistration' })
export class DeregistrationType {
  @Field(() => DeregistrationRouteEnum, { nullable: true, description: '注销方式 — route' })
  route!: string | null;

  @Field(() => LocalDate, { description: '注销日期 — deregistered on' })
  deregisteredOn!: string;

  @Field(() => Boolean, { description: '营业执照已缴回（否则公告作废） — licence surrendered, else declared void' })
  licenceSurrendered!: boolean;
}

@ObjectType('MarketSupervisionSiteInspection', { description: '现场核查 — a site inspection' })
export class SiteInspectionType {
  @Field(() => LocalDate, { description: '核查日期 — inspected on' })
  inspectedOn!: string;

  @Field(() => [String], { nullable: true, description: '核查人员 — inspectors; not for analysts' })
  inspectors!: string[] | null;

  @Field(() => InspectionConclusionEnum, { description: '核查结论 — conclusion' })
  conclusion!: keyof typeof InspectionConclusionEnum;
}
