import { Directive, Field, ObjectType } from 'type-graphql';
import type { Language } from '../../domain/message.js';
import type { Refusal } from '../../domain/rule.js';
import { KeptWithParent } from '../cache-control.js';
import { RuleRefType } from './rule-ref.type.js';

@ObjectType('RefusalDetail', { description: '不予办理的具体问题 — one thing that is wrong' })
@KeptWithParent()
@Directive('@shareable')
export class RefusalDetailType {
  @Field(() => String, { description: '所在位置：表单项、材料或者要点编码 — where: form path, material or point code' })
  subject!: string;

  @Field(() => String, { description: '问题说明 — what is wrong' })
  message!: string;
}

@ObjectType('Refusal', { description: '不予办理：可预期的拒绝，一次性告知全部问题 — an expected refusal that tells everything at once' })
@KeptWithParent()
@Directive('@shareable')
export class RefusalType {
  @Field(() => String, { description: '拒绝编码，稳定不变 — stable code' })
  code!: string;

  @Field(() => String, { description: '说明，语言随 Accept-Language — message in the language of the reader' })
  message!: string;

  @Field(() => RuleRefType, { nullable: true, description: '所依据的规定 — the article it rests on' })
  ruleRef!: RuleRefType | null;

  @Field(() => [RefusalDetailType], { description: '全部问题清单 — everything that is wrong' })
  details!: RefusalDetailType[];
}

/** A refusal as the graph shows it to one reader. */
export function refusalView(refusal: Refusal, language: Language): RefusalType {
  return Object.assign(new RefusalType(), {
    code: refusal.code,
    message: refusal.message[language],
    ruleRef: refusal.ruleRef,
    details: refusal.details.map((detail) => ({ subject: detail.subject, message: detail.message[language] })),
  });
}
