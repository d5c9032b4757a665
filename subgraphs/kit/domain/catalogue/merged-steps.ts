import type { ChecklistPart } from './checklist-part.js';
import { type Answers, applies } from './condition.js';
import type { ExtraStep } from './item-definition.js';
import { answersFor } from './scenario.js';

/** A step that the answers add to the ordinary way of one part. */
export interface MergedStep extends Omit<ExtraStep, 'when' | 'procedure'> {
  readonly part: string;
  readonly procedure: NonNullable<ExtraStep['procedure']> | null;
}

/** The steps of every part that apply under the answers, in the order of the parts. */
export function mergedSteps(parts: readonly ChecklistPart[], answers: Answers): MergedStep[] {
  return parts.flatMap(({ key, item }) => {
    const counted = answersFor(item, answers);
    return (item.steps ?? [])
      .filter(({ when }) => applies(when, counted))
      .map(({ when: _, procedure = null, ...step }) => ({ ...step, part: key, procedure }));
  });
}
