import { type ChecklistPart, distinctParts, providersOf } from './checklist-part.js';
import type { Answers } from './condition.js';
import type { Basis, ItemDefinition } from './item-definition.js';
import { materialNeeds } from './merged-materials.js';

/** Why one part asks for a material. */
export interface MaterialReason {
  readonly part: string;
  /** Slug and name of the item. */
  readonly item: string;
  readonly itemName: ItemDefinition['name'];
  readonly necessity: 'REQUIRED' | 'OPTIONAL';
  readonly basis: Basis;
  /** The answers that make it necessary; empty where it is necessary in any case. */
  readonly because: readonly ReasonAnswer[];
  /** Keys of the parts whose result stands for it; null where the applicant brings it. */
  readonly providedBy: readonly string[] | null;
}

export interface ReasonAnswer {
  readonly question: string;
  readonly questionText: string;
  readonly answer: string;
  readonly answerText: string;
}

/** Which items need the material under these answers, and which answers make it so. Empty when none does. */
export function whyNeeded(materialCode: string, parts: readonly ChecklistPart[], answers: Answers): MaterialReason[] {
  const distinct = distinctParts(parts);
  return materialNeeds(distinct, answers)
    .filter(({ material }) => material.code === materialCode)
    .map(({ part, material, necessity, waived }) => ({
      part: part.key,
      item: part.item.slug,
      itemName: part.item.name,
      necessity,
      basis: material.basis,
      because: Object.keys(material.when ?? {}).map((question) => reasonAnswer(part.item, question, answers[question] ?? '')),
      providedBy: waived ? providersOf(part, distinct) : null,
    }));
}

function reasonAnswer(item: ItemDefinition, code: string, answer: string): ReasonAnswer {
  const question = item.questions.find((candidate) => candidate.code === code);
  const option = question?.options.find((candidate) => candidate.code === answer);
  return { question: code, questionText: question?.text ?? code, answer, answerText: option?.text ?? answer };
}
