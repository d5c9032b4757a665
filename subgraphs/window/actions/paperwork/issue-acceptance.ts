import { departments } from '../../../../schema/departments.js';
import { taskClock, type WorkingCalendar } from '../../../kit/domain/calendar/index.js';
import { checklistOf } from '../../../kit/domain/catalogue/checklist.js';
import { calendarAt, newestSerial } from '../../../kit/persistence/calendar/calendar-of.js';
import type { Write } from '../../../kit/persistence/write.js';
import { type AcceptedStep, acceptanceContent } from '../../domain/paperwork/acceptance-content.js';
import { paperwork } from '../../paperwork/load-paperwork.js';
import type { CaseFile } from '../../persistence/case.entity.js';
import type { PinnedStep } from '../../persistence/case-parts-of.js';
import { MaterialPromise } from '../../persistence/intake.entity.js';
import { issueDocument } from '../issue-document.js';
import { saidOfCase } from './said-of-case.js';

export interface Accepted {
  readonly file: CaseFile;
  readonly steps: readonly PinnedStep[];
  readonly by: { readonly sub: string; readonly name: string };
  /** By silence and not by a person. */
  readonly deemed: boolean;
}

/** 受理通知书, with the last day of every step's limits as the clock has it at acceptance. */
export async function issueAcceptance(unit: Write, { file, steps, by, deemed }: Accepted): Promise<void> {
  const acceptedAt = file.acceptedAt ?? unit.now;
  const calendar = await calendarAt(unit.em, await newestSerial(unit.em));
  const parts = steps.map(({ part }) => part);
  const promises = await unit.em.find(MaterialPromise, { caseId: file.id, fulfilledAt: null }, { orderBy: { code: 'asc' } });
  const content = acceptanceContent({
    said: await saidOfCase(unit, file),
    acceptedAt,
    acceptedBy: by.name,
    deemed,
    steps: steps.map((one) => acceptedStep(one, steps, { receivedAt: file.receivedAt, acceptedAt, now: unit.now, calendar })),
    extra: checklistOf(parts, file.answers).steps,
    promises: promises.map(({ name, dueOn }) => ({ name, dueOn })),
    progress: paperwork.progress,
  });
  await issueDocument(unit, { caseFile: file, kind: 'ACCEPTANCE', content, by });
}

function acceptedStep(
  { step, part: { item } }: PinnedStep,
  all: readonly PinnedStep[],
  { receivedAt, acceptedAt, now, calendar }: { receivedAt: Date; acceptedAt: Date; now: Date; calendar: WorkingCalendar },
): AcceptedStep {
  const startedAt = item.limits.from === 'RECEIVED' ? receivedAt : acceptedAt;
  const { dueOn, committedDueOn, provisional } = taskClock({ startedAt, limits: item.limits, calendar, now });
  return {
    key: step.key,
    item,
    departmentName: departments.find(({ code }) => code === step.department)?.name.zh ?? step.department,
    after: step.needs.flatMap((need) => all.find((other) => other.step.key === need)?.part.item.name.zh ?? []),
    committedDueOn,
    dueOn,
    provisional,
  };
}
