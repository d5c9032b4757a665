import type { StaffMember, TaskMove } from '../task-work.js';
import type { Office, TaskState } from './office.js';

/** The task in this person's hands. Two persons check (行政许可法 art. 34): whoever comes to hold it is no longer its second reviewer. */
export function heldBy({ task, now }: Office, person: StaffMember): Partial<TaskState> {
  const wasSecond = task.secondReviewer === person.subject;
  return {
    claimedBy: person.subject,
    claimedByName: person.name,
    claimedAt: now,
    ...(wasSecond ? { secondReviewer: null, secondReviewerName: null, secondReview: null } : {}),
  };
}

/** One more entry of how the task went from hand to hand. */
export function moved({ task, actor, now }: Office, kind: TaskMove['kind'], to: StaffMember, reason: string | null): readonly TaskMove[] {
  const from = task.claimedBy === null ? null : { subject: task.claimedBy, name: task.claimedByName ?? '' };
  return [...(task.moves ?? []), { kind, from, to, by: actor, reason, at: now.toISOString() }];
}
