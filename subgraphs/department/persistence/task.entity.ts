import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Answers } from '../../kit/domain/catalogue/condition.js';
import type { TaskStage } from '../domain/task-lifecycle.js';
import type {
  Remedy,
  SecondReview,
  TaskCorrection,
  TaskEnd,
  TaskExtension,
  TaskHandover,
  TaskHearing,
  TaskMove,
  TaskPause,
} from '../domain/task-work.js';

/** The document that ends a task. */
export interface TaskDocument {
  readonly name: string;
  readonly number: string;
  /** ISO dates. */
  readonly issuedOn: string;
  readonly validUntil: string | null;
}

/** A department's work on one step of a case: arrives from the window, ends with a decision. */
export const Task = defineEntity({
  name: 'Task',
  tableName: 'department_task',
  properties: {
    /** The window's id of the task. */
    id: p.string().length(36).primary(),
    caseId: p.string().length(36),
    caseNumber: p.string().length(60),
    enterpriseId: p.string().length(36),
    enterpriseName: p.string().length(200),
    /** Subject of the applicant's token. */
    applicant: p.string().length(120),
    slug: p.string().length(80),
    versionNumber: p.integer(),
    form: p.json<Record<string, unknown>>(),
    answers: p.json<Answers>(),
    stage: p.string().length(20).$type<TaskStage>(),
    caseReceivedAt: p.datetime(3),
    acceptedAt: p.datetime(3),
    acceptedBy: p.string().length(120),
    arrivedAt: p.datetime(3),
    claimedBy: p.string().length(120).strictNullable(),
    claimedByName: p.string().length(60).strictNullable(),
    claimedAt: p.datetime(3).strictNullable(),
    outcome: p.string().length(20).$type<'APPROVED' | 'DENIED'>().strictNullable(),
    opinion: p.text().columnType('longtext').strictNullable(),
    decidedBy: p.string().length(120).strictNullable(),
    decidedByName: p.string().length(60).strictNullable(),
    decidedAt: p.datetime(3).strictNullable(),
    details: p.json<Record<string, unknown>>().strictNullable(),
    document: p.json<TaskDocument>().strictNullable(),
    content: p.json<Record<string, unknown>>().strictNullable(),
    pauses: p.json<TaskPause[]>().strictNullable(),
    extension: p.json<TaskExtension>().strictNullable(),
    secondReviewer: p.string().length(120).strictNullable(),
    secondReviewerName: p.string().length(60).strictNullable(),
    secondReview: p.json<SecondReview>().strictNullable(),
    moves: p.json<TaskMove[]>().strictNullable(),
    hearing: p.json<TaskHearing>().strictNullable(),
    /** Paper follows by hand: no decision before it is here. */
    awaitsHandover: p.boolean(),
    handover: p.json<TaskHandover>().strictNullable(),
    /** Set on a decided task, too, when the window's word came after the decision. */
    ended: p.json<TaskEnd>().strictNullable(),
    corrections: p.json<TaskCorrection[]>().strictNullable(),
    remedies: p.json<Remedy[]>().strictNullable(),
    /** Last day of the committed limit as it stands; null while the clock stands still, and when the task is done. */
    dueOn: p.string().length(10).strictNullable(),
    revision: p.integer().version(),
  },
});
export type Task = InferEntity<typeof Task>;
