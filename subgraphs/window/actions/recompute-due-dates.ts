import { movedEnds } from '../../kit/domain/calendar/index.js';
import type { LookAtClocks } from '../../kit/persistence/calendar/go-through-clocks.js';
import { stepClock } from '../domain/step-clock.js';
import { CaseFile, CaseStep } from '../persistence/case.entity.js';
import { KeptItemVersion } from '../persistence/catalogue.entity.js';
import { notifyApplicant } from './notify-applicant.js';

/**
 * Tells the parties of a case when a year that was published, or put right, moves the ends of a running step: what they
 * were told was provisional. Nothing of the step itself changes; its ends are computed.
 */
export const recomputeDueDates: LookAtClocks = async (unit, { before, after, changedAt }, reached, limit) => {
  const { em, now, record } = unit;
  const running = { id: { $gt: reached }, status: { $in: ['RELEASED', 'RECEIVED', 'IN_WORK'] }, releasedAt: { $lte: changedAt } } as const;
  const steps = await em.find(CaseStep, running, { orderBy: { id: 'asc' }, limit });
  if (steps.length === 0) return null;
  const files = new Map((await em.find(CaseFile, { id: { $in: steps.map(({ caseId }) => caseId) } })).map((file) => [file.id, file]));
  const pinned = [...new Map(steps.map((step) => [pinOf(step), { itemId: step.itemId, number: step.versionNumber }])).values()];
  const versions = new Map(
    (await em.find(KeptItemVersion, { $or: pinned })).map((version) => [`${version.itemId}@${version.number}`, version.definition]),
  );
  for (const step of steps) {
    const [file, definition] = [files.get(step.caseId), versions.get(pinOf(step))];
    // Without its item a step has no clock in the graph either; it must not keep the others' ends from being told.
    if (file === undefined || definition === undefined) continue;
    const clock = stepClock(file, step, { limits: definition.limits, calendar: after, now });
    const moved = clock === null ? null : movedEnds(clock, { before, after });
    if (moved === null) continue;
    record({
      type: 'onewindow.case.step.dueDatesRecomputed',
      subject: file.id,
      audience: '-',
      data: { step: step.key, ...moved },
    });
    const [told, right] = [moved.old.committedDueOn, moved.new.committedDueOn];
    if (told === right) continue;
    notifyApplicant(unit, file, { template: 'DUE_DATE_MOVED', data: { item: definition.name.zh, before: told, after: right } });
  }
  return steps.at(-1)?.id ?? null;
};

function pinOf({ itemId, versionNumber }: CaseStep): string {
  return `${itemId}@${versionNumber}`;
}
