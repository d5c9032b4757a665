import { type Answers, applies } from '../condition.js';
import type { ItemDefinition, Question } from '../item-definition.js';
import { usesOf } from './item-uses.js';

/** Scenarios of one group of questions that a proof goes through: far more than any item of the hall has. */
export const SCENARIO_BOUND = 20_000;

/** Questions that belong together, because a question or something else of the item depends on more than one of them. */
export interface QuestionGroup {
  readonly questions: readonly Question[];
  /** Every way in which they can be answered, each complete; null where there are more than the bound. */
  readonly scenarios: readonly Answers[] | null;
}

/**
 * The scenarios of an item, group by group. Groups do not touch one another, so that what holds in each scenario of each
 * group holds in every scenario of the item: twelve independent questions are 12 × 2 scenarios and not 4,096. Pure.
 */
export function questionGroups(item: ItemDefinition, bound = SCENARIO_BOUND): QuestionGroup[] {
  const groupOf = new Map(item.questions.map(({ code }) => [code, new Set([code])]));
  const join = (codes: readonly string[]): void => {
    const known = codes.filter((code) => groupOf.has(code));
    const joined = new Set(known.flatMap((code) => [...(groupOf.get(code) ?? [])]));
    for (const code of joined) groupOf.set(code, joined);
  };
  for (const { code, askedWhen } of item.questions) join([code, ...Object.keys(askedWhen ?? {})]);
  for (const { questions } of usesOf(item)) join(questions);
  return [...new Set(groupOf.values())].map((codes) => {
    const questions = item.questions.filter(({ code }) => codes.has(code));
    return { questions, scenarios: completeAnswers(questions, bound) };
  });
}

/** Every complete set of answers to these questions, asked in their order. Null when there are more than the bound. Pure. */
export function completeAnswers(questions: readonly Question[], bound: number): Answers[] | null {
  let open: Record<string, string>[] = [{}];
  for (const { code, options, askedWhen } of questions) {
    open = open.flatMap((answers) =>
      applies(askedWhen, answers) ? options.map((option) => ({ ...answers, [code]: option.code })) : [answers],
    );
    if (open.length > bound) return null;
  }
  return open;
}
