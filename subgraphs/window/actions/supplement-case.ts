import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { formFaults } from '../../kit/domain/catalogue/form.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import type { Write } from '../../kit/persistence/write.js';
import { caseLifecycle } from '../domain/case-lifecycle.js';
import type { SuppliedMaterial } from '../domain/material-supply.js';
import { normalisedForm } from '../domain/normalised-form.js';
import { pointKey } from '../domain/review.js';
import { changedFields, identityFaults, pointsToReopen } from '../domain/supplement.js';
import { Notice } from '../persistence/review.entity.js';
import { allowedIn } from './allow-identifier.js';
import { caseOfParty } from './case-of-party.js';
import { fulfilPromises } from './fulfil-promises.js';
import { judgeAutomatically } from './judge-automatically.js';
import { keepSubmission } from './keep-submission.js';
import { notifyApplicant } from './notify-applicant.js';
import { issueReceipt } from './paperwork/issue-receipt.js';
import { formInvalid, notToBeCorrected } from './refusals.js';
import type { ReviewedCase } from './reviewed-case.js';
import { takeMaterials } from './take-materials.js';

export interface SupplementInput {
  readonly caseId: string;
  /** Corrected fields of the form; the others stay as they are. */
  readonly form: Readonly<Record<string, unknown>>;
  /** Materials added or replaced; the others stay. */
  readonly materials: readonly SuppliedMaterial[];
  readonly idempotencyKey: string;
}

/** The applicant answers the notice. What rests on content that has changed is judged anew; the form's own points at once. */
export async function supplementCase(store: Store, caller: Caller, input: SupplementInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'supplementCase', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const reviewed = await caseOfParty(unit, caller, input.caseId, 'SUPPLEMENT');
    if ('code' in reviewed) return refused(reviewed);
    const { file, checklist } = reviewed;
    if (caseLifecycle.next(file.stage, 'supplement') === null) return refused(notToBeCorrected(caseLifecycle.label(file.stage)));
    const form = { ...file.form, ...normalisedForm(checklist.form, input.form) };
    const allowed = new Set((await allowedIn(unit.em, form)).map(({ value }) => value));
    const wrongForm = [...formFaults(checklist.form, form, localDate(unit.now), allowed), ...identityFaults(file.form, form)];
    if (wrongForm.length > 0) return refused(formInvalid(wrongForm));
    const materials = await takeMaterials(unit, caller, reviewed, input.materials);
    if ('code' in materials) return refused(materials);
    await reopen(unit, reviewed, { caller, form, materials, added: input.materials });
    keepSubmission(
      unit,
      file,
      caller.sub ?? '',
      input.materials.map(({ code }) => code),
    );
    await fulfilPromises(unit, file, checklist);
    return done(file.id);
  });
}

interface Supplemented {
  readonly form: Record<string, unknown>;
  readonly materials: SuppliedMaterial[];
  /** What came in this time. */
  readonly added: readonly SuppliedMaterial[];
  readonly caller: Caller;
}

async function reopen(
  unit: Write,
  { file, steps, checklist, verdicts }: ReviewedCase,
  { form, materials, added, caller }: Supplemented,
): Promise<void> {
  const changed = changedFields(file.form, form);
  const replaced = added.map(({ code }) => code);
  const again = pointsToReopen({ points: checklist.points, verdicts, parts: steps.map(({ part }) => part), changed, replaced });
  for (const verdict of verdicts) if (again.has(pointKey(verdict))) unit.em.remove(verdict);
  await unit.em.flush();
  const round = file.round + 1;
  Object.assign(file, { form, materials, round, stage: caseLifecycle.next(file.stage, 'supplement') });
  const current = await unit.em.findOne(Notice, { caseId: file.id, round: round - 1 });
  if (current !== null) current.answeredAt = unit.now;
  judgeAutomatically(unit, { caseId: file.id, round, checklist, form, today: localDate(file.receivedAt) });
  unit.record({
    type: 'onewindow.case.supplemented',
    subject: file.id,
    audience: '-',
    data: { round, fields: changed, materials: replaced },
  });
  const items = steps.map(({ part }) => part.item);
  await issueReceipt(unit, { file, items, checklist, supplied: added, corrected: changed, answers: current?.number ?? null, caller });
  notifyApplicant(unit, file, { template: 'CASE_SUPPLEMENTED', data: {} });
}
