import { TASK_CORRECTED, type TaskCorrected } from '../../../kit/contract/task-progress.message.js';
import { localDate } from '../../../kit/domain/calendar/index.js';
import { done, type Outcome } from '../../../kit/domain/outcome.js';
import { nextSerial } from '../../../kit/persistence/serial.js';
import { CORRECTION_NAME, correctionNumber } from '../../domain/correction-document.js';
import type { DepartmentPaperwork } from '../../domain/department-paperwork.js';
import { type Correction, correctAct } from '../../domain/office/correct.act.js';
import { issueCorrection } from '../issue-correction.js';
import { actOnTask, type Desk, type TaskInput } from './act-on-task.js';

export interface CorrectInput extends TaskInput {
  readonly place: string;
  readonly was: string;
  readonly reads: string;
  readonly reason: string;
}

/** By whom it is put right: the name and the paperwork of the department. */
export interface CorrectingDepartment {
  readonly departmentName: string;
  readonly paperwork: DepartmentPaperwork;
}

/** Puts a slip of a decision right, by a numbered document of its own; it goes to the result window like the decision did. */
export function correctTask(desk: Desk, by: CorrectingDepartment, input: CorrectInput): Promise<Outcome<string>> {
  const { place, was, reads, reason } = input;
  return actOnTask<Correction>(desk, correctAct, input, {
    given: async ({ unit }) => {
      const today = localDate(unit.now);
      const serial = await nextSerial(unit.em, `correction/${today.slice(0, 4)}`);
      const document = { name: CORRECTION_NAME, number: correctionNumber(by.paperwork, today, serial), issuedOn: today };
      return done({ document, place, was, reads, reason });
    },
    tell: async ({ unit, task }, { document }) => {
      const correction = task.corrections?.find(({ number }) => number === document.number);
      if (correction === undefined) return;
      const what = `${correction.place}：“${correction.was}”更正为“${correction.reads}”`;
      const { correctedAt } = correction;
      const data: TaskCorrected = { taskId: task.id, what, correctedAt, document: { ...document, validUntil: null } };
      unit.record({ type: TASK_CORRECTED, subject: task.caseId, audience: 'window', data });
      await issueCorrection(unit, by, task, correction);
    },
  });
}
