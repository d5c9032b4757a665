import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { type Answer, answerAct, askAct, type Question } from '../../domain/office/consult.act.js';
import { COLLEAGUE_ANSWERED, COLLEAGUE_ASKED } from '../../domain/task-messages.js';
import { Consultation } from '../../persistence/consultation.entity.js';
import { taskNotFound } from '../task-not-found.js';
import { actOnTask, type Desk, type TaskInput } from './act-on-task.js';
import { colleague } from './colleague.js';

export interface AskInput extends TaskInput {
  readonly asked: string;
  readonly question: string;
}

/** Asks a colleague about a task; whoever holds it goes on holding it. */
export function askColleague(desk: Desk, input: AskInput): Promise<Outcome<string>> {
  return actOnTask<Question>(desk, askAct, input, {
    given: async ({ unit }) => {
      const found = await colleague(unit.em, input.asked, unit.now);
      return found.ok ? done({ asked: found.value, question: input.question }) : found;
    },
    tell: ({ unit, task, office: { actor } }, { asked, question }) => {
      const id = randomUUID();
      unit.em.create(Consultation, {
        id,
        taskId: task.id,
        question: question.trim(),
        askedBy: actor.subject,
        askedByName: actor.name,
        askedAt: unit.now,
        asked: asked.subject,
        askedName: asked.name,
        answer: null,
        answeredAt: null,
      });
      unit.record({ type: COLLEAGUE_ASKED, subject: task.caseId, audience: '-', data: { taskId: task.id, consultationId: id, asked } });
    },
  });
}

export interface AnswerInput extends TaskInput {
  readonly consultationId: string;
  readonly answer: string;
}

/** Whoever was asked answers, once; the answer lies with the task. */
export function answerConsultation(desk: Desk, input: AnswerInput): Promise<Outcome<string>> {
  let consultation: Consultation | null = null;
  return actOnTask<Answer>(desk, answerAct, input, {
    given: async ({ unit, task }) => {
      const sought = { id: input.consultationId, taskId: task.id };
      consultation = await unit.em.findOne(Consultation, sought, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (consultation === null) return refused(taskNotFound);
      const { asked, askedName, answer } = consultation;
      return done({ asked, askedName, answered: answer !== null, answer: input.answer });
    },
    tell: ({ unit, task }, { answer }) => {
      if (consultation === null) return;
      Object.assign(consultation, { answer: answer.trim(), answeredAt: unit.now });
      const data = { taskId: task.id, consultationId: consultation.id };
      unit.record({ type: COLLEAGUE_ANSWERED, subject: task.caseId, audience: '-', data });
    },
  });
}
