import { createHash, randomUUID } from 'node:crypto';
import { localDate, type WorkingCalendar } from '../../kit/domain/calendar/index.js';
import { type Caller, hasRole } from '../../kit/domain/caller.js';
import { checklistOf } from '../../kit/domain/catalogue/checklist.js';
import type { Answers } from '../../kit/domain/catalogue/condition.js';
import { nextSerial } from '../../kit/persistence/serial.js';
import type { Write } from '../../kit/persistence/write.js';
import { caseNumber } from '../domain/case-number.js';
import type { PlannedStep } from '../domain/case-parts.js';
import type { Channel } from '../domain/channel.js';
import { silenceCountsFrom } from '../domain/deemed-acceptance.js';
import type { Authorisation } from '../domain/delivery/authorisation.js';
import { isHallStaff } from '../domain/hall-staff.js';
import type { SuppliedMaterial } from '../domain/material-supply.js';
import { CaseFile, CaseStep, type Enterprise } from '../persistence/case.entity.js';
import type { ChosenSubject, SubjectChoice } from '../persistence/kept-catalogue.js';
import { judgeAutomatically } from './judge-automatically.js';
import { keepSubmission } from './keep-submission.js';
import { nextNationalNumber } from './next-national-number.js';
import { notifyApplicant } from './notify-applicant.js';
import { issueReceipt } from './paperwork/issue-receipt.js';

/** An application that has been found in order. */
export interface Opening {
  readonly caller: Caller;
  readonly channel: Channel;
  readonly answers: Answers;
  readonly materials: readonly SuppliedMaterial[];
  /** In its normal form. */
  readonly form: Record<string, unknown>;
  readonly choice: SubjectChoice;
  readonly subject: ChosenSubject;
  readonly enterprise: Enterprise;
  readonly calendar: WorkingCalendar;
  readonly previousCaseId?: string | null;
  readonly authorisation: Authorisation | null;
}

/** Opens a case on the versions in force; returns its id. */
export async function openCase(unit: Write, opening: Opening): Promise<string> {
  const { caller, channel, answers, materials, form, choice, subject, enterprise, calendar } = opening;
  const today = localDate(unit.now);
  const id = randomUUID();
  const number = caseNumber(today, await nextSerial(unit.em, `case/${today}`));
  const file = unit.em.create(CaseFile, {
    id,
    number,
    nationalNumber: await nextNationalNumber(unit, subject.steps, today),
    previousCaseId: opening.previousCaseId ?? null,
    subjectKind: choice.kind,
    subjectCode: choice.kind === 'ITEM' ? choice.itemId : choice.matter.code,
    title: subject.title,
    enterpriseId: enterprise.id,
    applicant: caller.sub ?? '',
    applicantName: caller.name,
    channel,
    stage: 'RECEIVED',
    answers,
    form,
    materials: [...materials],
    round: 1,
    receivedAt: unit.now,
    acceptedAt: null,
    acceptedBy: null,
    acceptedByName: null,
    closedAt: null,
    noticeDueAt: silenceCountsFrom(
      subject.steps.map(({ part }) => part.item.limits),
      unit.now,
      calendar,
    ),
    deemedAccepted: false,
    reviewer: null,
    reviewerName: null,
    authorisation: opening.authorisation,
    enteredFor: isHallStaff(caller) || hasRole(caller, 'AGENT') ? enterprise.name : null,
  });
  for (const [position, step] of subject.steps.entries())
    unit.em.create(CaseStep, newStep({ caseId: id, position, enterpriseId: enterprise.id }, step));
  const checklist = checklistOf(
    subject.steps.map((step) => step.part),
    answers,
  );
  keepSubmission(
    unit,
    file,
    caller.sub ?? '',
    materials.map(({ code }) => code),
  );
  judgeAutomatically(unit, { caseId: id, round: 1, checklist, form, today });
  unit.record({
    type: 'onewindow.case.submitted',
    subject: id,
    audience: '-',
    data: {
      number,
      nationalNumber: file.nationalNumber,
      title: subject.title,
      channel,
      enterpriseId: enterprise.id,
      enteredFor: file.enteredFor,
      authorisation: opening.authorisation?.reference ?? null,
    },
  });
  const items = subject.steps.map(({ part }) => part.item);
  await issueReceipt(unit, { file, items, checklist, supplied: materials, corrected: [], answers: null, caller });
  notifyApplicant(unit, file, { template: 'CASE_RECEIVED', data: {} });
  return id;
}

function newStep(
  { caseId, position, enterpriseId }: { caseId: string; position: number; enterpriseId: string },
  { part, version, needs, takes, onDenial, mandatory }: PlannedStep,
) {
  return {
    id: randomUUID(),
    caseId,
    position,
    key: part.key,
    department: version.department,
    itemId: version.itemId,
    slug: version.slug,
    versionNumber: version.number,
    needs: [...needs],
    takes,
    onDenial,
    mandatory,
    waivedMaterials: [...part.waivedMaterials],
    status: 'WAITING' as const,
    outcome: null,
    releasedAt: null,
    receivedAt: null,
    decidedAt: null,
    produced: null,
    pauses: null,
    extension: null,
    endedAt: null,
    openKey: openKeyOf(enterpriseId, version.itemId),
  };
}

/** Whose application for which item, as one fixed-length key. */
export function openKeyOf(enterpriseId: string, itemId: string): string {
  return createHash('sha256').update(`${enterpriseId}\n${itemId}`).digest('hex');
}
