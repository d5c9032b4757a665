import { Field, Float, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { TaxType } from '../../domain/tax-facts.js';
import { TaxPrepaymentBasis, TaxTypeEnum } from '../enums.js';

@ObjectType('TaxPrepayment', { description: '预缴税额 — prepayment' })
export class PrepaymentType {
  @Field(() => TaxPrepaymentBasis, { nullable: true, description: '预缴依据 — basis' })
  basis?: keyof typeof TaxPrepaymentBasis | null;

  @Field(() => Float, { nullable: true, description: '税额（元） — amount in yuan' })
  amount?: number | null;
}

@ObjectType('TaxFilingDeferral', { description: '核准延期申报通知书 — approval to file later' })
export class FilingDeferralType {
  @Field(() => String, { nullable: true, description: '纳税人识别号 — taxpayer number' })
  taxpayerNumber?: string | null;

  @Field(() => TaxTypeEnum, { nullable: true, description: '税种 — tax' })
  taxType?: TaxType | null;

  @Field(() => LocalDate, { nullable: true, description: '所属期起 — period from' })
  periodFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '所属期止 — period until' })
  periodUntil?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '申报期限届满日 — last day of the filing period' })
  filingDueOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '核准延期申报至 — deferred until' })
  deferredUntil?: string | null;

  @Field(() => PrepaymentType, { nullable: true, description: '预缴税额 — prepayment' })
  prepayment?: PrepaymentType | null;
}

@ObjectType('TaxProvincialDecision', { description: '自治区税务局的批准决定 — decision of the autonomous region’s bureau' })
export class ProvincialDecisionType {
  @Field(() => String, { nullable: true, description: '文号 — document number' })
  documentNumber?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '决定日期 — day of the decision' })
  decidedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '批准延期至 — approved until' })
  approvedUntil?: string | null;

  @Field(() => Float, { nullable: true, description: '批准延期的税额（元） — approved amount in yuan' })
  approvedAmount?: number | null;
}

@ObjectType('TaxPaymentDeferral', { description: '延期缴纳税款的税务事项通知书 — notice that payment is deferred' })
export class PaymentDeferralType {
  @Field(() => String, { nullable: true, description: '纳税人识别号 — taxpayer number' })
  taxpayerNumber?: string | null;

  @Field(() => TaxTypeEnum, { nullable: true, description: '税种 — tax' })
  taxType?: TaxType | null;

  @Field(() => LocalDate, { nullable: true, description: '所属期起 — period from' })
  periodFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '所属期止 — period until' })
  periodUntil?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '缴纳税款期限届满日 — last day for payment' })
  paymentDueOn?: string | null;

  @Field(() => Float, { nullable: true, description: '申请延期缴纳的税额（元） — requested amount in yuan' })
  requestedAmount?: number | null;

  @Field(() => ProvincialDecisionType, {
    nullable: true,
    description: '自治区税务局的批准决定 — decision of the autonomous region’s bureau',
  })
  provincialDecision?: ProvincialDecisionType | null;
}
