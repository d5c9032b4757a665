import { localDate } from '../../kit/domain/calendar/index.js';
import { formFaults } from '../../kit/domain/catalogue/form.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import type { Caller } from '../../kit/domain/caller.js';
import { hasRole } from '../../kit/domain/caller.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import type { Write } from '../../kit/persistence/write.js';
import { enterpriseInForm } from '../domain/applicant-enterprise.js';
import { caseLifecycle } from '../domain/case-lifecycle.js';
import { type SuppliedMaterial, supplyFaults } from '../domain/material-supply.js';
import { normalisedForm } from '../domain/normalised-form.js';
import { pointKey } from '../domain/review.js';
import { Notice } from '../persistence/review.entity.js';
import { caseNotFound, formInvalid, materialsNotAsked } from './refusals.js';
import { type ReviewedCase, reviewedCase } from './reviewed-case.js';
import { judgeAutomatically } from './submit-case.js';

export interface SupplementInput {
  readonly caseId: string;
  /** Corrected fields of the form; the others stay as they are. */
  readonly form: Readonly<Record<string, unknown>>;
  /** Materials added or replaced; the others stay. */
  readonly materials: readonly SuppliedMaterial[];
  readonly idempotencyKey: string;
}

/**
 * The applicant answers the notice. Points that failed, and points on a material that was handed in again, are judged
 * anew; the form's own points are judged again at once. A point that passed on content that has not changed stays passed.
 */
export async function supplementCase(store: Store, caller: Caller, input: SupplementInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'supplementCase', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const reviewed = await reviewedCase(unit, input.caseId);
    if (reviewed === null || !maySupplement(caller, reviewed)) return refused(caseNotFound);
    const { file, checklist } = reviewed;
    if (caseLifecycle.next(file.stage, 'supplement') === null) {
      return refused({
        code: 'NOT_TO_BE_CORRECTED',
        message: { zh: `该件当前为“${caseLifecycle.label(file.stage).zh}”，不需要补正`, en: `This case needs no correction now: ${caseLifecycle.label(file.stage).en}` },
        ruleRef: operatingRules('第八条'),
        details: [],
      });
    }
    const form = { ...file.form, ...normalisedForm(input.form) };
    const wrongForm = [...formFaults(checklist.form, form, localDate(unit.now)), ...identityFaults(file.form, form)];
    if (wrongForm.length > 0) return refused(formInvalid(wrongForm));
    const materials = merged(file.materials, input.materials);
    const wrongMaterials = supplyFaults(checklist.materials, materials);
    if (wrongMaterials.length > 0) return refused(materialsNotAsked(wrongMaterials));
    await reopen(unit, reviewed, { form, materials, replaced: input.materials.map(({ code }) => code) });
    return done(file.id);
  });
}

function maySupplement(caller: Caller, { file }: ReviewedCase): boolean {
  return file.applicant === caller.sub || hasRole(caller, 'WINDOW_CLERK', 'GUIDE');
}

/** A supplement corrects an application; it does not turn it into somebody else's. */
function identityFaults(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) {
  const was = enterpriseInForm(before);
  const is = enterpriseInForm(after);
  const same = was?.name === is?.name && was?.creditCode === is?.creditCode && was?.nameReservationNo === is?.nameReservationNo;
  return same ? [] : [{ subject: '/enterpriseName', message: { zh: '补正不能更换申请企业，请重新申请', en: 'A supplement may not change the applicant: submit a new application' } }];
}

function merged(before: readonly SuppliedMaterial[], added: readonly SuppliedMaterial[]): SuppliedMaterial[] {
  const replaced = new Set(added.map(({ code }) => code));
  return [...before.filter(({ code }) => !replaced.has(code)), ...added];
}

async function reopen(
  unit: Write,
  { file, checklist, verdicts }: ReviewedCase,
  { form, materials, replaced }: { form: Record<string, unknown>; materials: SuppliedMaterial[]; replaced: readonly string[] },
): Promise<void> {
  const points = new Map(checklist.points.map((point) => [pointKey(point), point]));
  for (const verdict of verdicts) {
    const material = points.get(pointKey(verdict))?.material;
    const again = verdict.automatic || verdict.verdict === 'FAILED' || (material !== null && material !== undefined && replaced.includes(material));
    if (again) unit.em.remove(verdict);
  }
  await unit.em.flush();
  const round = file.round + 1;
  Object.assign(file, { form, materials, round, stage: 'RECEIVED' });
  const current = await unit.em.findOne(Notice, { caseId: file.id, round: round - 1 });
  if (current !== null) current.answeredAt = unit.now;
  judgeAutomatically(unit, { caseId: file.id, round, checklist, form, today: localDate(file.receivedAt) });
  unit.record({ type: 'onewindow.case.supplemented', subject: file.id, audience: '-', data: { round, materials: replaced } });
}
