import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { LocalDate } from '../../../kit/graphql/scalars.js';

const NUMBER = '证号或者文号 — number';

export const HrServiceActivity = enumType('HrServiceActivity', '职业中介活动 — an activity of an HR service agency', {
  RECOMMEND_WORKERS: '为用人单位推荐劳动者 — recommends workers to employers',
  INTRODUCE_EMPLOYERS: '为劳动者介绍用人单位 — introduces employers to workers',
  JOB_FAIR: '组织开展招聘会 — holds job fairs',
  ONLINE_RECRUITMENT: '开展网络招聘服务 — recruits online',
  EXECUTIVE_SEARCH: '开展高级人才寻访服务 — executive search',
});
export const SpecialHoursSystem = enumType('SpecialHoursSystem', '特殊工时制度 — a system of special working hours', {
  FLEXIBLE: '不定时工作制 — flexible hours',
  COMPREHENSIVE: '综合计算工时工作制 — hours averaged over a cycle',
});
export const SpecialHoursCycle = enumType('SpecialHoursCycle', '综合计算周期 — the cycle over which hours are averaged', {
  WEEK: '周 — week',
  MONTH: '月 — month',
  QUARTER: '季 — quarter',
  YEAR: '年 — year',
});

@ObjectType('LabourDispatchLicence', { description: '劳务派遣经营许可证 — a labour dispatch licence' })
export class LabourDispatchLicenceType {
  @Field(() => String, { description: NUMBER })
  number!: string;

  @Field(() => LocalDate, { description: '发证日期 — issued on' })
  issuedOn!: string;

  @Field(() => LocalDate, { description: '有效期至 — valid until' })
  validUntil!: string;

  @Field(() => Float, { description: '发证时的注册资本（元） — registered capital in yuan when it was issued' })
  registeredCapital!: number;

  @Field(() => Boolean, { description: '当日是否有效 — in force today' })
  inForce!: boolean;
}

@ObjectType('HrServiceLicence', { description: '人力资源服务许可证，长期有效 — an HR service licence, without expiry' })
export class HrServiceLicenceType {
  @Field(() => String, { description: NUMBER })
  number!: string;

  @Field(() => LocalDate, { description: '发证日期 — issued on' })
  issuedOn!: string;

  @Field(() => [HrServiceActivity], { description: '许可的职业中介活动 — activities that it covers' })
  activities!: (keyof typeof HrServiceActivity)[];

  @Field(() => Boolean, { description: '是否以告知承诺方式取得，取得后接受核查 — issued on a promise, to be checked afterwards' })
  byPromise!: boolean;
}

@ObjectType('SpecialHoursPost', { description: '实行特殊工时制度的岗位 — a post with special working hours' })
export class SpecialHoursPostType {
  @Field(() => String, { description: '岗位名称 — post' })
  post!: string;

  @Field(() => Int, { description: '人数 — number of people' })
  headcount!: number;

  @Field(() => SpecialHoursSystem, { description: '工时制度 — system' })
  system!: keyof typeof SpecialHoursSystem;

  @Field(() => SpecialHoursCycle, { nullable: true, description: '综合计算周期 — cycle' })
  cycle!: keyof typeof SpecialHoursCycle | null;
}

@ObjectType('SpecialHoursApproval', { description: '准予企业实行特殊工时制度决定 — an approval of special working hours' })
export class SpecialHoursApprovalType {
  @Field(() => String, { description: NUMBER })
  number!: string;

  @Field(() => LocalDate, { description: '实行起始日期 — from' })
  validFrom!: string;

  @Field(() => LocalDate, { description: '实行截止日期 — until' })
  validUntil!: string;

  @Field(() => Boolean, { description: '当日是否有效 — in force today' })
  inForce!: boolean;

  @Field(() => [SpecialHoursPostType], {
    nullable: true,
    description: '岗位，仅向本企业和审批、监督人员显示 — posts, for the enterprise, the bureau and the centre only',
  })
  posts!: SpecialHoursPostType[] | null;
}

@ObjectType('LabourLicences', { description: '企业持有的劳动用工类许可 — the labour licences that an enterprise holds' })
export class LabourLicencesType {
  /** Whose licences they are; not shown. */
  enterpriseId!: string;
}
