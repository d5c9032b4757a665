import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { TaxType } from '../../domain/tax-facts.js';
import { TaxTypeEnum, TaxVatStatus } from '../enums.js';
import { OverdueHandlingType } from './overdue-handling.type.js';

@ObjectType('TaxTaxpayerConfirmation', { description: '纳税人信息确认表 — confirmation of a taxpayer’s information' })
export class TaxpayerConfirmationType {
  @Field(() => String, { nullable: true, description: '纳税人识别号 — taxpayer number' })
  taxpayerNumber?: string | null;

  @Field(() => String, { nullable: true, description: '纳税人名称 — name' })
  taxpayerName?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '信息确认日期 — confirmed on' })
  confirmedOn?: string | null;

  @Field(() => TaxVatStatus, { nullable: true, description: '增值税纳税人类别 — status for VAT' })
  vatStatus?: keyof typeof TaxVatStatus | null;

  @Field(() => LocalDate, { nullable: true, description: '一般纳税人生效之日 — general taxpayer from' })
  generalFrom?: string | null;

  @Field(() => [TaxTypeEnum], { nullable: true, description: '认定的税种 — recognised taxes' })
  recognisedTaxes?: TaxType[] | null;

  @Field(() => String, { nullable: true, description: '适用的会计制度（准则）编码 — accounting system' })
  accountingSystem?: string | null;

  @Field(() => Float, { nullable: true, description: '首次核定的发票额度（元） — first invoice quota in yuan' })
  invoiceQuota?: number | null;

  @Field(() => Int, { nullable: true, description: '超过报告期限的天数 — days by which the report was late' })
  daysOverdue?: number | null;

  @Field(() => OverdueHandlingType, { nullable: true, description: '逾期报告的处理 — how the lateness was dealt with' })
  overdueHandling?: OverdueHandlingType | null;
}
