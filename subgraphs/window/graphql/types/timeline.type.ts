import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../../../kit/graphql/scalars.js';

@ObjectType('TimelineEntry', { description: '办理时间线的一条 — an entry of the timeline' })
export class TimelineEntryType {
  @Field(() => DateTime, { description: '时间 — at' })
  at!: Date;

  @Field(() => String, { description: '事件类型 — type' })
  type!: string;

  @Field(() => String, { description: '事件说明 — what happened' })
  what!: string;

  @Field(() => String, { nullable: true, description: '环节 — step' })
  step!: string | null;
}
