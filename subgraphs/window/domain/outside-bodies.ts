import { type Answers, applies } from '../../kit/domain/catalogue/condition.js';
import type { JointMatter } from './joint-matter.js';

interface ProducingStep {
  readonly key: string;
  readonly outcome: 'APPROVED' | 'DENIED' | null;
  readonly produced: Readonly<Record<string, unknown>> | null;
}

export interface OutsideTask {
  readonly body: string;
  readonly task: string;
  readonly needs: readonly string[];
  /** Everything that it comes after is approved. */
  readonly ready: boolean;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * What bodies outside the hall do in a case. The hall hands nothing over to them and waits for nothing of theirs: the
 * applicant is told where to go, when, and with which data. Pure.
 */
export function outsideTasks(matter: Pick<JointMatter, 'outside'>, answers: Answers, steps: readonly ProducingStep[]): OutsideTask[] {
  const approved = new Map(steps.filter(({ outcome }) => outcome === 'APPROVED').map((step) => [step.key, step]));
  return matter.outside
    .filter(({ when }) => applies(when, answers))
    .map(({ body, task, needs, takes }) => ({
      body,
      task,
      needs,
      ready: needs.every((need) => approved.has(need)),
      data: Object.fromEntries(
        Object.entries(takes).flatMap(([field, from]) => {
          const value = approved.get(from)?.produced?.[field];
          return value === undefined ? [] : [[field, value]];
        }),
      ),
    }));
}
