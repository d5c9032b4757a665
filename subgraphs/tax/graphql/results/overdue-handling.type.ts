import { Field, ObjectType } from 'type-graphql';
import { TaxOverdueHandlingKind } from '../enums.js';

@ObjectType('TaxOverdueHandling', { description: '逾期报告的处理 — how a late report was dealt with' })
export class OverdueHandlingType {
  @Field(() => TaxOverdueHandlingKind, { nullable: true, description: '处理方式 — kind' })
  kind?: keyof typeof TaxOverdueHandlingKind | null;

  @Field(() => String, { nullable: true, description: '文书文号 — document number' })
  documentNumber?: string | null;
}
