import { createHash, randomUUID } from 'node:crypto';
import { localDate } from '../../kit/domain/calendar/index.js';
import { answerFaults, autoVerdicts, type Checklist, checklistOf } from '../../kit/domain/catalogue/checklist.js';
import type { Answers } from '../../kit/domain/catalogue/condition.js';
import { formFaults } from '../../kit/domain/catalogue/form.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import type { Refusal } from '../../kit/domain/rule.js';
import type { Caller } from '../../kit/domain/caller.js';
import { performAct } from '../../kit/persistence/act.js';
import { nextSerial } from '../../kit/persistence/serial.js';
import type { Store } from '../../kit/persistence/store.js';
import type { Write } from '../../kit/persistence/write.js';
import { enterpriseInForm } from '../domain/applicant-enterprise.js';
import { caseNumber } from '../domain/case-number.js';
import type { PlannedStep } from '../domain/case-parts.js';
import type { JointMatter } from '../domain/joint-matter.js';
import { type SuppliedMaterial, supplyFaults } from '../domain/material-supply.js';
import type { Channel } from '../domain/channel.js';
import { CaseFile, CaseStep, type Enterprise } from '../persistence/case.entity.js';
import { type ChosenSubject, chooseSubject, type SubjectChoice } from '../persistence/kept-catalogue.js';
import { PointVerdict } from '../persistence/review.entity.js';
import { findEnterprise } from './find-enterprise.js';
import { normalisedForm } from '../domain/normalised-form.js';
import { answersDoNotFit, duplicateCase, formInvalid, itemWithdrawn, materialsNotAsked, subjectUnknown } from './refusals.js';

export interface SubmitInput {
  /** Exactly one of the two. */
  readonly itemId?: string | null;
  readonly matterCode?: string | null;
  readonly channel: Channel;
  readonly answers: Answers;
  readonly form: Readonly<Record<string, unknown>>;
  readonly materials: readonly SuppliedMaterial[];
  readonly idempotencyKey: string;
}

/**
 * Takes an application in. It is checked by the same engine in every channel; what cannot be an application is refused
 * with everything that is wrong, what is merely incomplete is taken in and reviewed. Pins every step to the version in force.
 */
export async function submitCase(store: Store, matters: readonly JointMatter[], caller: Caller, input: SubmitInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'submitCase', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const choice = chosen(matters, input);
    if (choice === null) return refused(subjectUnknown(input.matterCode ?? input.itemId ?? ''));
    const subject = await chooseSubject(unit.em, choice, input.answers);
    const form = normalisedForm(input.form);
    const parts = subject.steps.map((step) => step.part);
    const refusal = subjectRefusal(subject) ?? contentRefusal(parts, input, form, localDate(unit.now));
    if (refusal !== null) return refused(refusal);
    const named = enterpriseInForm(form);
    if (named === null) return refused(formInvalid([{ subject: '/enterpriseName', message: { zh: '表单未写明企业名称和统一社会信用代码（或者名称自主申报号）', en: 'The form names no enterprise' } }]));
    const enterprise = await findEnterprise(unit, caller, named);
    if ('code' in enterprise) return refused(enterprise);
    const openKey = openKeyOf(enterprise, choice);
    const open = await unit.em.findOne(CaseFile, { openKey });
    if (open !== null) return refused(duplicateCase(open.number));
    return done(await openCase(unit, { caller, input, form, choice, subject, enterprise, openKey }));
  });
}

function chosen(matters: readonly JointMatter[], { itemId, matterCode }: SubmitInput): SubjectChoice | null {
  if (typeof itemId === 'string' && typeof matterCode !== 'string') return { kind: 'ITEM', itemId };
  const matter = typeof itemId === 'string' ? undefined : matters.find((one) => one.code === matterCode);
  return matter === undefined ? null : { kind: 'JOINT_MATTER', matter };
}

function subjectRefusal({ unknown, withdrawn }: ChosenSubject): Refusal | null {
  const missing = unknown[0];
  if (missing !== undefined) return subjectUnknown(missing);
  return withdrawn.length > 0 ? itemWithdrawn(withdrawn) : null;
}

function contentRefusal(parts: readonly PlannedStep['part'][], input: SubmitInput, form: Readonly<Record<string, unknown>>, today: string): Refusal | null {
  const wrongAnswers = answerFaults(parts, input.answers);
  if (wrongAnswers.length > 0) return answersDoNotFit(wrongAnswers);
  const checklist = checklistOf(parts, input.answers);
  const wrongForm = formFaults(checklist.form, form, today);
  if (wrongForm.length > 0) return formInvalid(wrongForm);
  const wrongMaterials = supplyFaults(checklist.materials, input.materials);
  return wrongMaterials.length > 0 ? materialsNotAsked(wrongMaterials) : null;
}

interface Opening {
  readonly caller: Caller;
  readonly input: SubmitInput;
  readonly form: Record<string, unknown>;
  readonly choice: SubjectChoice;
  readonly subject: ChosenSubject;
  readonly enterprise: Enterprise;
  readonly openKey: string;
}

async function openCase(unit: Write, { caller, input, form, choice, subject, enterprise, openKey }: Opening): Promise<string> {
  const today = localDate(unit.now);
  const id = randomUUID();
  const number = caseNumber(today, await nextSerial(unit.em, `case/${today}`));
  unit.em.create(CaseFile, {
    id,
    number,
    subjectKind: choice.kind,
    subjectCode: choice.kind === 'ITEM' ? choice.itemId : choice.matter.code,
    title: subject.title,
    enterpriseId: enterprise.id,
    applicant: caller.sub ?? '',
    applicantName: caller.name,
    channel: input.channel,
    stage: 'RECEIVED',
    answers: input.answers,
    form,
    materials: [...input.materials],
    round: 1,
    receivedAt: unit.now,
    acceptedAt: null,
    acceptedBy: null,
    acceptedByName: null,
    closedAt: null,
    openKey,
  });
  subject.steps.forEach((step, position) => unit.em.create(CaseStep, newStep(id, step, position)));
  judgeAutomatically(unit, { caseId: id, round: 1, checklist: checklistOf(subject.steps.map((step) => step.part), input.answers), form, today });
  unit.record({ type: 'onewindow.case.submitted', subject: id, audience: '-', data: { number, title: subject.title, channel: input.channel, enterpriseId: enterprise.id } });
  return id;
}

function newStep(caseId: string, { part, version, needs }: PlannedStep, position: number) {
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
    supplied: [...part.supplied],
    waivedMaterials: [...part.waivedMaterials],
    status: 'WAITING' as const,
    outcome: null,
    releasedAt: null,
    receivedAt: null,
    decidedAt: null,
    produced: null,
  };
}

/** Writes the verdicts of the points that judge themselves from the form. */
export function judgeAutomatically(
  { em, now }: Write,
  { caseId, round, checklist, form, today }: { caseId: string; round: number; checklist: Checklist; form: Readonly<Record<string, unknown>>; today: string },
): void {
  for (const { part, code, verdict } of autoVerdicts(checklist, form, today)) {
    if (verdict === null) continue;
    em.create(PointVerdict, { caseId, part, code, verdict, automatic: true, round, judgedBy: 'SYSTEM', judgedByName: '系统自动判定', judgedAt: now, remark: null });
  }
}

/** Whose application for what, as one fixed-length key. */
function openKeyOf(enterprise: Enterprise, choice: SubjectChoice): string {
  const subject = choice.kind === 'ITEM' ? choice.itemId : choice.matter.code;
  return createHash('sha256').update(`${enterprise.id}\n${subject}`).digest('hex');
}
