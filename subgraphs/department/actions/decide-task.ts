import { LockMode } from '@mikro-orm/core';
import { TASK_DECIDED } from '../../kit/contract/task-progress.message.js';
import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { type Refusal, refusalOf } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import { nextSerial } from '../../kit/persistence/serial.js';
import type { Store } from '../../kit/persistence/store.js';
import type { Write } from '../../kit/persistence/write.js';
import type { DepartmentSpec, EnterpriseKey } from '../department-spec.js';
import type { DecisionSubject, IssuedResult } from '../domain/decision-rule.js';
import { denialNumber } from '../domain/denial-document.js';
import { decideAct } from '../domain/office/decide.act.js';
import { judge } from '../domain/office/office.js';
import { denialRemedies } from '../domain/office/remedies.js';
import { plainResult } from '../domain/plain-result.js';
import { reasonsRefusal } from '../domain/task-rules.js';
import { paperworkOf } from '../paperwork/load-paperwork.js';
import { ItemVersion, KnownEnterprise } from '../persistence/department-tables.js';
import type { Task, TaskDocument } from '../persistence/task.entity.js';
import { issueDecision } from './issue-decision.js';
import { taskInHand } from './office/act-on-task.js';
import { lapseQuestions } from './office/lapse-questions.js';
import { staffRefusal } from './staff-at-work.js';
import { taskNotFound } from './task-not-found.js';

export interface DecideInput {
  readonly taskId: string;
  readonly outcome: 'APPROVED' | 'DENIED';
  readonly opinion: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string;
}

/**
 * The department decides. An approval must satisfy every rule of the department for this item, whatever the window
 * overlooked; all violations are told at once. The document, the books and the journal entry are one transaction.
 */
export async function decideTask<Facts, Details>(
  store: Store,
  spec: DepartmentSpec<Facts, Details>,
  caller: Caller,
  input: DecideInput,
): Promise<Outcome<string>> {
  const actor = caller.sub ?? '';
  return performAct(store, { name: 'decideTask', actor, key: input.idempotencyKey, input }, async (unit) => {
    const notStaff = await staffRefusal(unit, caller, spec.entry.code);
    if (notStaff !== null) return refused(notStaff);
    const inHand = await taskInHand(unit, { store, caller }, input.taskId);
    if (inHand === null) return refused(taskNotFound);
    const judged = judge(decideAct, inHand.office, input);
    if (!judged.ok) return judged;
    const noReasons = reasonsRefusal(input.outcome, input.opinion);
    if (noReasons !== null) return refused(noReasons);
    const { task } = inHand;
    const outcome = input.outcome === 'APPROVED' ? await approve(unit, spec, task, input) : await deny(unit, spec, task, input);
    if (!outcome.ok) return outcome;
    finish(unit, task, { caller, input, ...outcome.value });
    await issueDecision(unit, spec, task, { outcome: input.outcome, opinion: input.opinion, document: outcome.value.document });
    await lapseQuestions(unit, task.id);
    return done(task.id);
  });
}

interface Ended {
  readonly document: TaskDocument;
  readonly issued: IssuedResult | null;
}

