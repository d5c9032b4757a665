import { Field, Float, ObjectType } from 'type-graphql';
import { mask } from '../../../kit/domain/privacy/index.js';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { yuanOf } from '../../domain/money.js';
import type { TaxType } from '../../domain/tax-facts.js';
import type { DeferralRecord } from '../../persistence/deferral.entity.js';
import type { AccountRecord } from '../../persistence/ledger.entity.js';
import { TaxAccountKind, TaxDeferralKind, TaxTypeEnum } from '../enums.js';

@ObjectType('TaxReportedAccount', { description: '已报告的存款账户 — a reported bank account' })
export class ReportedAccountType {
  @Field(() => String, { description: '开户银行 — bank' })
  bank!: string;

  @Field(() => String, { description: '账号，仅显示后四位 — number, its last four digits only' })
  maskedNumber!: string;

  @Field(() => TaxAccountKind, { description: '账户性质 — kind' })
  accountKind!: keyof typeof TaxAccountKind;
}

/** 税收征收管理法第六条 and the hall's masking rule: nobody needs more of an account in a list than to tell it from another. Pure. */
export function accountView({ bank, number, kind }: AccountRecord): ReportedAccountType {
  return { bank, maskedNumber: mask('BANK_ACCOUNT', number), accountKind: kind };
}

@ObjectType('TaxDeferral', { description: '尚在期内的延期申报或者延期缴纳 — a deferral that still runs' })
export class DeferralType {
  @Field(() => TaxDeferralKind, { description: '延期种类 — what is deferred' })
  deferralKind!: keyof typeof TaxDeferralKind;

  @Field(() => TaxTypeEnum, { description: '税种 — tax' })
  taxType!: TaxType;

  @Field(() => LocalDate, { description: '所属期起 — period from' })
  periodFrom!: string;

  @Field(() => LocalDate, { description: '所属期止 — period until' })
  periodUntil!: string;

  @Field(() => LocalDate, { description: '延期至 — deferred until' })
  deferredUntil!: string;

  @Field(() => Float, { description: '延期缴纳的税额，或者延期申报应当预缴的税额（元） — tax deferred, or tax to be prepaid, in yuan' })
  amount!: number;

  @Field(() => String, { description: '决定文号 — number of the decision' })
  documentNumber!: string;
}

/** Pure. */
export function deferralView({ kind, amountFen, ...row }: DeferralRecord): DeferralType {
  const { taxType, periodFrom, periodUntil, deferredUntil, documentNumber } = row;
  return { deferralKind: kind, taxType, periodFrom, periodUntil, deferredUntil, amount: yuanOf(amountFen), documentNumber };
}
