import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { Material } from '../../domain/catalogue/item-definition.js';
import { KeptWithParent } from '../cache-control.js';
import { enumType } from '../enum-type.js';
import { ConditionTermType, conditionTerms } from './condition.type.js';
import { RuleRefType } from './rule-ref.type.js';

export const Necessity = enumType('MaterialNecessity', '材料必要性 — necessity of a material', {
  REQUIRED: '必要 — required',
  CONDITIONAL: '按情形必要 — required under its condition',
  OPTIONAL: '非必要 — optional',
});
export const MaterialKind = enumType('MaterialKind', '材料类型 — original or copy', {
  ORIGINAL: '原件 — original',
  COPY: '复印件 — copy',
  ORIGINAL_AND_COPY: '原件和复印件 — original and copy',
});
export const MaterialForm = enumType('MaterialForm', '材料形式 — paper or electronic', {
  PAPER: '纸质 — paper',
  ELECTRONIC: '电子 — electronic',
  PAPER_OR_ELECTRONIC: '纸质或者电子 — either',
});
export const MaterialSource = enumType('MaterialSource', '来源渠道 — where it comes from', {
  APPLICANT: '申请人自备 — the applicant',
  GOVERNMENT: '政府部门核发 — a government body',
  OTHER: '其他 — other',
});
export const WaiverRoute = enumType('WaiverRoute', '免于提交的方式 — how it may be spared', {
  E_LICENCE: '电子证照 — electronic licence',
  DATA_SHARE: '数据共享 — data sharing',
  PROMISE: '告知承诺 — written promise',
  NONE: '不适用 — none',
});

@ObjectType('Material', { description: '申请材料 — a material of an application' })
@KeptWithParent()
@Directive('@shareable')
export class MaterialType {
  @Field(() => String, { description: '材料编码 — code' })
  code!: string;

  @Field(() => String, { description: '材料名称 — name' })
  name!: string;

  @Field(() => Necessity, { description: '必要性 — necessity' })
  necessity!: keyof typeof Necessity;

  @Field(() => Boolean, { description: '是否可以容缺后补 — may follow later against a promise' })
  tolerable!: boolean;

  @Field(() => [ConditionTermType], { description: '适用情形 — needed when all hold' })
  when!: ConditionTermType[];

  @Field(() => MaterialKind, { description: '材料类型 — kind' })
  kind!: keyof typeof MaterialKind;

  @Field(() => MaterialForm, { description: '材料形式 — form' })
  form!: keyof typeof MaterialForm;

  @Field(() => Int, { description: '原件份数 — originals' })
  originals!: number;

  @Field(() => Int, { description: '复印件份数 — copies' })
  copies!: number;

  @Field(() => Boolean, { description: '查验后退回 — inspected and returned' })
  inspectAndReturn!: boolean;

  @Field(() => MaterialSource, { description: '来源渠道 — source' })
  source!: keyof typeof MaterialSource;

  @Field(() => String, { nullable: true, description: '出具单位 — issuer' })
  issuer?: string | null;

  @Field(() => WaiverRoute, { description: '免于提交的方式 — waiver route' })
  waiver!: keyof typeof WaiverRoute;

  @Field(() => String, { description: '受理标准 — what makes it acceptable' })
  standard!: string;

  @Field(() => RuleRefType, { description: '设定依据 — legal basis' })
  basis!: RuleRefType;
}

export function materialView(material: Material): MaterialType {
  return { ...material, when: conditionTerms(material.when) };
}
