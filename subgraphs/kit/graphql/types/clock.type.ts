import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { TaskClock } from '../../domain/calendar/index.js';
import { enumType } from '../enum-type.js';
import { LocalDate } from '../scalars.js';

export const ClockState = enumType('ClockState', '时限状态 — state of a clock', {
  RUNNING: '计时中 — running',
  DUE_SOON: '临期 — due soon',
  SUSPENDED: '特别程序期间，不计入期限 — a special procedure is on, its time does not count',
  OVERDUE_COMMITTED: '超过承诺时限 — past the committed limit',
  OVERDUE_LEGAL: '超过法定时限 — past the legal limit',
  STOPPED: '已停止 — stopped',
});

@ObjectType('Clock', { description: '办理时限计时 — the clock of a task, in days of Asia/Shanghai' })
@Directive('@shareable')
export class ClockType {
  @Field(() => LocalDate, { description: '起算日，当日不计 — start day, itself not counted' })
  startedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '法定期限届满日；空为法律未规定 — last day of the legal limit' })
  dueOn!: string | null;

  @Field(() => LocalDate, { description: '承诺期限届满日 — last day of the committed limit' })
  committedDueOn!: string;

  @Field(() => Int, { description: '已用天数 — days used' })
  usedDays!: number;

  @Field(() => Int, { description: '距承诺期限的剩余天数，负数为超期 — days left to the committed end' })
  remainingDays!: number;

  @Field(() => ClockState, { description: '状态 — state' })
  state!: TaskClock['state'];

  @Field(() => Boolean, {
    description: '所涉年度放假安排尚未公布，日期为暂定 — provisional: a year that is counted has no published holidays',
  })
  provisional!: boolean;
}
