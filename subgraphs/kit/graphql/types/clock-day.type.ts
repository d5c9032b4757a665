import { Directive, Field, ObjectType } from 'type-graphql';
import type { TraceDay } from '../../domain/calendar/index.js';
import { enumType } from '../enum-type.js';
import { LocalDate } from '../scalars.js';
import { RuleRefType } from './rule-ref.type.js';

export const ClockDayKind = enumType('ClockDayKind', '计时日的类别 — what a day is to a clock', {
  RECEIVED_OUT_OF_HOURS: '办公时间以外收到，尚未起算 — received out of hours, not started yet',
  START_DAY: '起算当日 — the day of the start',
  WORKING_DAY: '工作日 — working day',
  MAKE_UP_DAY: '调休上班日 — make-up working day',
  CALENDAR_DAY: '自然日 — calendar day',
  PARTLY_PAUSED: '特别程序占用部分时间，计入 — counted, since a special procedure took only a part of it',
  PAUSED: '特别程序占用全天，不计 — not counted: special procedures took it whole',
  WEEKEND: '周末 — weekend',
  HOLIDAY: '放假 — public holiday',
  UNPUBLISHED_WEEKDAY: '放假安排未公布年度的周一至周五，暂计 — weekday of a year that is not published, counted for now',
  UNPUBLISHED_WEEKEND: '放假安排未公布年度的周末，暂不计 — weekend of a year that is not published',
});

@ObjectType('ClockDay', { description: '计时的一天 — one day of a clock' })
@Directive('@shareable')
export class ClockDayType {
  @Field(() => LocalDate, { description: '日期 — day' })
  date!: string;

  @Field(() => Boolean, { description: '是否计入承诺期限 — whether it counts towards the committed limit' })
  counted!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否计入法定期限；空为法律未规定期限 — whether it counts towards the legal limit, null where there is none',
  })
  countedLegal!: boolean | null;

  @Field(() => ClockDayKind, { description: '类别 — kind' })
  code!: TraceDay['code'];

  @Field(() => String, { description: '理由 — why' })
  reason!: string;

  @Field(() => RuleRefType, { description: '依据 — the notice or article' })
  ruleRef!: RuleRefType;

  @Field(() => String, { nullable: true, description: '该日所属年度的放假安排版本；空为尚未公布 — the notice its year is counted by' })
  calendarVersion!: string | null;
}
