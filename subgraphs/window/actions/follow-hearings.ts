import { HEARING_APPOINTED, HEARING_RIGHT_TOLD, hearingAppointed, hearingRightTold } from '../../kit/contract/task-hearing.message.js';
import { localDate, localTime } from '../../kit/domain/calendar/index.js';
import type { FeedHandler } from '../../kit/journal/consumer.js';
import type { FeedEntry } from '../../kit/journal/feed.js';
import type { Write } from '../../kit/persistence/write.js';
import { lockedCase } from './locked-case.js';
import { departmentsNamed } from './name-departments.js';
import { notifyApplicant } from './notify-applicant.js';

/** What the window does when a department hears those concerned: they are told of their right, and when and where they are heard. */
export const followHearings: FeedHandler = async (unit, entry) => {
  if (entry.type === HEARING_RIGHT_TOLD) await hearingRight(unit, entry);
  if (entry.type === HEARING_APPOINTED) await hearingAt(unit, entry);
};

async function hearingRight(unit: Write, entry: FeedEntry): Promise<void> {
  const { taskId, requestBy } = hearingRightTold.parse(entry.data);
  const { file, own } = await lockedCase(unit, entry, taskId);
  notifyApplicant(unit, file, {
    template: 'HEARING_RIGHT_TOLD',
    data: { department: departmentsNamed([own.step.department]), requestBy },
  });
  unit.record({
    type: 'onewindow.case.step.hearingRightTold',
    subject: file.id,
    audience: '-',
    data: { step: own.step.key, requestBy },
  });
}

async function hearingAt(unit: Write, entry: FeedEntry): Promise<void> {
  const { taskId, at, place } = hearingAppointed.parse(entry.data);
  const { file, own } = await lockedCase(unit, entry, taskId);
  const said = `${localDate(new Date(at))} ${localTime(new Date(at))}`;
  notifyApplicant(unit, file, { template: 'HEARING_APPOINTED', data: { at: said, place } });
  unit.record({ type: 'onewindow.case.step.hearingAppointed', subject: file.id, audience: '-', data: { step: own.step.key, at, place } });
}
