import { Field, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { LocalDate } from '../../../kit/graphql/scalars.js';

export const WorkInjuryApplicant = enumType('WorkInjuryApplicant', '工伤认定申请人 — who applies for recognition', {
  UNIT: '用人单位 — the employer',
  WORKER: '职工本人 — the worker',
  RELATIVE: '职工近亲属 — a close relative',
  UNION: '工会组织 — the trade union',
});
export const WorkInjuryCircumstance = enumType(
  'WorkInjuryCircumstance',
  '工伤情形（《工伤保险条例》第十四条、第十五条） — circumstance of arts. 14 and 15',
  {
    WORKPLACE_ACCIDENT: '工作时间、工作场所、工作原因受到事故伤害 — accident at work',
    PREPARATORY_WORK: '从事预备性或者收尾性工作受到事故伤害 — preparing or finishing work',
    VIOLENCE_ON_DUTY: '因履行工作职责受到暴力等意外伤害 — violence on duty',
    OCCUPATIONAL_DISEASE: '患职业病 — occupational disease',
    AWAY_ON_DUTY: '因工外出期间受到伤害或者下落不明 — away on duty',
    COMMUTING_ACCIDENT: '上下班途中受到非本人主要责任的交通事故等伤害 — on the way to or from work',
    SUDDEN_DEATH: '突发疾病死亡或者四十八小时内经抢救无效死亡 — sudden death on duty',
    PUBLIC_RESCUE: '在维护国家利益、公共利益活动中受到伤害 — rescue in the public interest',
    VETERAN_RELAPSE: '因战、因公负伤致残的军人旧伤复发 — relapse of a veteran’s wound',
  },
);
export const WorkInjuryConclusion = enumType('WorkInjuryConclusion', '工伤认定结论 — conclusion', {
  WORK_INJURY: '认定为工伤 — a work injury',
  DEEMED_WORK_INJURY: '视同工伤 — deemed a work injury',
});

@ObjectType('WorkInjury', {
  description:
    '工伤认定案情，涉及个人健康，仅向承办人员和当事人显示 — the facts of a work injury: health data, for those who decide and the parties only',
})
export class WorkInjuryType {
  @Field(() => WorkInjuryApplicant, { nullable: true, description: '申请人 — who applied' })
  applicant!: keyof typeof WorkInjuryApplicant | null;

  @Field(() => WorkInjuryCircumstance, { nullable: true, description: '申报的情形 — circumstance as stated' })
  circumstance!: keyof typeof WorkInjuryCircumstance | null;

  @Field(() => String, { nullable: true, description: '职工姓名，已脱敏 — worker’s name, masked' })
  workerName!: string | null;

  @Field(() => String, { nullable: true, description: '职工身份证号码，已脱敏 — worker’s ID number, masked' })
  workerIdNumber!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '事故发生之日或者职业病诊断、鉴定之日 — day of the accident, or of the diagnosis of the disease',
  })
  injuredOn!: string | null;

  @Field(() => String, { nullable: true, description: '事故地点 — place' })
  place!: string | null;

  @Field(() => String, { nullable: true, description: '受伤害经过 — what happened' })
  account!: string | null;

  @Field(() => String, { nullable: true, description: '受伤部位和诊断结论 — diagnosis' })
  diagnosis!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '申请期限届满之日（单位三十日，个人一年） — last day on which this applicant could apply',
  })
  lastApplicationDay!: string | null;

  @Field(() => LocalDate, { description: '作出决定的法定期限 — last day for the decision' })
  decisionDueOn!: string;

  @Field(() => WorkInjuryConclusion, { nullable: true, description: '认定结论 — conclusion' })
  conclusion!: keyof typeof WorkInjuryConclusion | null;

  @Field(() => String, { nullable: true, description: '认定依据的条款 — the paragraph it rests on' })
  ground!: string | null;

  @Field(() => [String], { nullable: true, description: '调查核实人员 — who investigated' })
  investigators!: string[] | null;

  @Field(() => Int, { nullable: true, description: '超过法定期限的天数 — days by which the decision was late' })
  daysLate!: number | null;

  @Field(() => String, { nullable: true, description: '救济途径 — remedies' })
  remedy!: string | null;
}
