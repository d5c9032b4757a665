import type { FilterQuery } from '@mikro-orm/core';
import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { answerFaults, checklistOf } from '../../kit/domain/catalogue/checklist.js';
import { formFaults } from '../../kit/domain/catalogue/form.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import type { Refusal } from '../../kit/domain/rule.js';
import { calendarOf } from '../../kit/persistence/calendar/calendar-of.js';
import type { Store } from '../../kit/persistence/store.js';
import type { Write } from '../../kit/persistence/write.js';
import { actsByAuthorisation, agentRefusal } from '../domain/agent-rules.js';
import { enterpriseInForm } from '../domain/applicant-enterprise.js';
import { caseScope } from '../domain/case-access.js';
import type { Channel } from '../domain/channel.js';
import type { Authorisation } from '../domain/delivery/authorisation.js';
import { type GivenAnswer, givenAnswers } from '../domain/given-answers.js';
import type { JointMatter } from '../domain/joint-matter.js';
import { type SuppliedMaterial, supplyFaults } from '../domain/material-supply.js';
import { normalisedForm } from '../domain/normalised-form.js';
import { CaseFile, CaseStep, type Enterprise } from '../persistence/case.entity.js';
import { chooseSubject, chosenSubject } from '../persistence/kept-catalogue.js';
import { scopeCondition } from '../persistence/scoped-cases.js';
import { allowedIn, tellAllowed } from './allow-identifier.js';
import { attachFiles, usableFiles } from './attach-files.js';
import { scanOf } from './authorisation-scan.js';
import { findEnterprise } from './find-enterprise.js';
import { openCase, openKeyOf } from './open-case.js';
import { previousCase } from './previous-case.js';
import {
  answersDoNotFit,
  duplicateCase,
  enterpriseAlreadyRegistered,
  formInvalid,
  materialsNotAsked,
  noEnterpriseNamed,
  subjectRefusal,
  subjectUnknown,
} from './refusals.js';
import { staffAtPost } from './staff-at-post.js';

/** An application as it is handed in. */
export interface Application {
  /** Exactly one of the two. */
  readonly itemId?: string | null;
  readonly matterCode?: string | null;
  readonly channel: Channel;
  readonly answers: readonly GivenAnswer[];
  readonly form: Readonly<Record<string, unknown>>;
  readonly materials: readonly SuppliedMaterial[];
  /** The ended case that this one takes up again. */
  readonly previousCaseId?: string | null;
  /** By which an agent acts; nobody else needs one. */
  readonly authorisation?: Authorisation | null;
}

/** Who hands it in, and what the hall has to offer. */
export interface TakingIn {
  readonly store: Store;
  readonly matters: readonly JointMatter[];
  readonly caller: Caller;
  /** The draft that holds its files. */
  readonly draftId?: string;
}

/**
 * Takes an application in, in the transaction of an act. It is checked by the same engine in every channel; what cannot be an
 * application is refused with everything that is wrong, what is merely incomplete is taken in and reviewed. Pins every step
 * to the version in force.
 */
export async function takeIn(unit: Write, { store, matters, caller, draftId }: TakingIn, input: Application): Promise<Outcome<string>> {
  const notStationed = await staffAtPost(unit.em, caller, unit.now);
  if (notStationed !== null) return refused(notStationed);
  const choice = chooseSubject(matters, input);
  if (choice === null) return refused(subjectUnknown(input.matterCode ?? input.itemId ?? ''));
  const { answers, contradictions } = givenAnswers(input.answers);
  if (contradictions.length > 0) return refused(answersDoNotFit(contradictions));
  const subject = await chosenSubject(unit, choice, answers);
  const unavailable = subjectRefusal(subject);
  if (unavailable !== null) return refused(unavailable);
  const parts = subject.steps.map((step) => step.part);
  const wrongAnswers = answerFaults(parts, answers);
  if (wrongAnswers.length > 0) return refused(answersDoNotFit(wrongAnswers));
  const checklist = checklistOf(parts, answers);
  const form = normalisedForm(checklist.form, input.form);
  const allowed = await allowedIn(unit.em, form);
  const wrongForm = formFaults(checklist.form, form, localDate(unit.now), new Set(allowed.map(({ value }) => value)));
  if (wrongForm.length > 0) return refused(formInvalid(wrongForm));
  const wrongMaterials = supplyFaults(checklist.materials, input.materials);
  if (wrongMaterials.length > 0) return refused(materialsNotAsked(wrongMaterials));
  const enterprise = await applicant(unit, caller, form);
  if ('code' in enterprise) return refused(enterprise);
  const authorisation = actsByAuthorisation(caller) ? (input.authorisation ?? null) : null;
  const notAuthorised = agentRefusal(caller, { act: 'SUBMIT', authorisation, form, today: localDate(unit.now) });
  if (notAuthorised !== null) return refused(notAuthorised);
  const previous = await previousCase(unit, caller, input.previousCaseId, enterprise);
  if (previous !== null && 'code' in previous) return refused(previous);
  const standing = await standingInTheWay(
    unit,
    caller,
    enterprise,
    subject.steps.map(({ version }) => version.itemId),
  );
  if (standing !== null) return refused(standing);
  if (enterpriseInForm(form)?.creditCode === null && enterprise.creditCode !== null) return refused(enterpriseAlreadyRegistered);
  const { channel, materials } = input;
  const files = await usableFiles(
    unit,
    caller,
    [...materials, ...scanOf(authorisation, materials)],
    draftId === undefined ? {} : { draftId },
  );
  if ('code' in files) return refused(files);
  const calendar = await calendarOf(store, unit.em);
  const id = await openCase(unit, {
    caller,
    channel,
    answers,
    materials,
    form,
    choice,
    subject,
    enterprise,
    calendar,
    previousCaseId: previous?.id ?? null,
    authorisation,
  });
  attachFiles(unit, files, id);
  tellAllowed(unit, id, allowed);
  return done(id);
}

async function applicant(unit: Write, caller: Caller, form: Readonly<Record<string, unknown>>): Promise<Enterprise | Refusal> {
  const named = enterpriseInForm(form);
  return named === null ? formInvalid([noEnterpriseNamed]) : findEnterprise(unit, caller, named);
}

/** The same item of the same enterprise may be open once, alone or within a joint matter, whichever channel it came by. */
async function standingInTheWay(
  { em }: Write,
  caller: Caller,
  enterprise: Enterprise,
  itemIds: readonly string[],
): Promise<Refusal | null> {
  const open = await em.findOne(CaseStep, { openKey: { $in: itemIds.map((itemId) => openKeyOf(enterprise.id, itemId)) } });
  if (open === null) return null;
  const scope = scopeCondition(caseScope(caller));
  const seen = scope === null ? null : await em.findOne(CaseFile, { $and: [{ id: open.caseId }, scope] } as FilterQuery<CaseFile>);
  return duplicateCase(seen?.number ?? null);
}
