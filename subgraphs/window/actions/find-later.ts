import { randomUUID } from 'node:crypto';
import type { NoticeLine } from '../../kit/domain/catalogue/checklist.js';
import type { Write } from '../../kit/persistence/write.js';
import { isOnline } from '../domain/channel.js';
import { type Finding, laterFindings, presumedParty, type ReviewedRound, toldBy } from '../domain/later-findings.js';
import { CaseSubmission, LaterFinding, MaterialPromise } from '../persistence/intake.entity.js';
import { Notice } from '../persistence/review.entity.js';
import type { ReviewedCase } from './reviewed-case.js';

const WHAT_LENGTH = 500;

/**
 * Writes down what this notice says and an earlier one did not, with who answers for it. A breach is journalled under the
 * case, for the centre and the case's staff; the notice itself says nothing of it.
 */
export async function findLater(unit: Write, reviewed: ReviewedCase, notice: { id: string; lines: readonly NoticeLine[] }): Promise<void> {
  const { file, steps, checklist, review } = reviewed;
  if (file.round === 1) return;
  const notices = await unit.em.find(Notice, { caseId: file.id, round: { $lt: file.round } }, { orderBy: { round: 'asc' } });
  const rounds = await reviewedRounds(unit, file.id, notices);
  const parts = steps.map(({ part }) => part);
  for (const finding of laterFindings({ review, parts, materials: checklist.materials, rounds })) {
    const missed = notices.find(({ round }) => round === finding.sinceRound);
    const department = steps.find(({ step }) => step.key === finding.parts[0])?.step.department ?? null;
    writeFinding(unit, reviewed, { noticeId: notice.id, finding, missed, department });
  }
}

interface Written {
  readonly noticeId: string;
  readonly finding: Finding;
  readonly missed: Notice | undefined;
  readonly department: string | null;
}

function writeFinding(unit: Write, { file }: ReviewedCase, { noticeId, finding, missed, department }: Written): void {
  const faultParty = presumedParty(finding.cause, isOnline(file.channel));
  unit.em.create(LaterFinding, {
    id: randomUUID(),
    caseId: file.id,
    noticeId,
    round: file.round,
    subject: finding.subject,
    what: [...finding.what].slice(0, WHAT_LENGTH).join(''),
    cause: finding.cause,
    sinceRound: finding.sinceRound,
    faultParty,
    department,
    missedBy: missed?.issuedBy ?? null,
    missedByName: missed?.issuedByName ?? null,
    foundAt: unit.now,
    settledParty: null,
    settledReason: null,
    settledBy: null,
    settledByName: null,
    settledAt: null,
  });
  if (finding.cause !== 'MISSED') return;
  unit.record({
    type: 'onewindow.case.noticeBreach',
    subject: file.id,
    audience: '-',
    data: {
      subject: finding.subject,
      sinceRound: finding.sinceRound,
      round: file.round,
      faultParty,
      department,
      missedBy: missed?.issuedBy,
    },
  });
}

/** The rounds as they lay before the reviewer. What was promised to come later counts as told: it was spoken of. */
async function reviewedRounds({ em }: Write, caseId: string, notices: readonly Notice[]): Promise<ReviewedRound[]> {
  const kept = await em.find(CaseSubmission, { caseId }, { orderBy: { round: 'asc' } });
  const promised = (await em.find(MaterialPromise, { caseId })).map(({ code }) => code);
  return kept.map(({ round, form, materials, handedIn }) => {
    const notice = notices.find((one) => one.round === round);
    return { round, form, materials, handedIn, told: notice === undefined ? null : new Set([...toldBy(notice.lines), ...promised]) };
  });
}
