import { Field, InputType, Int } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { Specialism } from '../../domain/details.js';

export const MedicalInsuranceSpecialism = enumType<Specialism>(
  'MedicalInsuranceSpecialism',
  '评估小组专业 — specialism of an evaluation team',
  {
    MEDICAL_INSURANCE: '医疗保障 — medical insurance',
    MEDICINE_AND_HEALTH: '医药卫生 — medicine and health',
    FINANCE: '财务管理 — finance',
    INFORMATION_TECHNOLOGY: '信息技术 — information technology',
  },
);

export const MedicalInsuranceEvaluationOutcome = enumType('MedicalInsuranceEvaluationOutcome', '定点评估结果 — outcome of an evaluation', {
  QUALIFIED: '合格 — qualified',
  UNQUALIFIED: '不合格 — unqualified',
});
export type EvaluationOutcome = keyof typeof MedicalInsuranceEvaluationOutcome;

@InputType('MedicalInsuranceMaternityRecordInput', {
  description: '经办人员从出院记录、诊断证明中读取的内容 — what the decider read in the medical record',
})
export class MedicalInsuranceMaternityRecordInput {
  @Field(() => LocalDate, { description: '分娩（终止妊娠）日期 — date of the event' })
  eventOn!: string;

  @Field(() => Int, { nullable: true, description: '婴儿数；终止妊娠的不填 — newborns, at a delivery' })
  newborns?: number | null;

  @Field(() => Boolean, { nullable: true, description: '是否难产；终止妊娠的不填 — dystocia, at a delivery' })
  dystocia?: boolean | null;

  @Field(() => Int, { nullable: true, description: '孕周；分娩的不填 — weeks of gestation, at a miscarriage' })
  gestationWeeks?: number | null;
}

@InputType('MedicalInsuranceTransferSheetInput', {
  description: '参保人员基本医疗保险信息表的数据 — figures of the information sheet of a transfer',
})
export class MedicalInsuranceTransferSheetInput {
  @Field(() => Int, { description: '个人账户余额（分） — balance of the personal account, in fen' })
  accountBalanceFen!: number;

  @Field(() => Int, { description: '累计缴费月数 — months contributed' })
  contributionMonths!: number;
}

@InputType('MedicalInsuranceSupplementInput', {
  description: '评估期间等待补充材料的时间，不计入评估期限 — a time of waiting for supplements, not counted in the term',
})
export class MedicalInsuranceSupplementInput {
  @Field(() => LocalDate, { description: '告知补充之日 — told on' })
  from!: string;

  @Field(() => LocalDate, { nullable: true, description: '补齐之日；尚未补齐的为空 — received on; null while awaited' })
  to?: string | null;
}

@InputType('MedicalInsurancePharmacyEvaluationInput', { description: '零售药店定点评估情况 — evaluation of a pharmacy' })
export class MedicalInsurancePharmacyEvaluationInput {
  @Field(() => MedicalInsuranceEvaluationOutcome, { description: '评估结果 — outcome' })
  outcome!: EvaluationOutcome;

  @Field(() => LocalDate, { description: '评估日期 — evaluated on' })
  evaluatedOn!: string;

  @Field(() => [MedicalInsuranceSpecialism], { description: '评估小组成员的专业 — specialisms in the team' })
  specialisms!: Specialism[];

  @Field(() => String, { nullable: true, description: '评估发现的问题和整改建议 — findings and advice' })
  findings?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '公示截止日；尚未公示的为空 — end of the public notice; null before it' })
  publicNoticeUntil?: string | null;

  @Field(() => Boolean, { description: '公示期间的异议是否尚未处理完毕 — an objection is still open' })
  objectionOpen!: boolean;

  @Field(() => [MedicalInsuranceSupplementInput], { nullable: true, description: '补充材料的时间 — times of waiting for supplements' })
  supplements?: MedicalInsuranceSupplementInput[] | null;
}

@InputType('MedicalInsuranceDecisionDetailsInput', {
  description: '医疗保障部门的办理信息，按事项填写其中一项 — what is entered with a decision; one part, after the item',
})
export class MedicalInsuranceDecisionDetailsInput {
  @Field(() => MedicalInsuranceMaternityRecordInput, {
    nullable: true,
    description: '生育津贴支付：医疗记录 — maternity allowance: the medical record',
  })
  maternityRecord?: MedicalInsuranceMaternityRecordInput | null;

  @Field(() => MedicalInsuranceTransferSheetInput, {
    nullable: true,
    description: '关系转移接续：信息表 — transfer of the relation: the information sheet',
  })
  transferSheet?: MedicalInsuranceTransferSheetInput | null;

  @Field(() => MedicalInsurancePharmacyEvaluationInput, {
    nullable: true,
    description: '零售药店定点：评估情况 — designation of a pharmacy: the evaluation',
  })
  pharmacyEvaluation?: MedicalInsurancePharmacyEvaluationInput | null;
}
