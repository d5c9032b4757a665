import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Answers } from '../../kit/domain/catalogue/condition.js';
import type { TaskStage } from '../domain/task-lifecycle.js';

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
    revision: p.integer().version(),
  },
});
export type Task = InferEntity<typeof Task>;
