import { Directive, Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { enumType } from '../../kit/graphql/enum-type.js';
import { DateTime, JsonObject } from '../../kit/graphql/scalars.js';
import { ClockType } from '../../kit/graphql/types/clock.type.js';
import { DecisionType, IssuedDocumentType } from '../../kit/graphql/types/decision.type.js';
import { ItemVersionType } from '../../kit/graphql/types/item-version.type.js';
import { RefusalDetailType } from '../../kit/graphql/types/refusal.type.js';
import { TaskHearingType } from './office/types/hearing.type.js';
import { TaskCorrectionType, TaskEndType, TaskHandoverType, TaskRemedyType } from './office/types/outcome.type.js';
import { TaskExtensionType, TaskPauseType } from './office/types/pause.type.js';
import { TaskActPossibleType, TaskConsultationType, TaskMoveType, TaskSecondReviewType } from './office/types/people.type.js';

/** What implements an interface says which type it is: in one process several departments share these interfaces. */
const resolveType = (value: object): string => {
  const { __typename } = value as { __typename?: string };
  if (__typename === undefined) throw new Error('An object of an interface came without its type name');
  return __typename;
};
const interfaceOptions = { autoRegisterImplementations: false, resolveType };

export const ItemState = enumType('ItemState', '事项状态 — state of an item', {
  SCHEDULED: '尚未生效 — no version has taken effect yet',
  PUBLISHED: '已发布 — takes new cases',
  WITHDRAWN: '已撤回 — no new cases, running ones are finished',
});

@InterfaceType('Department', { ...interfaceOptions, description: '部门 — a department of the hall' })
export abstract class DepartmentInterface {
  @Field(() => ID, { description: '部门编码 — code' })
  code!: string;

  @Field(() => String, { nullable: true, description: '部门名称 — name' })
  name!: string;

  @Field(() => [ServiceItemInterface], { nullable: true, description: '本部门事项 — the department’s items' })
  items?: ServiceItemInterface[];
}

@InterfaceType('ServiceItem', { ...interfaceOptions, description: '政务服务事项 — a service item' })
export abstract class ServiceItemInterface {
  @Field(() => ID, { description: '事项标识 — id' })
  id!: string;

  @Field(() => String, { nullable: true, description: '事项名称 — name in the current version' })
  name!: string;

  @Field(() => ItemState, { nullable: true, description: '事项状态 — state' })
  state!: keyof typeof ItemState;

  @Field(() => ItemVersionType, { nullable: true, description: '现行版本 — the version in force' })
  current!: ItemVersionType | null;

  @Field(() => [ItemVersionType], { nullable: true, description: '历次发布的版本，新的在前 — published versions, newest first' })
  versions!: ItemVersionType[];
}

export const TaskStageEnum = enumType('TaskStage', '任务阶段 — stage of a task at its department', {
  ARRIVED: '待认领 — waiting to be taken on',
  CLAIMED: '办理中 — in work',
  SUSPENDED: '特别程序中，暂停计时 — suspended for a special procedure',
  APPROVED: '准予 — approved',
  DENIED: '不予 — denied',
  ENDED: '已终止 — ended without a decision',
});

@ObjectType('TaskPeople', { description: '经办人员 — who has worked on a task' })
@Directive('@shareable')
export class TaskPeopleType {
  @Field(() => String, { nullable: true, description: '认领人 — who took it on' })
  claimedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: '认领时间 — taken on at' })
  claimedAt!: Date | null;

  @Field(() => String, { nullable: true, description: '决定人 — who decided' })
  decidedBy!: string | null;
}

@InterfaceType('DepartmentTask', { ...interfaceOptions, description: '部门办理任务 — a department’s work on one step of a case' })
export abstract class DepartmentTaskInterface {
  @Field(() => ID, { description: '任务标识 — id' })
  id!: string;

  @Field(() => ServiceItemInterface, { nullable: true, description: '所办事项 — the item' })
  item?: ServiceItemInterface | null;

  @Field(() => ItemVersionType, { nullable: true, description: '受理时锁定的事项版本 — the version that the case is pinned to' })
  itemVersion?: ItemVersionType | null;

  @Field(() => TaskStageEnum, { nullable: true, description: '部门办理阶段 — stage at the department' })
  stage?: keyof typeof TaskStageEnum | null;

  @Field(() => ClockType, { nullable: true, description: '时限 — clock' })
  clock?: ClockType | null;

  @Field(() => TaskPeopleType, { nullable: true, description: '经办人员 — people' })
  people?: TaskPeopleType | null;

  @Field(() => DecisionType, { nullable: true, description: '办理决定 — decision' })
  decision?: DecisionType | null;

  @Field(() => IssuedDocumentType, { nullable: true, description: '结果文书 — the document it resulted in' })
  document?: IssuedDocumentType | null;

  @Field(() => JsonObject, {
    nullable: true,
    description: '本部门可见的申请内容，个人信息已脱敏 — the applicant’s form as far as this department may see it, personal data masked',
  })
  form?: Record<string, unknown> | null;

  @Field(() => [RefusalDetailType], {
    nullable: true,
    description: '当前不满足的审批规则，仅本部门可见 — rules that stand against an approval now; the department’s own staff only',
  })
  findings?: RefusalDetailType[] | null;

  @Field(() => [TaskPauseType], {
    nullable: true,
    description: '特别程序，先开始的在前 — special procedures, in the order in which they began',
  })
  pauses?: TaskPauseType[] | null;

  @Field(() => TaskExtensionType, { nullable: true, description: '期限延长 — the extension of the limit' })
  extension?: TaskExtensionType | null;

  @Field(() => [TaskConsultationType], {
    nullable: true,
    description: '征求同事意见，仅本部门和中心可见 — whom the holder has asked; staff only',
  })
  consultations?: TaskConsultationType[] | null;

  @Field(() => TaskSecondReviewType, { nullable: true, description: '第二核查人，仅本部门和中心可见 — the second reviewer; staff only' })
  secondReview?: TaskSecondReviewType | null;

  @Field(() => [TaskMoveType], {
    nullable: true,
    description: '承办人变更，仅本部门和中心可见 — how it went from hand to hand; staff only',
  })
  moves?: TaskMoveType[] | null;

  @Field(() => TaskHearingType, { nullable: true, description: '听证 — the right to a hearing, and the hearing' })
  hearing?: TaskHearingType | null;

  @Field(() => TaskHandoverType, { nullable: true, description: '纸质材料交接；空为不需要 — handover of paper, null where none follows' })
  handover?: TaskHandoverType | null;

  @Field(() => TaskEndType, { nullable: true, description: '任务终止 — the case has ended' })
  ended?: TaskEndType | null;

  @Field(() => [TaskCorrectionType], { nullable: true, description: '决定书的更正 — corrections of the decision' })
  corrections?: TaskCorrectionType[] | null;

  @Field(() => [TaskRemedyType], { nullable: true, description: '不予办理的救济途径 — remedies against a denial' })
  remedies?: TaskRemedyType[] | null;

  @Field(() => [TaskActPossibleType], {
    nullable: true,
    description:
      '您现在可以进行的操作，以及其他操作不能进行的原因，仅本部门可见 — what you may do now, and why not the rest; the department’s own staff only',
  })
  possibleActs?: TaskActPossibleType[] | null;
}
