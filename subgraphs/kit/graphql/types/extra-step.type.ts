import { Directive, Field, ObjectType } from 'type-graphql';
import type { Choice, ExtraStep } from '../../domain/catalogue/item-definition.js';
import { KeptWithParent } from '../cache-control.js';
import { enumType } from '../enum-type.js';
import { ConditionTermType, conditionTerms } from './condition.type.js';
import { RuleRefType } from './rule-ref.type.js';

export const StepActor = enumType('StepActor', '办理人员 — who does a step', {
  WINDOW: '综合窗口 — the window',
  DEPARTMENT: '承办部门 — the department',
  EXPERT: '专家 — experts',
  SUPERIOR: '上级机关 — a higher authority',
  OUTSIDE: '大厅以外的单位 — a body outside the hall',
});

@ObjectType('ExtraStep', { description: '情形增加的办理环节 — a step that answers add to the ordinary way of an item' })
@KeptWithParent()
@Directive('@shareable')
export class ExtraStepType {
  @Field(() => String, { description: '环节编码 — code' })
  code!: string;

  @Field(() => String, { description: '环节名称 — name' })
  name!: string;

  @Field(() => StepActor, { description: '办理人员 — who does it' })
  by!: keyof typeof StepActor;

  @Field(() => String, { nullable: true, description: '所属特别程序，时间不计入办结时限 — the special procedure that it is' })
  procedure!: string | null;

  @Field(() => String, { description: '审查标准 — what is looked at' })
  standard!: string;

  @Field(() => [ConditionTermType], { description: '适用情形；空为任何情形 — answers under which it applies' })
  when!: ConditionTermType[];

  @Field(() => RuleRefType, { description: '依据 — basis' })
  basis!: RuleRefType;
}

@ObjectType('ScenarioChoice', {
  description: '情形选择：所列各项在每种情形下恰好适用一项 — exactly one of these applies in every scenario',
})
@KeptWithParent()
@Directive('@shareable')
export class ScenarioChoiceType {
  @Field(() => String, { description: '编码 — code' })
  code!: string;

  @Field(() => String, { description: '选择的内容 — what is chosen' })
  name!: string;

  @Field(() => [String], { description: '材料或者审查要点编码 — codes of materials or points' })
  codes!: string[];
}

export function extraStepView({ when, procedure, ...step }: ExtraStep): ExtraStepType {
  return { ...step, procedure: procedure ?? null, when: conditionTerms(when) };
}

export function choiceView({ code, name, codes }: Choice): ScenarioChoiceType {
  return { code, name, codes };
}
