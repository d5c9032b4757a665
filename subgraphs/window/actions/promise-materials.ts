import { addWorkingDays, localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { performAct } from '../../kit/persistence/act.js';
import { calendarOf } from '../../kit/persistence/calendar/calendar-of.js';
import type { Store } from '../../kit/persistence/store.js';
import type { Write } from '../../kit/persistence/write.js';
import { caseLifecycle } from '../domain/case-lifecycle.js';
import { missingMaterials } from '../domain/material-supply.js';
import { type Promised, promiseRefusal } from '../domain/promise-rules.js';
import { hallIntake } from '../intake/hall-intake.js';
import type { CaseFile } from '../persistence/case.entity.js';
import { MaterialPromise } from '../persistence/intake.entity.js';
import { caseOfParty } from './case-of-party.js';
import type { CaseActInput } from './issue-notice.js';
import { issuePromise } from './paperwork/issue-promise.js';
import { notBeforeAcceptance } from './refusals.js';

export interface PromiseInput extends CaseActInput {
  readonly promises: readonly Promised[];
}

/** The applicant promises in writing to bring tolerable materials by a day, so that the case can be accepted without them (容缺受理). */
export async function promiseMaterials(store: Store, caller: Caller, input: PromiseInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'promiseMaterials', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const reviewed = await caseOfParty(unit, caller, input.caseId, 'SUPPLEMENT');
    if ('code' in reviewed) return refused(reviewed);
    const { file, checklist } = reviewed;
    if (file.stage !== 'RECEIVED' && file.stage !== 'TO_BE_CORRECTED') return refused(notBeforeAcceptance(caseLifecycle.label(file.stage)));
    const today = localDate(unit.now);
    const missing = missingMaterials(checklist.materials, file.materials);
    const latest = addWorkingDays(today, hallIntake.toleratedWorkingDays, await calendarOf(store, unit.em)).on;
    const refusal = promiseRefusal({ promises: input.promises, missing, today, latest });
    if (refusal !== null) return refused(refusal);
    const nameOf = new Map(missing.map(({ code, name }) => [code, name]));
    const promises = input.promises.map((promise) => ({ ...promise, name: nameOf.get(promise.code) ?? promise.code }));
    const documentNumber = await issuePromise(unit, file, promises, caller);
    for (const promise of promises) await keep(unit, file, caller, { ...promise, documentNumber });
    const data = { promises: input.promises, documentNumber };
    unit.record({ type: 'onewindow.case.materialsPromised', subject: file.id, audience: '-', data });
    return done(file.id);
  });
}

/** A later promise for the same material replaces the earlier one; the journal has both. */
async function keep(
  { em, now }: Write,
  file: CaseFile,
  caller: Caller,
  promised: Promised & { name: string; documentNumber: string },
): Promise<void> {
  const { code, name, dueOn, documentNumber } = promised;
  const said = {
    name,
    dueOn,
    promisedAt: now,
    promisedBy: caller.sub ?? '',
    promisedByName: caller.name,
    onBehalfOf: caller.sub === file.applicant ? null : file.applicant,
    fulfilledAt: null,
    overdueAt: null,
    documentNumber,
    reminderNumber: null,
  };
  const earlier = await em.findOne(MaterialPromise, { caseId: file.id, code });
  if (earlier === null) em.create(MaterialPromise, { caseId: file.id, code, ...said });
  else Object.assign(earlier, said);
}
