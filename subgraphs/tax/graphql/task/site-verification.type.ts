import { Field, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';

@ObjectType('TaxSiteVerification', { description: '实地查验记录 — record of a verification on site' })
export class SiteVerificationType {
  @Field(() => LocalDate, { description: '查验日期 — day' })
  verifiedOn!: string;

  @Field(() => [String], { description: '查验人员 — officers' })
  officers!: string[];

  @Field(() => String, { description: '查验情况 — finding' })
  finding!: string;
}
