import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Language } from '../../../kit/domain/message.js';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { DutyTerm } from '../../domain/duty-term.js';

@ObjectType('ProvidentFundRatios', { description: '缴存比例（%） — contribution ratios, percent of the base' })
export class RatiosType {
  @Field(() => Float, { description: '单位缴存比例 — the unit’s share' })
  unit!: number;

  @Field(() => Float, { description: '职工缴存比例 — the employee’s share' })
  employee!: number;
}

@ObjectType('ProvidentFundDutyTerm', { description: '法定办理期限的履行情况 — how a duty stands to its legal term' })
export class DutyTermType {
  @Field(() => LocalDate, { description: '期限届满日 — last day of the term' })
  dueOn!: string;

  @Field(() => Int, { description: '逾期天数，0为按时 — days late, 0 when in time' })
  daysLate!: number;

  @Field(() => String, { nullable: true, description: '逾期告知内容；按时的为空 — what the unit is told when late' })
  notice!: string | null;
}

export function dutyTermView(term: DutyTerm | null, language: Language): DutyTermType | null {
  return term === null ? null : { dueOn: term.dueOn, daysLate: term.daysLate, notice: term.notice?.[language] ?? null };
}
