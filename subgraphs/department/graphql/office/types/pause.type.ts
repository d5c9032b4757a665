import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../../kit/graphql/enum-type.js';
import { DateTime, LocalDate } from '../../../../kit/graphql/scalars.js';
import { LimitType, TimeUnit } from '../../../../kit/graphql/types/limit.type.js';
import type { SpecialProcedure } from '../../../domain/task-work.js';

export const SpecialProcedureEnum = enumType<SpecialProcedure>(
  'TaskSpecialProcedure',
  '特别程序，所需时间不计入办理期限 — a special procedure whose time is not counted',
  {
    SITE_INSPECTION: '现场勘验 — site inspection',
    HEARING: '听证 — hearing',
    TENDER: '招标、拍卖 — tender or auction',
    TESTING: '检验、检测 — testing',
    QUARANTINE: '检疫 — quarantine',
    APPRAISAL: '鉴定 — appraisal',
    EXPERT_REVIEW: '专家评审 — expert review',
    PUBLIC_NOTICE: '公示 — public notice',
    COMMITTEE_APPROVAL: '管理委员会批准 — approval by the committee',
  },
);

@ObjectType('TaskInspector', { description: '核查人员及其记录 — one of those who were sent, and what was put on record' })
@Directive('@shareable')
export class TaskInspectorType {
  @Field(() => String, { description: '姓名 — name' })
  name!: string;

  @Field(() => String, { nullable: true, description: '核查记录；空为尚未填写 — record, null while it is missing' })
  record!: string | null;

  @Field(() => DateTime, { nullable: true, description: '记录时间 — recorded at' })
  recordedAt!: Date | null;
}

@ObjectType('TaskPause', { description: '特别程序（暂停计时） — a special procedure, during which the clock stands still' })
@Directive('@shareable')
export class TaskPauseType {
  @Field(() => ID, { description: '标识 — id' })
  id!: string;

  @Field(() => SpecialProcedureEnum, { description: '特别程序 — which procedure' })
  procedure!: SpecialProcedure;

  @Field(() => DateTime, { description: '开始时间 — began at' })
  startedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: '结束时间；空为尚未结束 — ended at, null while it runs' })
  endedAt!: Date | null;

  @Field(() => LimitType, { description: '最长时间 — the longest that it may take' })
  longest!: LimitType;

  @Field(() => LocalDate, { description: '最迟结束日 — last day of the longest' })
  until!: string;

  @Field(() => Boolean, { description: '超过最长时间 — took, or is taking, longer than it may' })
  overrun!: boolean;

  @Field(() => Boolean, {
    description: '开始时办理期限已经届满，不能补救超期 — began when the limit had passed: the delay remains one',
  })
  afterDue!: boolean;

  @Field(() => String, { nullable: true, description: '理由 — reason' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: '书面告知申请人的内容 — what the applicant is told in writing' })
  notice!: string | null;

  @Field(() => String, { nullable: true, description: '结论 — finding' })
  finding!: string | null;

  @Field(() => [TaskInspectorType], { nullable: true, description: '核查人员，仅本部门和中心可见 — those who were sent; staff only' })
  inspectors!: TaskInspectorType[] | null;
}

@ObjectType('TaskExtension', { description: '期限延长，只能一次 — the one extension of the limit' })
@Directive('@shareable')
export class TaskExtensionType {
  @Field(() => Int, { description: '数量 — amount' })
  amount!: number;

  @Field(() => TimeUnit, { description: '单位 — unit' })
  unit!: TimeUnit;

  @Field(() => String, { nullable: true, description: '理由 — reason' })
  reason!: string | null;

  @Field(() => DateTime, { description: '批准时间 — granted at' })
  grantedAt!: Date;

  @Field(() => String, { nullable: true, description: '批准人 — granted by' })
  grantedBy!: string | null;

  @Field(() => String, { nullable: true, description: '政府批准文号 — number of the government’s approval' })
  approval!: string | null;
}
