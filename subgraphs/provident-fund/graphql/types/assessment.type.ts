import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { AssessmentRow } from '../../persistence/issued-papers.entity.js';
import { AssessmentKindEnum } from './enums.js';

@ObjectType('ProvidentFundAssessment', { description: '缴存核定书 — an assessment of what a unit has to remit' })
export class AssessmentType {
  @Field(() => String, { description: '核定书文号 — number' })
  documentNumber!: string;

  @Field(() => String, { description: '单位账号 — account of the unit' })
  fundAccountNumber!: string;

  @Field(() => AssessmentKindEnum, { description: '种类 — kind' })
  kind!: keyof typeof AssessmentKindEnum;

  @Field(() => String, { description: '起始月份（YYYY-MM） — first month' })
  fromMonth!: string;

  @Field(() => String, { description: '截止月份（YYYY-MM） — last month' })
  untilMonth!: string;

  @Field(() => Int, { description: '清册人数 — employees on the roster' })
  employees!: number;

  @Field(() => Float, { description: '应缴金额（元） — amount due, yuan' })
  amountDue!: number;

  @Field(() => LocalDate, { description: '核定日 — assessed on' })
  assessedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '到账日；空为尚未到账 — settled on, null while open' })
  settledOn!: string | null;
}

export function assessmentView(row: AssessmentRow): AssessmentType {
  const { documentNumber, kind, fromMonth, untilMonth, amountDue, assessedOn, settledOn } = row;
  const own = { documentNumber, kind, fromMonth, untilMonth, amountDue, assessedOn, settledOn };
  return Object.assign(new AssessmentType(), { ...own, fundAccountNumber: row.unitAccountNumber, employees: row.lines.length });
}
