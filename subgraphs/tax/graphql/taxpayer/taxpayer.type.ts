import { Field, Float, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { yuanOf } from '../../domain/money.js';
import type { Disclosure } from '../../domain/secrecy/disclosure.js';
import type { TaxType } from '../../domain/tax-facts.js';
import type { TaxpayerRecord } from '../../persistence/taxpayer.entity.js';
import { TaxCreditGrade, TaxDisclosure, TaxStanding, TaxTypeEnum, TaxVatStatus } from '../enums.js';

@ObjectType('TaxTaxpayer', {
  description: '纳税人；依税收征收管理法第八条保密，无权查看的项为空 — a taxpayer; what the reader may not see is null',
})
export class TaxpayerType {
  /** The row it shows. */
  row!: TaxpayerRecord;

  @Field(() => TaxDisclosure, { description: '本次可见范围 — how much this reader sees' })
  disclosure!: Disclosure;

  @Field(() => String, { description: '纳税人识别号 — taxpayer number, the unified social credit code' })
  number!: string;

  @Field(() => String, { description: '纳税人名称 — name' })
  name!: string;

  @Field(() => LocalDate, { description: '信息确认日期 — confirmed on' })
  confirmedOn!: string;

  @Field(() => TaxStanding, { description: '纳税人状态 — standing' })
  standing!: keyof typeof TaxStanding;

  @Field(() => TaxVatStatus, { nullable: true, description: '增值税纳税人类别 — status for VAT' })
  vatStatus!: keyof typeof TaxVatStatus | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '一般纳税人生效之日；小规模纳税人为空 — general taxpayer from, null for a small-scale one',
  })
  generalFrom!: string | null;

  @Field(() => [TaxTypeEnum], { nullable: true, description: '认定的税种 — recognised taxes' })
  recognisedTaxes!: readonly TaxType[] | null;

  @Field(() => Float, { nullable: true, description: '发票额度（元）；尚未核定的为空 — invoice quota in yuan, null before the first' })
  invoiceQuota!: number | null;

  @Field(() => TaxCreditGrade, {
    nullable: true,
    description: '纳税缴费信用级别；未参加评价的为空 — tax credit grade, null where not rated',
  })
  creditGrade!: keyof typeof TaxCreditGrade | null;
}

/** A taxpayer as one reader may see it. Pure. */
export function taxpayerView(row: TaxpayerRecord, disclosure: Disclosure): TaxpayerType {
  const confirmation = disclosure !== 'STANDING';
  return Object.assign(new TaxpayerType(), {
    row,
    disclosure,
    number: row.number,
    name: row.name,
    confirmedOn: row.confirmedOn,
    standing: row.standing,
    vatStatus: confirmation ? row.vatStatus : null,
    generalFrom: confirmation ? row.generalFrom : null,
    recognisedTaxes: confirmation ? row.recognisedTaxes : null,
    invoiceQuota: confirmation && row.invoiceQuotaFen !== null ? yuanOf(row.invoiceQuotaFen) : null,
    creditGrade: seesAffairs(disclosure) ? row.creditGrade : null,
  });
}

/** Whether the reader sees the taxpayer's current affairs and not only its confirmation. Pure. */
export function seesAffairs(disclosure: Disclosure): boolean {
  return disclosure === 'STAFF' || disclosure === 'TAXPAYER';
}
