import { Directive, Field, ObjectType } from 'type-graphql';
import { KeptWithParent } from '../cache-control.js';

@ObjectType('RuleRef', { description: '规则依据：文件及条款 — the article that a rule rests on' })
@KeptWithParent()
@Directive('@shareable')
export class RuleRefType {
  @Field(() => String, { description: '文件名称 — law or operating rules' })
  document!: string;

  @Field(() => String, { description: '条款 — article and clause' })
  article!: string;
}
