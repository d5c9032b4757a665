import { Field, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';

@InputType('HousingSiteVisitInput', { description: '现场核查（现场评定） — a visit to the site' })
export class SiteVisitInput {
  @Field(() => LocalDate, { description: '核查日期 — day' })
  visitedOn!: string;

  @Field(() => [String], { description: '核查人员，两名以上 — inspectors, two at least' })
  inspectors!: string[];

  @Field(() => Boolean, { description: '是否合格 — passed' })
  passed!: boolean;
}

@InputType('HousingExpertReviewInput', { description: '专家评审 — a review by experts' })
export class ExpertReviewInput {
  @Field(() => LocalDate, { description: '开始日期 — first day' })
  startedOn!: string;

  @Field(() => LocalDate, { description: '结束日期 — last day' })
  endedOn!: string;

  @Field(() => Int, { description: '专家人数 — experts' })
  experts!: number;

  @Field(() => Int, { description: '同意人数 — agreeing' })
  agreeing!: number;

  @Field(() => Int, { description: '不计入办理时限的工作日 — working days outside the time limit' })
  excludedWorkingDays!: number;
}

@InputType('HousingDecisionDetailsInput', {
  description: '本部门的办理信息，按事项填写 — what the bureau enters with a decision, as the item asks',
})
export class HousingDecisionDetailsInput {
  @Field(() => String, {
    nullable: true,
    description: '档案卷号：台账没有的，填写所核对的纸质档案 — paper file that proves what the register lacks',
  })
  archiveReference?: string | null;

  @Field(() => String, { nullable: true, description: '责令改正通知书文号：逾期备案、登记的填写 — order to correct, for a late filing' })
  correctionOrderNumber?: string | null;

  @Field(() => SiteVisitInput, { nullable: true, description: '现场核查情况：燃气经营许可、特殊建设工程消防验收填写 — site visit' })
  siteVisit?: SiteVisitInput | null;

  @Field(() => ExpertReviewInput, { nullable: true, description: '专家评审情况：特殊消防设计、燃气经营许可填写 — expert review' })
  expertReview?: ExpertReviewInput | null;

  @Field(() => Boolean, { nullable: true, description: '是否符合燃气发展规划 — whether the business conforms to the gas plan' })
  gasPlanConforms?: boolean | null;
}
