import { Field, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';

@ObjectType('HousingProject', { description: '所涉工程 — the project that an application is about' })
export class ProjectType {
  @Field(() => String, { description: '工程名称 — name' })
  name!: string;

  @Field(() => String, { nullable: true, description: '工程地址 — address' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: '所依据的施工许可证编号 — construction permit it rests on' })
  constructionPermitNumber!: string | null;

  @Field(() => String, { nullable: true, description: '建设工程规划许可证编号 — planning permit' })
  planningPermitNumber!: string | null;
}

@ObjectType('HousingSiteVisit', { description: '现场核查（现场评定） — a visit to the site' })
export class SiteVisitType {
  @Field(() => LocalDate, { description: '核查日期 — day' })
  visitedOn!: string;

  @Field(() => [String], { nullable: true, description: '核查人员 — inspectors; not for analysts' })
  inspectors!: readonly string[] | null;

  @Field(() => Boolean, { description: '是否合格 — passed' })
  passed!: boolean;
}

@ObjectType('HousingExpertReview', { description: '专家评审 — a review by experts' })
export class ExpertReviewType {
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
