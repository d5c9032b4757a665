import { Field, Float, Int, ObjectType } from 'type-graphql';
import { lateFee } from '../../domain/clearance/late-fee.js';
import { sumOf } from '../../domain/money.js';
import type { OpenMatters } from '../../persistence/read-open-matters.js';
import type { TaxpayerRecord } from '../../persistence/taxpayer.entity.js';

@ObjectType('TaxOwed', { description: '欠缴款项 — what is owed of one kind' })
export class OwedType {
  @Field(() => Int, { description: '笔数 — number' })
  count!: number;

  @Field(() => Float, { description: '合计金额（元） — total in yuan' })
  amount!: number;
}

@ObjectType('TaxOpenMatters', { description: '未办结事项：清税前应当结清的全部事项 — what is open and bars a clearance' })
export class OpenMattersType {
  @Field(() => Int, { description: '未申报（项） — returns not filed' })
  unfiledReturns!: number;

  @Field(() => OwedType, { description: '欠税 — tax in arrears' })
  arrears!: OwedType;

  @Field(() => OwedType, { description: '滞纳金，含截至今日未缴税款产生的部分 — late fees, those that have grown until today included' })
  lateFees!: OwedType;

  @Field(() => OwedType, { description: '罚款 — fines' })
  fines!: OwedType;

  @Field(() => OwedType, { description: '多退（免）税款 — tax refunded or exempted in excess' })
  excessRefunds!: OwedType;

  @Field(() => Int, { description: '未反馈的跨区域涉税事项报告（项） — reports across regions not settled' })
  crossRegionReports!: number;

  @Field(() => Int, { description: '空白发票（份） — unused invoices in hand' })
  invoicesInHand!: number;

  @Field(() => Int, { description: '税控设备（台） — devices in hand' })
  devicesInHand!: number;

  @Field(() => Int, { nullable: true, description: '在查案件（件），仅税务人员可见 — open investigations, tax staff only' })
  investigations!: number | null;
}

/** The open matters of a taxpayer as counts and amounts on a day (ISO date); investigations for the bureau's own staff only. Pure. */
export function openMattersView(
  row: TaxpayerRecord,
  open: OpenMatters,
  { today, staff }: { today: string; staff: boolean },
): OpenMattersType {
  const growing = open.arrears.map((arrear) => ({ amount: lateFee(arrear, today) })).filter(({ amount }) => amount > 0);
  return {
    unfiledReturns: open.unfiledReturns.length,
    arrears: owed(open.arrears),
    lateFees: owed([...open.lateFees, ...growing]),
    fines: owed(open.fines),
    excessRefunds: owed(open.excessRefunds),
    crossRegionReports: open.crossRegionReports.length,
    invoicesInHand: row.invoicesInHand,
    devicesInHand: row.devicesInHand,
    investigations: staff ? open.investigations.length : null,
  };
}

function owed(sums: readonly { readonly amount: number }[]): OwedType {
  return { count: sums.length, amount: sumOf(sums) };
}
