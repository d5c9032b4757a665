import type { Condition } from './item-definition.js';

/** The applicant's answers to the scenario questions (情形): question code → option code. */
export type Answers = Readonly<Record<string, string>>;

/** Whether something applies under these answers. No condition: always. Pure. */
export function applies(condition: Condition | undefined, answers: Answers): boolean {
  if (condition === undefined) return true;
  return Object.entries(condition).every(([question, options]) => {
    const answer = answers[question];
    return answer !== undefined && options.includes(answer);
  });
}
