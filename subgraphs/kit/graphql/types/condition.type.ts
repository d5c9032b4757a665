import { Directive, Field, ObjectType } from 'type-graphql';
import type { Condition } from '../../domain/catalogue/item-definition.js';
import { KeptWithParent } from '../cache-control.js';

@ObjectType('ConditionTerm', { description: '适用情形：某一问题的答案属于所列选项 — a question answered with one of these options' })
@KeptWithParent()
@Directive('@shareable')
export class ConditionTermType {
  @Field(() => String, { description: '情形问题编码 — question code' })
  question!: string;

  @Field(() => [String], { description: '选项编码 — option codes' })
  options!: string[];
}

export function conditionTerms(condition: Condition | undefined): ConditionTermType[] {
  return Object.entries(condition ?? {}).map(([question, options]) => ({ question, options }));
}
