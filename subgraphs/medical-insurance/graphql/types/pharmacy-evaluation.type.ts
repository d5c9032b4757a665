import { Field, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { Specialism } from '../../domain/details.js';
import { type EvaluationOutcome, MedicalInsuranceEvaluationOutcome, MedicalInsuranceSpecialism } from './decision-details.input.js';

@ObjectType('MedicalInsurancePharmacyEvaluation', {
  description: '零售药店定点评估 — evaluation of a pharmacy that applies for designation',
})
export class MedicalInsurancePharmacyEvaluationType {
  @Field(() => LocalDate, { description: '评估期限届满日（受理后三个月，补充材料的时间除外） — last day for the evaluation' })
  dueOn!: string;

  @Field(() => MedicalInsuranceEvaluationOutcome, {
    nullable: true,
    description: '评估结果；决定前为空 — outcome; null before the decision',
  })
  outcome!: EvaluationOutcome | null;

  @Field(() => LocalDate, { nullable: true, description: '评估日期 — evaluated on' })
  evaluatedOn!: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否在评估期限内 — evaluated in time' })
  inTime!: boolean | null;

  @Field(() => [MedicalInsuranceSpecialism], { nullable: true, description: '评估小组成员的专业 — specialisms in the team' })
  specialisms!: readonly Specialism[] | null;

  @Field(() => String, { nullable: true, description: '评估发现的问题和整改建议 — findings and advice' })
  findings!: string | null;
}
