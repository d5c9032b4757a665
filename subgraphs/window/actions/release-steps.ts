import { TASK_RELEASED, type TaskReleased } from '../../kit/contract/task-released.message.js';
import { answersFor, formFor } from '../../kit/domain/catalogue/checklist.js';
import type { Write } from '../../kit/persistence/write.js';
import { stepsToRelease } from '../domain/released-steps.js';
import { type CaseFile, type CaseStep, Enterprise } from '../persistence/case.entity.js';
import type { PinnedStep } from '../persistence/case-parts-of.js';
import { drawUpSheet } from './custody/draw-up-sheet.js';

/**
 * Hands every step whose turn has come to its department (art. 9, 即时流转): the entry goes to that department alone and
 * bears no more of the form than its item asks for, with the data that earlier steps produced.
 */
export async function releaseSteps(unit: Write, file: CaseFile, steps: readonly PinnedStep[]): Promise<void> {
  const due = new Set(stepsToRelease(steps.map(({ step }) => step)).map((step) => step.key));
  if (due.size === 0) return;
  const enterprise = await unit.em.findOneOrFail(Enterprise, { id: file.enterpriseId });
  for (const { step, part } of steps.filter((one) => due.has(one.step.key))) {
    Object.assign(step, { status: 'RELEASED', releasedAt: unit.now });
    const awaitsHandover = await drawUpSheet(unit, file, { step, part });
    const data: TaskReleased = {
      taskId: step.id,
      caseId: file.id,
      caseNumber: file.number,
      slug: step.slug,
      versionNumber: step.versionNumber,
      enterprise: { id: enterprise.id, name: enterprise.name, creditCode: enterprise.creditCode },
      applicant: file.applicant,
      form: formFor(part, file.form, takenBy(step, steps)),
      answers: answersFor(part.item, file.answers),
      receivedAt: file.receivedAt.toISOString(),
      acceptedAt: (file.acceptedAt ?? unit.now).toISOString(),
      acceptedBy: file.acceptedBy ?? '',
      awaitsHandover,
    };
    unit.record({ type: TASK_RELEASED, subject: file.id, audience: step.department, data });
  }
}

/** The data that a step takes, each from the step that the matter names: what another step happens to produce is not its business. */
function takenBy({ takes }: CaseStep, steps: readonly PinnedStep[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(takes).flatMap(([field, from]) => {
      const produced = steps.find(({ step }) => step.key === from)?.step.produced?.[field];
      return produced === undefined ? [] : [[field, produced]];
    }),
  );
}
