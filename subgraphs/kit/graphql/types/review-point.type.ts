import { Directive, Field, ObjectType } from 'type-graphql';
import type { ReviewPoint } from '../../domain/catalogue/item-definition.js';
import { KeptWithParent } from '../cache-control.js';
import { ConditionTermType, conditionTerms } from './condition.type.js';
import { RuleRefType } from './rule-ref.type.js';

@ObjectType('ReviewPoint', { description: '审查要点 — a review point' })
@KeptWithParent()
@Directive('@shareable')
export class ReviewPointType {
  @Field(() => String, { description: '要点编码 — code' })
  code!: string;

  @Field(() => String, { description: '要点名称 — title' })
  title!: string;

  @Field(() => String, { nullable: true, description: '所审查的材料编码 — the material it looks at' })
  material?: string | null;

  @Field(() => [ConditionTermType], { description: '适用情形 — applies when all hold' })
  when!: ConditionTermType[];

  @Field(() => String, { description: '通过标准 — what makes it pass' })
  passes!: string;

  @Field(() => String, { description: '不通过时的告知内容 — what the applicant is told' })
  fails!: string;

  @Field(() => String, { description: '补正方法 — how to repair it' })
  repair!: string;

  @Field(() => RuleRefType, { description: '依据 — legal basis' })
  basis!: RuleRefType;

  @Field(() => Boolean, { description: '是否由系统依据表单自动判定 — judged from the form by itself' })
  automatic!: boolean;
}

export function reviewPointView(point: ReviewPoint): ReviewPointType {
  return { ...point, when: conditionTerms(point.when), automatic: point.check !== undefined };
}
