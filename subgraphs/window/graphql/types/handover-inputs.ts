import { Field, ID, InputType, Int } from 'type-graphql';

const KEY = '幂等键：一次操作一个，重发时不变 — one key for one intention, the same when it is said again';
const SHEET = '交接单标识 — id of the sheet';
const MATERIAL = '材料编码 — material';

@InputType('PaperConditionInput', { description: '一种材料的状况 — the condition of a material' })
export class PaperConditionInput {
  @Field(() => String, { description: MATERIAL })
  material!: string;

  @Field(() => String, { description: '状况，例如“有折痕”“骑缝章不清” — condition' })
  condition!: string;
}

@InputType('HandOverMaterialsInput', { description: '移交纸质材料 — hands papers over' })
export class HandOverMaterialsInput {
  @Field(() => ID, { description: SHEET })
  sheetId!: string;

  @Field(() => [PaperConditionInput], { defaultValue: [], description: '不完好的材料及其状况 — papers that are not sound' })
  conditions!: PaperConditionInput[];

  @Field(() => [String], {
    defaultValue: [],
    description:
      '原件已由其他部门留存（或者遗失），以核对无误的复印件移交的材料 — materials of which certified copies go, their originals being kept elsewhere',
  })
  asCopies!: string[];

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('CountedPapersInput', { description: '清点的一种材料 — a material as counted' })
export class CountedPapersInput {
  @Field(() => String, { description: MATERIAL })
  material!: string;

  @Field(() => Int, { description: '原件份数 — originals' })
  originals!: number;

  @Field(() => Int, { description: '复印件份数 — copies' })
  copies!: number;
}

@InputType('ConfirmHandoverInput', { description: '签收纸质材料 — signs for papers' })
export class ConfirmHandoverInput {
  @Field(() => ID, { description: SHEET })
  sheetId!: string;

  @Field(() => [CountedPapersInput], {
    defaultValue: [],
    description: '与清单不符的材料的实收份数，未列出的视为相符 — what came otherwise than listed',
  })
  received!: CountedPapersInput[];

  @Field(() => String, { nullable: true, description: '说明 — remark' })
  remark?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('CorrectHandoverInput', { description: '核对后更正交接清单 — corrects the list' })
export class CorrectHandoverInput {
  @Field(() => ID, { description: SHEET })
  sheetId!: string;

  @Field(() => [CountedPapersInput], { description: '更正的各行，其余不变 — lines as they should be' })
  lines!: CountedPapersInput[];

  @Field(() => String, { description: '情况说明 — explanation' })
  explanation!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('RecallHandoverInput', { description: '收回未签收的材料 — takes papers back that nobody has signed for' })
export class RecallHandoverInput {
  @Field(() => ID, { description: SHEET })
  sheetId!: string;

  @Field(() => String, { description: '事由 — reason' })
  reason!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('ReturnedOriginalsInput', { description: '一种材料的原件退还、留存份数 — what of a material goes back and what is retained' })
export class ReturnedOriginalsInput {
  @Field(() => String, { description: MATERIAL })
  material!: string;

  @Field(() => Int, { defaultValue: 0, description: '退还窗口的份数 — sent back' })
  returned!: number;

  @Field(() => Int, { defaultValue: 0, description: '部门留存的份数 — retained' })
  retained!: number;
}

@InputType('ReturnHandoverInput', { description: '退还或者留存原件 — sends originals back, or retains them' })
export class ReturnHandoverInput {
  @Field(() => ID, { description: SHEET })
  sheetId!: string;

  @Field(() => [ReturnedOriginalsInput], { description: '各种材料 — by material' })
  lines!: ReturnedOriginalsInput[];

  @Field(() => String, { nullable: true, description: '留存理由；有留存的必须填写 — why originals are retained' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: '留存依据；有留存的必须填写 — on what basis' })
  basis?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('CountedOriginalsInput', { description: '清点的一种材料的原件 — originals of a material as counted' })
export class CountedOriginalsInput {
  @Field(() => String, { description: MATERIAL })
  material!: string;

  @Field(() => Int, { description: '原件份数 — originals' })
  originals!: number;
}

@InputType('ReceiveReturnedMaterialsInput', { description: '窗口签收退还的原件 — signs for originals that come home' })
export class ReceiveReturnedMaterialsInput {
  @Field(() => ID, { description: SHEET })
  sheetId!: string;

  @Field(() => [CountedOriginalsInput], {
    defaultValue: [],
    description: '少于部门退还份数的材料的实收份数，未列出的视为相符 — where fewer came than were sent',
  })
  received!: CountedOriginalsInput[];

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('RecordLostOriginalInput', { description: '认定原件遗失 — finds an original to be lost' })
export class RecordLostOriginalInput {
  @Field(() => ID, { description: SHEET })
  sheetId!: string;

  @Field(() => String, { description: MATERIAL })
  material!: string;

  @Field(() => Int, { description: '遗失的份数 — how many' })
  originals!: number;

  @Field(() => String, { description: '核实情况和补救措施 — what was found, and how it is made good' })
  finding!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
