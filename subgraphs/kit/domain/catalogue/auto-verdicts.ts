import type { Checklist } from './checklist.js';
import type { Answers } from './condition.js';
import { runCheck } from './point-check.js';

/** What the data say about one point; null where a person judges. */
export interface AutoVerdict {
  readonly part: string;
  readonly code: string;
  readonly verdict: 'PASSED' | 'FAILED' | null;
}

/**
 * Judges every point of the list that the form can answer, the same in every channel. `today` is the day of submission
 * (ISO date). A point whose data is absent or not in the expected shape is left to a person.
 */
export function autoVerdicts(
  checklist: Pick<Checklist, 'points' | 'parts'>,
  form: Readonly<Record<string, unknown>>,
  today: string,
): AutoVerdict[] {
  const answersOf = new Map(checklist.parts.map(({ key, answers }) => [key, answers]));
  return checklist.points.map(({ part, code, check }) => ({
    part,
    code,
    verdict: check === null ? null : verdictOf(check, form, answersOf.get(part) ?? {}, today),
  }));
}

function verdictOf(check: string, form: Readonly<Record<string, unknown>>, answers: Answers, today: string): AutoVerdict['verdict'] {
  const holds = runCheck(check, { form, answers, today });
  if (holds === null) return null;
  return holds ? 'PASSED' : 'FAILED';
}
