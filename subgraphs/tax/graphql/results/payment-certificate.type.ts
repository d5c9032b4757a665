import { Field, Float, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { TaxType } from '../../domain/tax-facts.js';
import { TaxTypeEnum } from '../enums.js';

@ObjectType('TaxCertificateLine', { description: '完税证明的一行 — a line of a certificate of tax paid' })
export class CertificateLineType {
  @Field(() => TaxTypeEnum, { nullable: true, description: '税种 — tax' })
  taxType?: TaxType | null;

  @Field(() => Float, { nullable: true, description: '入库金额（元） — paid, in yuan' })
  paid?: number | null;

  @Field(() => Float, { nullable: true, description: '退库金额（元） — refunded, in yuan' })
  refunded?: number | null;

  @Field(() => Float, { nullable: true, description: '净额（元） — net, in yuan' })
  net?: number | null;
}

@ObjectType('TaxPaymentCertificate', { description: '税收完税证明 — certificate of tax paid' })
export class PaymentCertificateType {
  @Field(() => String, { nullable: true, description: '纳税人识别号 — taxpayer number' })
  taxpayerNumber?: string | null;

  @Field(() => String, { nullable: true, description: '纳税人名称 — name' })
  taxpayerName?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '缴退税日期起 — paid from' })
  paidFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '缴退税日期止 — paid until' })
  paidUntil?: string | null;

  @Field(() => String, { nullable: true, description: '用途 — purpose' })
  purpose?: string | null;

  @Field(() => [CertificateLineType], { nullable: true, description: '各税种 — lines by tax' })
  lines?: CertificateLineType[] | null;

  @Field(() => Float, { nullable: true, description: '合计净额（元） — net in all, in yuan' })
  net?: number | null;
}
