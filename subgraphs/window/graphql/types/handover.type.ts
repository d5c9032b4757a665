import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { DateTime } from '../../../kit/graphql/scalars.js';
import { PageInfoType } from '../../../kit/graphql/types/page-info.type.js';
import { RefusalType } from '../../../kit/graphql/types/refusal.type.js';
import type { HandoverSheet } from '../../persistence/custody.entity.js';

export const HandoverStageEnum = enumType('HandoverStage', '材料流转交接阶段 — stage of a handover of papers', {
  DRAWN_UP: '已开具，待移交 — drawn up, to be handed over',
  HANDED_OVER: '已移交，待部门签收 — handed over, to be signed for',
  CONTESTED: '签收不符，待核对 — received otherwise than listed',
  CONFIRMED: '部门已签收 — signed for by the department',
  RETURNING: '退还途中，待窗口签收 — on its way back',
  RETURNED: '原件已退还窗口 — returned to the window',
  RETAINED: '已留存部门归档 — retained by the department',
  VOID: '已作废 — void',
});

export const OriginalPlaceEnum = enumType('OriginalPlace', '原件现在何处 — where an original is', {
  WINDOW: '综合窗口 — at the window',
  TRANSIT: '流转途中，尚未签收 — on the way, not signed for',
  DEPARTMENT: '承办部门 — with the department',
  RETAINED: '部门留存 — retained by the department',
  LOST: '已认定遗失 — found to be lost',
  APPLICANT: '已退还申请人 — given back to the applicant',
});

@ObjectType('PaperCount', { description: '纸质材料份数 — a count of papers' })
export class PaperCountType {
  @Field(() => Int, { description: '原件份数 — originals' })
  originals!: number;

  @Field(() => Int, { description: '复印件份数 — copies' })
  copies!: number;
}

@ObjectType('HandoverLine', { description: '交接清单的一行 — a line of a handover sheet' })
export class HandoverLineType {
  @Field(() => String, { description: '材料编码 — material' })
  material!: string;

  @Field(() => String, { description: '材料名称 — name' })
  name!: string;

  @Field(() => Int, { description: '移交的原件份数 — originals as listed' })
  originals!: number;

  @Field(() => Int, { description: '移交的复印件份数 — copies as listed' })
  copies!: number;

  @Field(() => Int, { nullable: true, description: '页数；空为未填报 — pages, null where not stated' })
  pages!: number | null;

  @Field(() => String, { description: '材料状况 — condition' })
  condition!: string;

  @Field(() => PaperCountType, { nullable: true, description: '部门实收份数；空为尚未签收 — as the department counted, null until it has' })
  received!: PaperCountType | null;

  @Field(() => Int, { description: '退还途中的原件 — originals on their way back' })
  sentBack!: number;

  @Field(() => Int, { description: '已退还窗口的原件 — originals back at the window' })
  home!: number;

  @Field(() => Int, { description: '部门留存的原件 — originals retained' })
  retained!: number;

  @Field(() => Int, { description: '已认定遗失的原件 — originals found to be lost' })
  lost!: number;
}

@ObjectType('Handover', { description: '材料流转交接单 — a handover sheet of papers between the window and a department' })
export class HandoverType {
  row!: HandoverSheet;

  @Field(() => ID, { description: '交接单标识 — id' })
  id!: string;

  @Field(() => String, { description: '交接单编号 — number' })
  number!: string;

  @Field(() => ID, { description: '任务标识 — id of the task' })
  taskId!: string;

  @Field(() => String, { description: '接收部门编码 — code of the receiving department' })
  departmentCode!: string;

  @Field(() => HandoverStageEnum, { description: '阶段 — stage' })
  stage!: keyof typeof HandoverStageEnum;

  @Field(() => [HandoverLineType], { description: '交接清单 — the list' })
  lines!: HandoverLineType[];

  @Field(() => DateTime, { description: '开具时间，即转交部门的时间 — drawn up at, when the step was released' })
  drawnUpAt!: Date;

