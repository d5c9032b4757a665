import { localDate } from '../../../kit/domain/calendar/index.js';
import type { Office } from '../../domain/office/office.js';
import { checkedByTwo } from '../../domain/office/second-review.act.js';
import type { TaskPause } from '../../domain/task-work.js';
import type { Consultation } from '../../persistence/consultation.entity.js';
import type { Task } from '../../persistence/task.entity.js';
import type { TaskHearingType } from './types/hearing.type.js';
import type { TaskCorrectionType, TaskEndType, TaskHandoverType, TaskRemedyType } from './types/outcome.type.js';
import type { TaskExtensionType, TaskPauseType } from './types/pause.type.js';
import type { TaskConsultationType, TaskMoveType, TaskSecondReviewType } from './types/people.type.js';

/** What a reader is shown: free texts may name persons, and so may be withheld; what goes on inside is for the staff. */
export interface Sight {
  readonly texts: boolean;
  readonly inside: boolean;
  readonly now: Date;
}

const instant = (text: string | null | undefined): Date | null => (text == null ? null : new Date(text));

export function pauseView(pause: TaskPause, { texts, inside, now }: Sight): TaskPauseType {
  const { id, procedure, startedAt, endedAt, longest, until, afterDue, reason, notice, finding, inspectors } = pause;
  const shown = (text: string | null) => (texts ? text : null);
  return {
    id,
    procedure,
    startedAt: new Date(startedAt),
    endedAt: instant(endedAt),
    longest,
    until,
    overrun: localDate(instant(endedAt) ?? now) > until,
    afterDue,
    reason: shown(reason),
    notice: shown(notice),
    finding: shown(finding),
    inspectors: inside
      ? inspectors.map(({ name, record, recordedAt }) => ({ name, record: shown(record), recordedAt: instant(recordedAt) }))
      : null,
  };
}

export function extensionView({ extension }: Task, { texts }: Sight): TaskExtensionType | null {
  if (extension === null) return null;
  const { amount, unit, reason, grantedAt, grantedBy, approval } = extension;
  return {
    amount,
    unit,
    reason: texts ? reason : null,
    grantedAt: new Date(grantedAt),
    grantedBy: texts ? grantedBy.name : null,
    approval,
  };
}

export function consultationView({
  id,
  question,
  askedByName,
  askedAt,
  askedName,
  answer,
  answeredAt,
}: Consultation): TaskConsultationType {
  return { id, question, askedBy: askedByName, askedAt, asked: askedName, answer, answeredAt };
}

export function secondReviewView(row: Task, item: Office['item']): TaskSecondReviewType {
  const { secondReviewerName, secondReview } = row;
  return {
    required: checkedByTwo({ item, task: row }),
    reviewer: secondReviewerName,
    opinion: secondReview?.opinion ?? null,
    signedAt: instant(secondReview?.signedAt),
  };
}

export function movesView({ moves }: Task): TaskMoveType[] {
  return (moves ?? []).map(({ kind, from, to, by, reason, at }) => ({
    kind,
    from: from?.name ?? null,
    to: to.name,
    by: by.name,
    reason,
    at: new Date(at),
  }));
}

export function hearingView({ hearing }: Task, { texts }: Sight): TaskHearingType | null {
  if (hearing === null) return null;
  const { toldAt, concerns, requestBy, waived, requested, appointed, held } = hearing;
  return {
    toldAt: new Date(toldAt),
    concerns: texts ? concerns : null,
    requestBy,
    waivedAt: instant(waived?.at),
    requestedAt: instant(requested?.at),
    holdBy: requested?.holdBy ?? null,
    appointedAt: instant(appointed?.at),
    place: appointed?.place ?? null,
    presider: appointed?.presider.name ?? null,
    heldAt: instant(held?.at),
    record: texts ? (held?.record ?? null) : null,
  };
}

export function handoverView({ awaitsHandover, handover }: Task): TaskHandoverType | null {
  if (!awaitsHandover && handover === null) return null;
  return {
    awaited: awaitsHandover && handover === null,
    sheetNumber: handover?.sheetNumber ?? null,
    confirmedAt: instant(handover?.confirmedAt),
  };
}

export function endView({ ended, outcome }: Task, { texts }: Sight): TaskEndType | null {
  if (ended === null) return null;
  const { why, reason, endedAt } = ended;
  return { why, reason: texts ? reason : null, endedAt: new Date(endedAt), crossedDecision: outcome !== null };
}

export function correctionsView({ corrections }: Task, { texts }: Sight): TaskCorrectionType[] {
  return (corrections ?? []).map(({ name, number, issuedOn, place, was, reads, reason }) =>
    texts
      ? { name, number, issuedOn, place, was, reads, reason }
      : { name, number, issuedOn, place: null, was: null, reads: null, reason: null },
  );
}

export function remediesView({ remedies }: Task): TaskRemedyType[] | null {
  return remedies?.map(({ kind, within, basis }) => ({ kind, ...within, basis })) ?? null;
}
