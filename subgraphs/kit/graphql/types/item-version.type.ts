import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ItemDefinition } from '../../domain/catalogue/item-definition.js';
import { KeptWithParent } from '../cache-control.js';
import { enumType } from '../enum-type.js';
import { DateTime, JsonObject } from '../scalars.js';
import { choiceView, ExtraStepType, extraStepView, ScenarioChoiceType } from './extra-step.type.js';
import { GuideType } from './guide.type.js';
import { ItemLimitsType, LimitType } from './limit.type.js';
import { MaterialType, materialView } from './material.type.js';
import { QuestionType, questionView } from './question.type.js';
import { ReviewPointType, reviewPointView } from './review-point.type.js';
import { RuleRefType } from './rule-ref.type.js';

export const ItemKind = enumType('ItemKind', '事项类型 — legal kind of an item', {
  LICENCE: '行政许可 — licence',
  CONFIRMATION: '行政确认 — confirmation',
  PAYMENT: '行政给付 — payment',
  REWARD: '行政奖励 — reward',
  ADJUDICATION: '行政裁决 — adjudication',
  OTHER: '其他行政权力 — other power',
  PUBLIC_SERVICE: '公共服务 — public service',
});
export const HandlingType = enumType('HandlingType', '办件类型 — how an item is handled', {
  INSTANT: '即办件 — on the spot',
  COMMITTED: '承诺件 — within a committed limit',
  REPORTED: '上报件 — decided by a higher authority',
});

@ObjectType('ItemResult', { description: '办理结果 — what an item results in' })
@KeptWithParent()
@Directive('@shareable')
export class ItemResultType {
  @Field(() => String, { description: '结果名称 — name' })
  name!: string;

  @Field(() => String, { description: '结果类型 — kind' })
  kind!: string;

  @Field(() => LimitType, { nullable: true, description: '有效期；空为长期 — validity, null means no expiry' })
  validity!: LimitType | null;
}

@ObjectType('ItemVersion', { description: '事项版本：一经发布不再改变 — one published version of an item, immutable' })
@KeptWithParent()
@Directive('@shareable')
export class ItemVersionType {
  @Field(() => ID, { description: '版本标识 — id of this version' })
  id!: string;

  @Field(() => Int, { description: '版本号 — version number' })
  number!: number;

  @Field(() => DateTime, { description: '发布时间 — published at' })
  publishedAt!: Date;

  @Field(() => DateTime, { description: '生效时间 — in force from' })
  effectiveAt!: Date;

  @Field(() => String, { description: '事项名称 — name' })
  name!: string;

  @Field(() => String, { description: '英文名称 — English name' })
  englishName!: string;

  @Field(() => ItemKind, { description: '事项类型 — legal kind' })
  kind!: keyof typeof ItemKind;

  @Field(() => HandlingType, { description: '办件类型 — handling type' })
  handling!: keyof typeof HandlingType;

  @Field(() => String, { nullable: true, description: '国家基本编码 — national basic code' })
  nationalCode!: string | null;

  @Field(() => [RuleRefType], { description: '设定依据 — legal basis' })
  basis!: RuleRefType[];

  @Field(() => ItemLimitsType, { description: '办理时限 — limits' })
  limits!: ItemLimitsType;

  @Field(() => GuideType, { description: '办事指南 — guide' })
  guide!: GuideType;

  @Field(() => [QuestionType], { description: '情形问题 — scenario questions' })
  questions!: QuestionType[];

  @Field(() => [MaterialType], { description: '申请材料 — materials' })
  materials!: MaterialType[];

  @Field(() => [ReviewPointType], { description: '审查要点 — review points' })
  points!: ReviewPointType[];

  @Field(() => [ExtraStepType], { description: '情形增加的办理环节 — steps that answers add' })
  steps!: ExtraStepType[];

  @Field(() => [ScenarioChoiceType], { description: '情形选择 — choices of which exactly one applies' })
  choices!: ScenarioChoiceType[];

  @Field(() => JsonObject, { description: '申请表单（JSON Schema） — application form as JSON Schema' })
  form!: Record<string, unknown>;

  @Field(() => ItemResultType, { description: '办理结果 — result' })
  result!: ItemResultType;

  @Field(() => [String], { description: '待部门核实的内容 — what the department still has to confirm' })
  toConfirm!: string[];
}

/** A stored version: its number, its day, and the definition as it was published. */
export interface PublishedVersion {
  readonly itemId: string;
  readonly number: number;
  readonly publishedAt: Date;
  readonly effectiveAt: Date;
  readonly definition: ItemDefinition;
}

export function itemVersionView({ itemId, number, publishedAt, effectiveAt, definition }: PublishedVersion): ItemVersionType {
  const { name, type, nationalCode, questions, materials, points, steps = [], choices = [], form, elements: _, ...same } = definition;
  return {
    ...same,
    id: `${itemId}@${number}`,
    number,
    publishedAt,
    effectiveAt,
    name: name.zh,
    englishName: name.en,
    kind: type,
    nationalCode: nationalCode?.basic ?? null,
    questions: questions.map(questionView),
    materials: materials.map(materialView),
    points: points.map(reviewPointView),
    steps: steps.map(extraStepView),
    choices: choices.map(choiceView),
    form: { type: 'object', properties: form.properties, required: form.required },
  };
}
