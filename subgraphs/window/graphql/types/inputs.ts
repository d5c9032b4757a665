import { Field, ID, InputType, Int } from 'type-graphql';
import { JsonObject } from '../../../kit/graphql/scalars.js';
import { AuthorisationInput } from './authorisation.type.js';
import { ChannelEnum, ProvisionEnum, VerdictEnum } from './case-enums.js';

const KEY = '幂等键：一次操作一个，重发时不变 — one key for one intention, the same when it is said again';
const CASE = '办件标识 — id of the case';

@InputType('AnswerInput', { description: '情形回答 — an answer to a scenario question' })
export class AnswerInput {
  @Field(() => String, { description: '问题编码 — question' })
  question!: string;

  @Field(() => String, { description: '选项编码 — option' })
  option!: string;
}

@InputType('SuppliedMaterialInput', { description: '提交的材料 — a material as supplied' })
export class SuppliedMaterialInput {
  @Field(() => String, { description: '材料编码 — code' })
  code!: string;

  @Field(() => ProvisionEnum, { description: '提供方式 — provision' })
  provision!: keyof typeof ProvisionEnum;

  @Field(() => Int, { defaultValue: 0, description: '原件份数 — originals' })
  originals!: number;

  @Field(() => Int, { defaultValue: 0, description: '复印件份数 — copies' })
  copies!: number;

  @Field(() => Int, { nullable: true, description: '纸质材料总页数；未清点则不填 — pages of paper in all; left out where nobody counted' })
  pages?: number | null;

  /** No default: an application said before this field existed must still be the same act when it is said again. */
  @Field(() => [ID], { nullable: true, description: '所附文件的标识，上传后取得 — ids of uploaded files' })
  attachments?: string[] | null;
}

@InputType('SubmitCaseInput', { description: '提出申请 — an application' })
export class SubmitCaseInput {
  @Field(() => ID, { nullable: true, description: '单个事项：事项标识 — id of the item, for a single item' })
  itemId?: string | null;

  @Field(() => ID, { nullable: true, description: '联办事项：编码 — code of the joint matter' })
  matterCode?: string | null;

  @Field(() => ChannelEnum, { description: '申请渠道 — channel' })
  channel!: keyof typeof ChannelEnum;

  @Field(() => [AnswerInput], { description: '情形回答 — answers' })
  answers!: AnswerInput[];

  @Field(() => JsonObject, { description: '申请表单 — the form, after the schema of the checklist' })
  form!: Record<string, unknown>;

  @Field(() => [SuppliedMaterialInput], { description: '提交的材料 — materials' })
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

@InputType('PointVerdictInput', { description: '对一个要点的判定 — a verdict on a point' })
export class PointVerdictInput {
  @Field(() => String, { description: '环节 — step' })
  part!: string;

  @Field(() => String, { description: '要点编码 — point' })
  code!: string;

  @Field(() => VerdictEnum, { description: '判定 — verdict' })
  verdict!: keyof typeof VerdictEnum;

  @Field(() => String, { nullable: true, description: '备注 — remark' })
  remark?: string | null;
}

@InputType('JudgePointsInput', { description: '逐项判定审查要点 — judges review points' })
export class JudgePointsInput {
  @Field(() => ID, { description: CASE })
  caseId!: string;

  @Field(() => [PointVerdictInput], { description: '判定 — verdicts' })
  verdicts!: PointVerdictInput[];

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('CaseActInput', { description: '对办件的操作 — an act on a case' })
export class CaseActInput {
  @Field(() => ID, { description: CASE })
  caseId!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('SupplementCaseInput', { description: '补正 — a supplement' })
export class SupplementCaseInput {
  @Field(() => ID, { description: CASE })
  caseId!: string;

  @Field(() => JsonObject, { description: '更正的表单项，其余不变 — corrected fields of the form' })
  form!: Record<string, unknown>;

  @Field(() => [SuppliedMaterialInput], { description: '补充或者更换的材料 — materials added or replaced' })
  materials!: SuppliedMaterialInput[];

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('RevealCaseFormInput', { description: '查看未脱敏的申请表单 — looks at the form unmasked' })
export class RevealCaseFormInput {
  @Field(() => ID, { description: CASE })
  caseId!: string;

  @Field(() => String, { description: '事由，记入日志 — reason, journalled' })
  reason!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
