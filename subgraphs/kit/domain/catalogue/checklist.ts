import { type ChecklistPart, distinctParts } from './checklist-part.js';
import type { Answers } from './condition.js';
import type { FormSchema } from './form.js';
import type { ItemDefinition } from './item-definition.js';
import { mergedForm } from './merged-form.js';
import { type MergedMaterial, materialNeeds, mergedMaterials, type WaivedMaterial, waivedMaterials } from './merged-materials.js';
import { type ChecklistPoint, type DeferredPoint, mergedPoints } from './merged-points.js';
import { type MergedStep, mergedSteps } from './merged-steps.js';
import { answersFor, type MergedQuestion, questionsOf } from './scenario.js';

export { type AutoVerdict, autoVerdicts } from './auto-verdicts.js';
export { ChecklistFault, type ChecklistPart } from './checklist-part.js';
export { formFor } from './merged-form.js';
export type { MergedMaterial, WaivedMaterial } from './merged-materials.js';
export type { ChecklistPoint, DeferredPoint } from './merged-points.js';
export type { MergedStep } from './merged-steps.js';
export { type NoticeLine, noticeOf } from './notice-lines.js';
export { answerFaults, answersFor, type MergedQuestion, questionsOf } from './scenario.js';
export { type MaterialReason, whyNeeded } from './why-needed.js';

/** What an application takes under these answers: the same in every channel. Plain data. */
export interface Checklist {
  /** The parts with the answers that count for each. */
  readonly parts: readonly {
    readonly key: string;
    readonly item: string;
    readonly name: ItemDefinition['name'];
    readonly answers: Answers;
  }[];
  readonly questions: readonly MergedQuestion[];
  /** What the applicant brings. */
  readonly materials: readonly MergedMaterial[];
  /** What earlier steps bring in the applicant's place. */
  readonly waived: readonly WaivedMaterial[];
  /** What is judged at the formal review. */
  readonly points: readonly ChecklistPoint[];
  /** What can be judged only when an earlier step has delivered. */
  readonly deferredPoints: readonly DeferredPoint[];
  /** What the answers add to the ordinary way: site visits, expert reviews, … */
  readonly steps: readonly MergedStep[];
  /** JSON Schema of the merged form. */
  readonly form: FormSchema;
}

/**
 * The one engine of scenario → materials, points and form, for one item or a joint matter. The order of the parts decides
 * the order of the lists and nothing else. Incomplete answers give the list as far as they decide it.
 * Throws ChecklistFault when the items contradict each other. Pure.
 */
export function checklistOf(parts: readonly ChecklistPart[], answers: Answers): Checklist {
  const distinct = distinctParts(parts);
  const needs = materialNeeds(distinct, answers);
  const { points, deferred } = mergedPoints(distinct, answers, needs);
  return {
    parts: distinct.map(({ key, item }) => ({ key, item: item.slug, name: item.name, answers: answersFor(item, answers) })),
    questions: questionsOf(distinct, answers),
    materials: mergedMaterials(needs),
    waived: waivedMaterials(needs, distinct),
    points,
    deferredPoints: deferred,
    steps: mergedSteps(distinct, answers),
    form: mergedForm(distinct, answers),
  };
}
