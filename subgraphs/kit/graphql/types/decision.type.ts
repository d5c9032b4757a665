import { Directive, Field, ObjectType } from 'type-graphql';
import { enumType } from '../enum-type.js';
import { DateTime, LocalDate } from '../scalars.js';

export const DecisionOutcome = enumType('DecisionOutcome', '办理结论 — outcome of a decision', {
  APPROVED: '准予 — approved',
  DENIED: '不予 — denied',
});
export type DecisionOutcome = keyof typeof DecisionOutcome;

@ObjectType('Decision', { description: '办理决定 — a decision of a department' })
@Directive('@shareable')
export class DecisionType {
  @Field(() => DecisionOutcome, { description: '结论 — outcome' })
  outcome!: DecisionOutcome;

  @Field(() => String, { description: '办理意见或者不予办理的理由 — opinion, or the reasons of a denial' })
  opinion!: string;

  @Field(() => DateTime, { description: '决定时间 — decided at' })
  decidedAt!: Date;

  @Field(() => String, { description: '决定人 — decided by' })
  decidedBy!: string;
}

@ObjectType('IssuedDocument', { description: '结果文书 — a document that a decision issued' })
@Directive('@shareable')
export class IssuedDocumentType {
  @Field(() => String, { description: '文书名称 — name' })
  name!: string;

  @Field(() => String, { description: '文号 — number' })
  number!: string;

  @Field(() => LocalDate, { description: '出具日期 — issued on' })
  issuedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '有效期至；空为长期 — valid until, null means no expiry' })
  validUntil!: string | null;
}
