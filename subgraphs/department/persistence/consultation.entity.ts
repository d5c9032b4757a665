import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A colleague is asked about a task; whoever holds it goes on holding it. */
export const Consultation = defineEntity({
  name: 'TaskConsultation',
  tableName: 'task_consultation',
  properties: {
    id: p.string().length(36).primary(),
    taskId: p.string().length(36),
    question: p.text().columnType('longtext'),
    askedBy: p.string().length(120),
    askedByName: p.string().length(60),
    askedAt: p.datetime(3),
    /** Subject of who is asked. */
    asked: p.string().length(120),
    askedName: p.string().length(60),
    answer: p.text().columnType('longtext').strictNullable(),
    answeredAt: p.datetime(3).strictNullable(),
    revision: p.integer().version(),
  },
});
export type Consultation = InferEntity<typeof Consultation>;
