import { Directive, Field, ObjectType } from 'type-graphql';
import { KeptWithParent } from '../cache-control.js';

@ObjectType('Faq', { description: '常见问题 — a frequent question' })
@KeptWithParent()
@Directive('@shareable')
export class FaqType {
  @Field(() => String, { description: '问题 — question' })
  question!: string;

  @Field(() => String, { description: '解答 — answer' })
  answer!: string;
}

@ObjectType('Fee', { description: '收费 — fee' })
@KeptWithParent()
@Directive('@shareable')
export class FeeType {
  @Field(() => Boolean, { description: '是否收费 — whether a fee is charged' })
  charged!: boolean;

  @Field(() => String, { nullable: true, description: '收费依据 — basis' })
  basis?: string;

  @Field(() => String, { nullable: true, description: '收费标准 — standard' })
  standard?: string;
}

@ObjectType('Guide', { description: '办事指南 — service guide' })
@KeptWithParent()
@Directive('@shareable')
export class GuideType {
  @Field(() => String, { description: '事项简介 — summary' })
  summary!: string;

  @Field(() => [String], { description: '受理条件 — conditions' })
  conditions!: string[];

  @Field(() => [String], { description: '办理流程 — steps' })
  steps!: string[];

  @Field(() => String, { description: '办理地点 — place' })
  place!: string;

  @Field(() => String, { description: '办理时间 — hours' })
  hours!: string;

  @Field(() => String, { description: '咨询电话 — phone for questions' })
  consult!: string;

  @Field(() => String, { description: '监督投诉电话 — phone for complaints' })
  supervise!: string;

  @Field(() => FeeType, { description: '收费情况 — fee' })
  fee!: FeeType;

  @Field(() => String, { description: '救济途径 — remedies' })
  remedies!: string;

  @Field(() => [FaqType], { description: '常见问题 — frequent questions' })
  faq!: FaqType[];
}