async function approve<Facts, Details>(
  unit: Write,
  spec: DepartmentSpec<Facts, Details>,
  task: Task,
  input: DecideInput,
): Promise<Outcome<Ended>> {
  if (spec.results[task.slug] === undefined) return approvePlainly(unit, spec, task, input);
  const read = spec.readDetails(task.slug, input.details);
  if ('faults' in read) return refused(detailsInvalid(read.faults));
  // Decisions about one enterprise wait for one another, so that none rests on facts that another is changing.
  await unit.em.findOneOrFail(KnownEnterprise, { id: task.enterpriseId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const { subject, enterprise } = await subjectOf(unit, spec, task, read.details);
  const violation = refusalOf(rulesFor(spec, task.slug), subject);
  if (violation !== null) return refused(violation);
  const make = spec.results[task.slug];
  if (make === undefined) throw new Error(`${spec.entry.code} has no result for ${task.slug}`);
  const year = subject.today.slice(0, 4);
  const issued = make(subject, await nextSerial(unit.em, `result/${task.slug}/${year}`));
  await spec.record(unit, { enterprise, subject, issued, taskId: task.id });
  const { definition } = await unit.em.findOneOrFail(ItemVersion, { slug: task.slug, number: task.versionNumber });
  const document = { name: definition.result.name, number: issued.documentNumber, issuedOn: subject.today, validUntil: issued.validUntil };
  return done({ document, issued });
}

/** An item that is content alone has no rules beyond the review points and no books: its document is the catalogue's. */
async function approvePlainly<Facts, Details>(
  { em, now }: Write,
  { entry }: DepartmentSpec<Facts, Details>,
  task: Task,
  { details }: DecideInput,
): Promise<Outcome<Ended>> {
  const entered = Object.keys(details);
  if (entered.length > 0) return refused(detailsInvalid(entered.map(notEntered)));
  const { definition } = await em.findOneOrFail(ItemVersion, { slug: task.slug, number: task.versionNumber });
  const today = localDate(now);
  const serial = await nextSerial(em, `result/${task.slug}/${today.slice(0, 4)}`);
  const issued = plainResult(definition, { departmentMark: entry.typePrefix.toUpperCase(), today, serial });
  const document = { name: definition.result.name, number: issued.documentNumber, issuedOn: today, validUntil: issued.validUntil };
  return done({ document, issued: null });
}

function notEntered(subject: string) {
  return { subject, zh: '本事项不填写办理信息', en: 'Nothing is entered with the decision of this item' };
}

/** A denial is a document too, with its own number and the applicant's remedies (行政许可法 art. 38). What is entered with it is checked, too. */
async function deny<Facts, Details>(
  unit: Write,
  spec: DepartmentSpec<Facts, Details>,
  task: Task,
  { details }: DecideInput,
): Promise<Outcome<Ended>> {
  const plain = spec.results[task.slug] === undefined;
  const read = plain || Object.keys(details).length === 0 ? null : spec.readDetails(task.slug, details);
  if (read !== null && 'faults' in read) return refused(detailsInvalid(read.faults));
  const today = localDate(unit.now);
  const { definition } = await unit.em.findOneOrFail(ItemVersion, { slug: task.slug, number: task.versionNumber });
  const name = definition.type === 'LICENCE' ? '不予行政许可决定书' : '不予办理通知书';
  const licence = definition.type === 'LICENCE';
  const serial = await nextSerial(unit.em, `denial/${licence ? 'licence' : 'other'}/${today.slice(0, 4)}`);
  const number = denialNumber(paperworkOf(spec as never), definition.type, today, serial);
  return done({ document: { name, number, issuedOn: today, validUntil: null }, issued: null });
}

function detailsInvalid(faults: readonly { subject: string; zh: string; en: string }[]): Refusal {
  return {
    code: 'DETAILS_INVALID',
    message: { zh: '办理信息填写不完整或者不正确', en: 'What was entered with the decision is incomplete or wrong' },
    ruleRef: null,
    details: faults.map(({ subject, zh, en }) => ({ subject, message: { zh, en } })),
  };
}

function finish(unit: Write, task: Task, { caller, input, document, issued }: Ended & { caller: Caller; input: DecideInput }): void {
  Object.assign(task, {
    stage: input.outcome,
    outcome: input.outcome,
    opinion: input.opinion,
    decidedBy: caller.sub,
    decidedByName: caller.name,
    decidedAt: unit.now,
    details: input.details,
    document,
    content: issued?.content ?? null,
    remedies: input.outcome === 'DENIED' ? denialRemedies : null,
    dueOn: null,
  });
  unit.record({
    type: TASK_DECIDED,
    subject: task.caseId,
    audience: 'window',
    data: {
      taskId: task.id,
      outcome: input.outcome,
      opinion: input.opinion,
      decidedAt: unit.now.toISOString(),
      document,
      produced: issued?.produced ?? {},
    },
  });
}

/** What the department looks at: the task, its own facts, what was entered. */
export async function subjectOf<Facts, Details>(
  unit: Pick<Write, 'em' | 'now'>,
  spec: DepartmentSpec<Facts, Details>,
  task: Task,
  details: Details,
): Promise<{ subject: DecisionSubject<Facts, Details>; enterprise: EnterpriseKey }> {
  const enterprise = await unit.em.findOneOrFail(KnownEnterprise, { id: task.enterpriseId });
  const facts = await spec.loadFacts(unit.em, enterprise);
  return {
    enterprise,
    subject: {
      item: task.slug,
      form: task.form,
      answers: task.answers,
      facts,
      details,
      today: localDate(unit.now),
      receivedOn: localDate(task.caseReceivedAt),
      acceptedOn: localDate(task.acceptedAt),
    },
  };
}

export function rulesFor<Facts, Details>(spec: DepartmentSpec<Facts, Details>, slug: string): DepartmentSpec<Facts, Details>['rules'] {
  return spec.rules.filter((rule) => rule.items.includes(slug));
}
