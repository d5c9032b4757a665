import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { DateTime, LocalDate } from '../../../kit/graphql/scalars.js';
import { PageInfoType } from '../../../kit/graphql/types/page-info.type.js';
import { SuppliedMaterialInput } from './inputs.js';

const KEY = '幂等键：一次操作一个，重发时不变 — one key for one intention, the same when it is said again';
const CASE = '办件标识 — id of the case';

export const FindingCauseEnum = enumType('FindingCause', '后一告知单新增内容的原因 — why a later notice says more', {
  MISSED: '内容此前已经存在，未一次告知 — it was there before and nobody said it',
  NEW_CONTENT: '申请人补正带来的新内容 — the supplement brought it',
});

export const FaultPartyEnum = enumType('FaultParty', '未一次性告知的责任方 — whose fault it was', {
  WINDOW: '综合窗口 — the window',
  DEPARTMENT: '部门 — the department',
  NONE: '无责任方 — nobody',
});

@ObjectType('LaterFinding', { description: '后一告知单比此前新增的一条内容 — something that a later notice says and no earlier one did' })
export class LaterFindingType {
  @Field(() => ID, { description: '标识 — id' })
  id!: string;

  @Field(() => ID, { description: CASE })
  caseId!: string;

  @Field(() => Int, { description: '新增于第几轮告知 — round of the notice that says it' })
  round!: number;

  @Field(() => String, { description: '要点（环节/编码）或者材料编码 — point or material' })
  subject!: string;

  @Field(() => String, { description: '内容 — what it says' })
  what!: string;

  @Field(() => FindingCauseEnum, { description: '原因 — cause' })
  cause!: keyof typeof FindingCauseEnum;

  @Field(() => Int, { nullable: true, description: '本应在第几轮告知 — the round that should have said it' })
  sinceRound!: number | null;

  @Field(() => FaultPartyEnum, { description: '责任方：已认定的，否则为推定的 — the party at fault, as settled or else as presumed' })
  faultParty!: keyof typeof FaultPartyEnum;

  @Field(() => Boolean, { description: '是否已由大厅运行办认定 — whether the operations office has settled it' })
  settled!: boolean;

  @Field(() => String, { nullable: true, description: '认定的理由 — why it was settled so' })
  settledReason!: string | null;

  @Field(() => String, { nullable: true, description: '有关部门编码 — code of the department concerned' })
  department!: string | null;

  @Field(() => String, { nullable: true, description: '此前告知单的出具人 — who issued the notice that did not say it' })
  missedBy!: string | null;

  @Field(() => DateTime, { description: '发现时间 — found at' })
  foundAt!: Date;
}

@ObjectType('LaterFindingEdge', { description: '列表的一条 — an edge' })
class LaterFindingEdge {
  @Field(() => String, { description: '游标 — cursor' })
  cursor!: string;

  @Field(() => LaterFindingType, { description: '内容 — node' })
  node!: LaterFindingType;
}

@ObjectType('LaterFindingConnection', { description: '未一次性告知的记载，新的在前 — breaches of the one-time notice, newest first' })
export class LaterFindingConnection {
  @Field(() => [LaterFindingEdge], { description: '本页 — this page' })
  edges!: LaterFindingEdge[];

  @Field(() => PageInfoType, { description: '翻页信息 — page info' })
  pageInfo!: PageInfoType;
}

@ObjectType('MaterialPromise', { description: '容缺受理承诺：何时补交何种材料 — a promise to bring a material later' })
export class MaterialPromiseType {
  @Field(() => String, { description: '材料编码 — code of the material' })
  code!: string;

  @Field(() => String, { description: '材料名称 — name' })
  name!: string;

  @Field(() => LocalDate, { description: '承诺的最后一日 — last day' })
  dueOn!: string;

  @Field(() => DateTime, { description: '承诺时间 — promised at' })
  promisedAt!: Date;

  @Field(() => Boolean, { description: '是否由工作人员代申请人记载 — written down by staff for the applicant' })
  onBehalfOfApplicant!: boolean;

  @Field(() => DateTime, { nullable: true, description: '补齐时间；空为尚未补齐 — when it was kept' })
  fulfilledAt!: Date | null;

  @Field(() => Boolean, { description: '是否逾期未补 — whether its day has passed without it' })
  overdue!: boolean;

  @Field(() => String, { nullable: true, description: '承诺书文号 — number of the document in which it was written down' })
  documentNumber!: string | null;

  @Field(() => String, { nullable: true, description: '催告书文号；空为未催告 — number of the reminder' })
  reminderNumber!: string | null;
}

@InputType('MaterialPromiseInput', { description: '承诺补交的材料 — a material promised' })
export class MaterialPromiseInput {
  @Field(() => String, { description: '材料编码 — code' })
  code!: string;

  @Field(() => LocalDate, { description: '最迟补交的日期 — last day' })
  dueOn!: string;
}

@InputType('PromiseMaterialsInput', { description: '容缺受理承诺 — promises materials' })
export class PromiseMaterialsInput {
  @Field(() => ID, { description: CASE })
  caseId!: string;

  @Field(() => [MaterialPromiseInput], { description: '承诺内容 — the promises' })
  promises!: MaterialPromiseInput[];

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('BringPromisedInput', { description: '补交承诺的材料 — brings promised materials' })
export class BringPromisedInput {
  @Field(() => ID, { description: CASE })
  caseId!: string;

  @Field(() => [SuppliedMaterialInput], { description: '补交的材料 — materials' })
  materials!: SuppliedMaterialInput[];

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('SettleNoticeBreachInput', { description: '认定未一次性告知的责任 — settles whose fault a breach was' })
export class SettleNoticeBreachInput {
  @Field(() => ID, { description: '记载标识 — id of the finding' })
  findingId!: string;

  @Field(() => FaultPartyEnum, { description: '责任方 — the party at fault' })
  faultParty!: keyof typeof FaultPartyEnum;

  @Field(() => String, { description: '理由 — why' })
  reason!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
