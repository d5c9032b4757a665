import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType('PageInfo', { description: '分页信息 — Relay page information' })
@Directive('@shareable')
export class PageInfoType {
  @Field(() => Boolean, { description: '后面是否还有 — whether more follow' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: '前面是否还有 — whether some come before' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: '本页起始游标 — first cursor' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: '本页结束游标 — last cursor' })
  endCursor!: string | null;
}
