import { GraphQLError } from 'graphql';
import { Arg, Ctx, Directive, Field, Int, ObjectType } from 'type-graphql';
import { type ClockInput, clockTrace, type Pause, type TaskClock, taskClock } from '../../domain/calendar/index.js';
import type { Message } from '../../domain/message.js';
import type { SubgraphContext } from '../context.js';
import { Costs, Sliced } from '../cost.js';
import { enumType } from '../enum-type.js';
import { DateTime, LocalDate } from '../scalars.js';
import { ClockDayType } from './clock-day.type.js';

export const ClockState = enumType('ClockState', '时限状态 — state of a clock', {
  RUNNING: '计时中 — running',
  DUE_SOON: '临期 — due soon',
  SUSPENDED: '特别程序期间，不计入期限 — a special procedure is on, its time does not count',
  OVERDUE_COMMITTED: '超过承诺时限 — past the committed limit',
  OVERDUE_LEGAL: '超过法定时限 — past the legal limit',
  STOPPED: '已停止 — stopped',
});

@ObjectType('ClockPause', { description: '不计入期限的特别程序 — a special procedure whose time does not count' })
@Directive('@shareable')
export class ClockPauseType {
  procedure!: Message;

  @Field(() => String, { description: '程序名称 — the procedure' })
  reason(@Ctx() { language }: SubgraphContext): string {
    return this.procedure[language];
  }

  @Field(() => DateTime, { description: '开始时间 — begun at' })
  startedAt!: Date;
}

/** Days of a trace that are given at once, unless asked otherwise, and at the most. */
const [TRACE_DEFAULT, TRACE_MAX] = [100, 400];

@ObjectType('Clock', { description: '办理时限计时 — the clock of a task, in days of Asia/Shanghai' })
@Directive('@shareable')
export class ClockType {
  /** What it was computed from, for the trace. */
  input!: ClockInput;

  @Field(() => LocalDate, { description: '起算日，当日不计 — start day, itself not counted' })
  startedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '法定期限届满日；空为法律未规定 — last day of the legal limit' })
  dueOn!: string | null;

  @Field(() => DateTime, { nullable: true, description: '法定期限届满时刻 — instant at which the legal limit ends' })
  dueAt!: Date | null;

  @Field(() => LocalDate, { description: '承诺期限届满日 — last day of the committed limit' })
  committedDueOn!: string;

  @Field(() => DateTime, { description: '承诺期限届满时刻，即当日停止办公的时间 — instant at which the committed limit ends' })
  committedDueAt!: Date;

  @Field(() => Int, { description: '已用天数 — days used' })
  usedDays!: number;

  @Field(() => Int, { description: '距承诺期限的剩余天数，负数为超期 — days left to the committed end' })
  remainingDays!: number;

  @Field(() => ClockState, { description: '状态 — state' })
  state!: TaskClock['state'];

  @Field(() => ClockPauseType, {
    nullable: true,
    description:
      '尚未结束的特别程序；期间届满日按此刻结束推算，结束后确定 — a special procedure that goes on: until it ends, the ends are shown as if it ended now',
  })
  openPause!: ClockPauseType | null;

  @Field(() => [ClockPauseType], {
    description: '结束时间早于开始时间、因而未予扣除的特别程序 — special procedures that end before they begin and were not left out',
  })
  ignoredPauses(): ClockPauseType[] {
    return clockTrace(this.input, { after: null, first: 0 }).ignored.map(pauseView);
  }

  @Field(() => Boolean, {
    description: '所涉年度放假安排尚未公布，日期为暂定 — provisional: a year that is counted has no published holidays',
  })
  provisional!: boolean;

  @Field(() => String, { description: '计算所依据的工作日历版本 — the version of the working-day calendar' })
  calendarVersion!: string;

  @Field(() => Int, { description: '距承诺期限的剩余天数，与 remainingDays 相同 — days left to the committed end, same as remainingDays' })
  remaining(): number {
    return this.remainingDays;
  }

  @Field(() => Int, { description: '逐日说明的总天数 — days that the trace has in all' })
  @Costs(5)
  traceLength(): number {
    return clockTrace(this.input, { after: null, first: 0 }).length;
  }

  @Field(() => [ClockDayType], {
    description: '逐日说明：每一天计入与否、理由和依据；天数多的分页查询 — every day explained; a long one is read page by page',
  })
  @Sliced(TRACE_MAX)
  trace(
    @Ctx() { language }: SubgraphContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: TRACE_DEFAULT, description: '天数，1至400 — days, 1 to 400' }) first:
      | number
      | null,
    @Arg('after', () => LocalDate, { nullable: true, description: '只要此日之后的 — only days after this one' }) after: string | null,
  ): ClockDayType[] {
    const length = first ?? TRACE_DEFAULT;
    if (length < 1 || length > TRACE_MAX)
      throw new GraphQLError(`first 应当在 1 到 ${TRACE_MAX} 之间 — first must be between 1 and ${TRACE_MAX}`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    return clockTrace(this.input, { after: after ?? null, first: length }).days.map(({ reason, ...day }) => ({
      ...day,
      reason: reason[language],
    }));
  }
}

/** The clock as the graph shows it; the trace is made when it is asked for. */
export function clockView(input: ClockInput): ClockType {
  const { openPause, ...clock } = taskClock(input);
  return Object.assign(new ClockType(), clock, { input, openPause: openPause === null ? null : pauseView(openPause) });
}

function pauseView({ reason, startedAt }: Pause): ClockPauseType {
  return Object.assign(new ClockPauseType(), { procedure: reason, startedAt });
}
