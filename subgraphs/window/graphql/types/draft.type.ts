import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { DateTime, JsonObject, LocalDate } from '../../../kit/graphql/scalars.js';
import { PageInfoType } from '../../../kit/graphql/types/page-info.type.js';
import type { CaseDraft } from '../../persistence/draft.entity.js';
import { AgentAuthorisationType, AuthorisationInput } from './authorisation.type.js';
import { ChannelEnum } from './case-enums.js';
import { AnswerInput, SuppliedMaterialInput } from './inputs.js';

const KEY = '幂等键：一次操作一个，重发时不变 — one key for one intention, the same when it is said again';
const SAVED = '所见内容是第几次保存的 — how often the draft had been saved as the writer saw it';

export const DraftStateEnum = enumType('DraftState', '暂存件的状态 — state of a draft', {
  OPEN: '未提交 — not handed in',
  SUBMITTED: '已提交 — handed in',
  DISCARDED: '已作废 — thrown away',
  EXPIRED: '已过期清理 — cleared away',
});

@ObjectType('CaseDraft', { description: '暂存的申请，只有本人可见 — an application not handed in yet; its owner’s alone' })
export class CaseDraftType {
  @Field(() => ID, { description: '暂存件标识 — id' })
  id!: string;

  @Field(() => DraftStateEnum, { description: '状态 — state' })
  state!: keyof typeof DraftStateEnum;

  @Field(() => ID, { nullable: true, description: '单个事项标识 — item' })
  itemId!: string | null;

  @Field(() => ID, { nullable: true, description: '联办事项编码 — joint matter' })
  matterCode!: string | null;

  @Field(() => String, { description: '申请事项 — what it applies for' })
  title!: string;

  @Field(() => ChannelEnum, { description: '申请渠道 — channel' })
  channel!: keyof typeof ChannelEnum;

  @Field(() => [JsonObject], { description: '情形回答 — answers' })
  answers!: Record<string, unknown>[];

  @Field(() => JsonObject, { description: '已填写的表单 — the form as far as it is filled in' })
  form!: Readonly<Record<string, unknown>>;

  @Field(() => [JsonObject], { description: '已填报的材料 — materials' })
  materials!: Record<string, unknown>[];

  @Field(() => Int, { description: '第几次保存；再次保存时原样带回 — how often it was saved; given back with the next saving' })
  saved!: number;

  @Field(() => DateTime, { description: '最近保存时间 — saved at' })
  savedAt!: Date;

  @Field(() => LocalDate, { description: '保留至；届时未提交的予以清理 — kept until' })
  expiresOn!: string;

  @Field(() => ID, { nullable: true, description: '提交后的办件标识 — the case that it became' })
  caseId!: string | null;

  @Field(() => ID, { nullable: true, description: '重新申请所依据的原办件标识 — the ended case that it takes up again' })
  previousCaseId!: string | null;

  @Field(() => AgentAuthorisationType, { nullable: true, description: '代理人登记的授权委托书 — the authorisation of an agent' })
  authorisation!: AgentAuthorisationType | null;
}

export function draftView({ content, ...row }: CaseDraft): CaseDraftType {
  return Object.assign(new CaseDraftType(), row, {
    answers: content.answers,
    form: content.form,
    materials: content.materials,
    authorisation: content.authorisation ?? null,
  });
}

@ObjectType('CaseDraftEdge', { description: '暂存件列表的一行 — an edge' })
class CaseDraftEdge {
  @Field(() => String, { description: '游标 — cursor' })
  cursor!: string;

  @Field(() => CaseDraftType, { description: '暂存件 — the draft' })
  node!: CaseDraftType;
}

@ObjectType('CaseDraftConnection', { description: '暂存件列表 — a page of drafts' })
export class CaseDraftConnection {
  @Field(() => [CaseDraftEdge], { description: '各行 — edges' })
  edges!: CaseDraftEdge[];

  @Field(() => PageInfoType, { description: '分页信息 — page information' })
  pageInfo!: PageInfoType;
}

@InputType('SaveDraftInput', { description: '暂存申请，内容可以不完整 — keeps an application as far as it is filled in' })
export class SaveDraftInput {
  @Field(() => ID, { nullable: true, description: '暂存件标识；空为新建 — id, null for a new one' })
  draftId?: string | null;

  @Field(() => Int, { nullable: true, description: SAVED })
  saved?: number | null;

  @Field(() => ID, { nullable: true, description: '单个事项标识 — item' })
  itemId?: string | null;

  @Field(() => ID, { nullable: true, description: '联办事项编码 — joint matter' })
  matterCode?: string | null;

  @Field(() => ChannelEnum, { description: '申请渠道 — channel' })
  channel!: keyof typeof ChannelEnum;

  @Field(() => [AnswerInput], { defaultValue: [], description: '情形回答 — answers' })
  answers!: AnswerInput[];

  @Field(() => JsonObject, { nullable: true, description: '已填写的表单 — the form' })
  form?: Record<string, unknown> | null;

  @Field(() => [SuppliedMaterialInput], { defaultValue: [], description: '已填报的材料 — materials' })
  materials!: SuppliedMaterialInput[];

  @Field(() => ID, { nullable: true, description: '重新申请：已经结束的原办件标识 — the ended case that is taken up again' })
  previousCaseId?: string | null;

  @Field(() => AuthorisationInput, {
    nullable: true,
    description: '授权委托书；代理人代为申请时必须登记 — needed from an agent, and from nobody else',
  })
  authorisation?: AuthorisationInput | null;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('DraftActInput', { description: '对暂存件的操作 — an act on a draft' })
export class DraftActInput {
  @Field(() => ID, { description: '暂存件标识 — id of the draft' })
  draftId!: string;

  @Field(() => Int, { description: SAVED })
  saved!: number;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
