import { Field, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { TaxAccountEvent, TaxAccountKind } from '../enums.js';
import { OverdueHandlingType } from './overdue-handling.type.js';

@ObjectType('TaxAccountReceipt', { description: '存款账户账号报告回执 — receipt of a report of an account' })
export class AccountReceiptType {
  @Field(() => String, { nullable: true, description: '纳税人识别号 — taxpayer number' })
  taxpayerNumber?: string | null;

  @Field(() => TaxAccountEvent, { nullable: true, description: '报告情形 — what was reported' })
  accountEvent?: keyof typeof TaxAccountEvent | null;

  @Field(() => String, { nullable: true, description: '开户银行 — bank' })
  bank?: string | null;

  @Field(() => String, { nullable: true, description: '账号后四位 — last four digits of the account' })
  accountEnding?: string | null;

  @Field(() => TaxAccountKind, { nullable: true, description: '账户性质 — kind' })
  accountKind?: keyof typeof TaxAccountKind | null;

  @Field(() => LocalDate, { nullable: true, description: '发生日期 — day of the event' })
  eventOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '报告日期 — reported on' })
  reportedOn?: string | null;

  @Field(() => Int, { nullable: true, description: '超过报告期限的天数 — days by which the report was late' })
  daysOverdue?: number | null;

  @Field(() => OverdueHandlingType, { nullable: true, description: '逾期报告的处理 — how the lateness was dealt with' })
  overdueHandling?: OverdueHandlingType | null;
}
