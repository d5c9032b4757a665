import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { NoticeLine } from '../../kit/domain/catalogue/checklist.js';
import type { Verdict } from '../domain/review.js';

/** The verdict that stands on one review point of a case. */
export const PointVerdict = defineEntity({
  name: 'PointVerdict',
  tableName: 'point_verdict',
  properties: {
    caseId: p.string().length(36).primary(),
    part: p.string().length(80).primary(),
    code: p.string().length(80).primary(),
    verdict: p.string().length(10).$type<Verdict>(),
    automatic: p.boolean(),
    round: p.integer(),
    judgedBy: p.string().length(120),
    judgedByName: p.string().length(60),
    judgedAt: p.datetime(3),
    remark: p.string().length(500).strictNullable(),
  },
});
export type PointVerdict = InferEntity<typeof PointVerdict>;

/** A one-time notice (一次性告知单). */
export const Notice = defineEntity({
  name: 'Notice',
  tableName: 'notice',
  properties: {
    id: p.string().length(36).primary(),
    caseId: p.string().length(36),
    number: p.string().length(40),
    round: p.integer(),
    lines: p.json<NoticeLine[]>(),
    issuedAt: p.datetime(3),
    issuedBy: p.string().length(120),
    issuedByName: p.string().length(60),
    answeredAt: p.datetime(3).strictNullable(),
    /** Last day for the supplement, ISO date; null on notices of before. */
    dueOn: p.string().length(10).strictNullable(),
    acknowledgedAt: p.datetime(3).strictNullable(),
    acknowledgedByName: p.string().length(60).strictNullable(),
    /** When it was noted that the day had passed. */
    overdueAt: p.datetime(3).strictNullable(),
  },
});
export type Notice = InferEntity<typeof Notice>;
