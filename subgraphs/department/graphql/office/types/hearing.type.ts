import { Directive, Field, ObjectType } from 'type-graphql';
import { DateTime, LocalDate } from '../../../../kit/graphql/scalars.js';

@ObjectType('TaskHearing', { description: '听证：权利告知、申请、通知和笔录 — the right to a hearing, and the hearing' })
@Directive('@shareable')
export class TaskHearingType {
  @Field(() => DateTime, { description: '告知权利的时间 — the right was told at' })
  toldAt!: Date;

  @Field(() => String, { nullable: true, description: '涉及的重大利益关系 — whose important interests are concerned' })
  concerns!: string | null;

  @Field(() => LocalDate, { description: '要求听证的截止日 — last day on which it may be asked for' })
  requestBy!: string;

  @Field(() => DateTime, { nullable: true, description: '放弃听证的时间 — waived at' })
  waivedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: '要求听证的时间 — asked for at' })
  requestedAt!: Date | null;

  @Field(() => LocalDate, { nullable: true, description: '应当组织听证的截止日 — last day on which it is held' })
  holdBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: '听证时间 — time of the hearing' })
  appointedAt!: Date | null;

  @Field(() => String, { nullable: true, description: '听证地点 — place' })
  place!: string | null;

  @Field(() => String, { nullable: true, description: '主持人 — who presides' })
  presider!: string | null;

  @Field(() => DateTime, { nullable: true, description: '笔录时间 — the record was made at' })
  heldAt!: Date | null;

  @Field(() => String, { nullable: true, description: '笔录要点 — gist of the record' })
  record!: string | null;
}
