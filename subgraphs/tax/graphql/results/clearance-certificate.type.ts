import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { TaxClearanceCause, TaxClearanceGround, TaxClearanceMode } from '../enums.js';

@ObjectType('TaxClearanceCertificate', { description: '清税证明 — tax clearance' })
export class ClearanceCertificateType {
  @Field(() => String, { nullable: true, description: '纳税人识别号 — taxpayer number' })
  taxpayerNumber?: string | null;

  @Field(() => String, { nullable: true, description: '纳税人名称 — name' })
  taxpayerName?: string | null;

  @Field(() => TaxClearanceCause, { nullable: true, description: '注销事由 — cause' })
  cause?: keyof typeof TaxClearanceCause | null;

  @Field(() => LocalDate, { nullable: true, description: '清税日期 — cleared on' })
  clearedOn?: string | null;

  @Field(() => TaxClearanceMode, { nullable: true, description: '办理方式 — mode' })
  clearanceMode?: keyof typeof TaxClearanceMode | null;

  @Field(() => Int, { nullable: true, description: '办理时限（工作日），0为当场 — working days, 0 for on the spot' })
  workingDays?: number | null;

  @Field(() => TaxClearanceGround, { nullable: true, description: '办理方式的事由 — ground of the mode' })
  clearanceGround?: keyof typeof TaxClearanceGround | null;

  @Field(() => String, { nullable: true, description: '终结破产程序裁定书文号 — number of the court’s ruling' })
  courtRulingNumber?: string | null;

  @Field(() => Float, { nullable: true, description: '核销的欠缴款项（元） — written off, in yuan' })
  writtenOff?: number | null;

  @Field(() => Int, { nullable: true, description: '缴销的空白发票（份） — invoices cancelled' })
  cancelledInvoices?: number | null;

  @Field(() => Int, { nullable: true, description: '缴销的税控设备（台） — devices cancelled' })
  cancelledDevices?: number | null;
}
