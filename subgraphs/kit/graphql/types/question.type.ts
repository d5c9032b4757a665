import { Directive, Field, ObjectType } from 'type-graphql';
import type { Question } from '../../domain/catalogue/item-definition.js';
import { KeptWithParent } from '../cache-control.js';
import { ConditionTermType, conditionTerms } from './condition.type.js';

@ObjectType('QuestionOption', { description: '情形选项 — an option of a scenario question' })
@KeptWithParent()
@Directive('@shareable')
export class QuestionOptionType {
  @Field(() => String, { description: '选项编码 — code' })
  code!: string;

  @Field(() => String, { description: '选项文字 — text' })
  text!: string;
}

@ObjectType('Question', { description: '情形问题 — a scenario question' })
@KeptWithParent()
@Directive('@shareable')
export class QuestionType {
  @Field(() => String, { description: '问题编码 — code' })
  code!: string;

  @Field(() => String, { description: '问题文字 — text' })
  text!: string;

  @Field(() => String, { nullable: true, description: '填答提示 — help' })
  help?: string | null;

  @Field(() => [QuestionOptionType], { description: '选项 — options' })
  options!: QuestionOptionType[];

  @Field(() => [ConditionTermType], { description: '出现条件；空为必问 — asked only when all hold' })
  askedWhen!: ConditionTermType[];
}

export function questionView(question: Question): QuestionType {
  return { ...question, askedWhen: conditionTerms(question.askedWhen) };
}
