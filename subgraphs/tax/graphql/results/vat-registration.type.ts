import { Field, Float, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { TaxVatGround, TaxVatStatus } from '../enums.js';

@ObjectType('TaxVatRegistration', { description: '增值税一般纳税人登记通知 — registration as a general VAT taxpayer' })
export class VatRegistrationType {
  @Field(() => String, { nullable: true, description: '纳税人识别号 — taxpayer number' })
  taxpayerNumber?: string | null;

  @Field(() => String, { nullable: true, description: '纳税人名称 — name' })
  taxpayerName?: string | null;

  @Field(() => TaxVatStatus, { nullable: true, description: '增值税纳税人类别 — status for VAT' })
  vatStatus?: keyof typeof TaxVatStatus | null;

  @Field(() => TaxVatGround, { nullable: true, description: '登记事由 — ground' })
  vatGround?: keyof typeof TaxVatGround | null;

  @Field(() => Float, { nullable: true, description: '年应征增值税销售额（元） — annual taxable sales in yuan' })
  annualSales?: number | null;

  @Field(() => LocalDate, { nullable: true, description: '登记日期 — registered on' })
  registeredOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '生效之日 — effective from' })
  effectiveFrom?: string | null;
}
