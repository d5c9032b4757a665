import { Field, InputType, Int } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { LocalDate } from '../../../kit/graphql/scalars.js';

export const InjuryExclusion = enumType(
  'HrSocialSecurityInjuryExclusion',
  '不得认定为工伤的情形（《工伤保险条例》第十六条） — what excludes recognition',
  {
    NONE: '无 — none',
    INTENTIONAL_CRIME: '故意犯罪 — an intentional crime',
    DRUNK_OR_DRUGGED: '醉酒或者吸毒 — drunk or drugged',
    SELF_HARM: '自残或者自杀 — self-harm',
  },
);

@InputType('HrSocialSecuritySiteCheckInput', { description: '现场核查（劳务派遣、人力资源服务许可） — a check on site' })
export class SiteCheckInput {
  @Field(() => [String], { description: '核查人员姓名，两名以上 — names of those who checked, two or more' })
  inspectors!: string[];

  @Field(() => LocalDate, { description: '核查日期 — checked on' })
  checkedOn!: string;

  @Field(() => Boolean, { description: '是否符合许可条件 — whether the conditions are met' })
  conforms!: boolean;

  @Field(() => String, { nullable: true, description: '核查情况 — remarks' })
  remarks?: string | null;
}

@InputType('HrSocialSecurityInjuryFindingInput', { description: '工伤调查核实结论 — finding of the investigation of a work injury' })
export class InjuryFindingInput {
  @Field(() => [String], { description: '调查核实人员姓名，两名以上 — names of the investigators, two or more' })
  investigators!: string[];

  @Field(() => InjuryExclusion, { description: '是否存在不得认定的情形 — what excludes recognition' })
  exclusion!: keyof typeof InjuryExclusion;

  @Field(() => Boolean, { description: '事实清楚、权利义务明确，十五日内作出决定 — facts are clear: the decision is due in 15 days' })
  factsClear!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: '申请时限中不计算的天数（延长、仲裁、不可抗力、休假日顺延） — days that do not count in the application period',
  })
  uncountedDays?: number | null;

  @Field(() => Int, { nullable: true, description: '认定时限中止的天数 — days for which the clock of the decision stood still' })
  suspendedDays?: number | null;
}

@InputType('HrSocialSecurityDecisionDetailsInput', {
  description: '人力资源和社会保障局作出决定时填写的内容，按事项填写 — what the bureau enters with a decision, each item its own part',
})
export class DecisionDetailsInput {
  @Field(() => Int, { nullable: true, description: '社会保险登记：工伤保险行业风险类别，一至八类 — registration: risk class 1 to 8' })
  workInjuryRiskClass?: number | null;

  @Field(() => [String], {
    nullable: true,
    description: '增员：依法延长缴费人员的身份证号码 — enrolment: ID numbers of those who lawfully pay on past retirement age',
  })
  continuedContributors?: string[] | null;

  @Field(() => SiteCheckInput, {
    nullable: true,
    description: '劳务派遣、人力资源服务许可：现场核查 — dispatch and HR service licences: check on site',
  })
  siteCheck?: SiteCheckInput | null;

  @Field(() => InjuryFindingInput, { nullable: true, description: '工伤认定：调查核实结论 — work injury: finding' })
  injuryFinding?: InjuryFindingInput | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '特殊工时：批准期限至，短于申请期限的填写 — special hours: approved until, where shorter than asked for',
  })
  approvedUntil?: string | null;
}
