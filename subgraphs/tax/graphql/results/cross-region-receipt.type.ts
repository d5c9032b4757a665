import { Field, Float, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { TaxCrossRegionKind } from '../enums.js';

@ObjectType('TaxCrossRegionReceipt', { description: '跨区域涉税事项报告回执 — receipt of a report across regions' })
export class CrossRegionReceiptType {
  @Field(() => String, { nullable: true, description: '纳税人识别号 — taxpayer number' })
  taxpayerNumber?: string | null;

  @Field(() => TaxCrossRegionKind, { nullable: true, description: '经营类别 — kind of business' })
  businessKind?: keyof typeof TaxCrossRegionKind | null;

  @Field(() => String, { nullable: true, description: '经营地行政区划代码 — division code of the destination' })
  destinationDivisionCode?: string | null;

  @Field(() => String, { nullable: true, description: '经营地详细地址 — address of the destination' })
  destinationAddress?: string | null;

  @Field(() => String, { nullable: true, description: '合同编号 — contract number' })
  contractNumber?: string | null;

  @Field(() => Float, { nullable: true, description: '合同金额（元） — contract amount in yuan' })
  contractAmount?: number | null;

  @Field(() => LocalDate, { nullable: true, description: '有效期起 — valid from' })
  validFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '有效期止 — valid until' })
  validUntil?: string | null;
}
