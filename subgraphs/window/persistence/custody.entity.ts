import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { HandoverStage } from '../domain/handover-lifecycle.js';
import type { HandoverLine } from '../domain/handover-sheet.js';

/** A handover sheet (材料流转交接单): the paper of one step, with the signatures of both sides. */
export const HandoverSheet = defineEntity({
  name: 'HandoverSheet',
  tableName: 'handover_sheet',
  properties: {
    id: p.string().length(36).primary(),
    caseId: p.string().length(36),
    stepId: p.string().length(36),
    department: p.string().length(40),
    number: p.string().length(40),
    stage: p.string().length(20).$type<HandoverStage>(),
    lines: p.json<HandoverLine[]>(),
    /** When the step was released: what the handover is late against. */
    drawnUpAt: p.datetime(3),
    handedOverAt: p.datetime(3).strictNullable(),
    handedOverBy: p.string().length(120).strictNullable(),
    handedOverByName: p.string().length(60).strictNullable(),
    receivedAt: p.datetime(3).strictNullable(),
    receivedBy: p.string().length(120).strictNullable(),
    receivedByName: p.string().length(60).strictNullable(),
    /** What the receiver, or whoever cleared a discrepancy up, has noted. */
    remark: p.string().length(500).strictNullable(),
    sentBackAt: p.datetime(3).strictNullable(),
    sentBackByName: p.string().length(60).strictNullable(),
    retentionReason: p.string().length(500).strictNullable(),
    retentionBasis: p.string().length(300).strictNullable(),
    homeAt: p.datetime(3).strictNullable(),
    homeByName: p.string().length(60).strictNullable(),
    revision: p.integer().version(),
  },
});
export type HandoverSheet = InferEntity<typeof HandoverSheet>;

/** Originals that were given back to the applicant's side, at the delivery or when the case ended early. */
export const OriginalsReturn = defineEntity({
  name: 'OriginalsReturn',
  tableName: 'originals_return',
  properties: {
    id: p.string().length(36).primary(),
    caseId: p.string().length(36),
    /** Material → how many. */
    originals: p.json<Readonly<Record<string, number>>>(),
    recipientName: p.string().length(60),
    recipientIdNumber: p.string().length(40),
    returnedAt: p.datetime(3),
    returnedBy: p.string().length(120),
    returnedByName: p.string().length(60),
  },
});
export type OriginalsReturn = InferEntity<typeof OriginalsReturn>;