  @Field(() => DateTime, { nullable: true, description: '移交时间 — handed over at' })
  handedOverAt!: Date | null;

  @Field(() => String, { nullable: true, description: '移交人签名 — handed over by' })
  handedOverBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: '部门签收时间 — received at' })
  receivedAt!: Date | null;

  @Field(() => String, { nullable: true, description: '部门签收人签名 — received by' })
  receivedBy!: string | null;

  @Field(() => String, { nullable: true, description: '签收、更正、收回的说明 — remark' })
  remark!: string | null;

  @Field(() => DateTime, { nullable: true, description: '部门退还时间 — sent back at' })
  sentBackAt!: Date | null;

  @Field(() => String, { nullable: true, description: '部门退还人签名 — sent back by' })
  sentBackBy!: string | null;

  @Field(() => String, { nullable: true, description: '留存原件的理由 — why originals are retained' })
  retentionReason!: string | null;

  @Field(() => String, { nullable: true, description: '留存原件的依据 — on what basis' })
  retentionBasis!: string | null;

  @Field(() => DateTime, { nullable: true, description: '窗口签收退还的时间 — home at' })
  homeAt!: Date | null;

  @Field(() => String, { nullable: true, description: '窗口签收人签名 — received home by' })
  homeBy!: string | null;
}

/** `named` is false for whoever may know the facts and not the persons. */
export function handoverView(row: HandoverSheet, named: boolean): HandoverType {
  const by = (name: string | null) => (named ? name : null);
  return Object.assign(new HandoverType(), {
    row,
    id: row.id,
    number: row.number,
    taskId: row.stepId,
    departmentCode: row.department,
    stage: row.stage,
    lines: row.lines,
    drawnUpAt: row.drawnUpAt,
    handedOverAt: row.handedOverAt,
    handedOverBy: by(row.handedOverByName),
    receivedAt: row.receivedAt,
    receivedBy: by(row.receivedByName),
    remark: by(row.remark),
    sentBackAt: row.sentBackAt,
    sentBackBy: by(row.sentBackByName),
    retentionReason: row.retentionReason,
    retentionBasis: row.retentionBasis,
    homeAt: row.homeAt,
    homeBy: by(row.homeByName),
  });
}

@ObjectType('OriginalHolding', { description: '原件保管：某种材料的若干份原件现在何处 — where so many originals of a material are' })
export class OriginalHoldingType {
  @Field(() => String, { description: '材料编码 — material' })
  material!: string;

  @Field(() => OriginalPlaceEnum, { description: '现在何处 — place' })
  place!: keyof typeof OriginalPlaceEnum;

  @Field(() => Int, { description: '原件份数 — originals' })
  originals!: number;

  @Field(() => String, { nullable: true, description: '部门编码 — code of the department' })
  departmentCode!: string | null;

  @Field(() => String, { nullable: true, description: '交接单编号 — number of the sheet' })
  sheetNumber!: string | null;
}

@ObjectType('HandoverEdge', { description: '交接单列表的一行 — an edge of a list of handovers' })
export class HandoverEdgeType {
  @Field(() => String, { description: '游标 — cursor' })
  cursor!: string;

  @Field(() => HandoverType, { description: '交接单 — the sheet' })
  node!: HandoverType;
}

@ObjectType('HandoverConnection', { description: '交接单列表 — a page of handover sheets' })
export class HandoverConnectionType {
  @Field(() => [HandoverEdgeType], { description: '各行 — edges' })
  edges!: HandoverEdgeType[];

  @Field(() => PageInfoType, { description: '分页信息 — page information' })
  pageInfo!: PageInfoType;
}

export const HandoverResult = createUnionType({
  name: 'HandoverResult',
  description: '交接操作的结果：交接单，或者不予办理的原因 — the sheet, or why not',
  types: () => [HandoverType, RefusalType] as const,
  resolveType: (value) => (value instanceof RefusalType ? RefusalType : HandoverType),
});
