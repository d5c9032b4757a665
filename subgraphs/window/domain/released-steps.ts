import type { DenialEffect } from './joint-matter.js';
import { type StepStatus, stepLifecycle } from './step-lifecycle.js';

/** What the order of the steps looks at. */
export interface OrderedStep {
  readonly key: string;
  readonly needs: readonly string[];
  readonly status: StepStatus;
  readonly outcome: 'APPROVED' | 'DENIED' | null;
  /** What its denial means to the others; those that wait for it end with it unless it says otherwise. */
  readonly onDenial?: DenialEffect;
}

/** Steps that may go to their departments now: still waiting, and nothing that they need stands in the way. Pure. */
export function stepsToRelease<Step extends OrderedStep>(steps: readonly Step[]): Step[] {
  return steps.filter((step) => step.status === 'WAITING' && step.needs.every((need) => isPassed(need, steps)));
}

/**
 * Whether those who wait for a step may begin: it is approved; or the matter lets them go on without it, and it will not be
 * approved any more, and what it had been waiting for itself does not stand in their way.
 */
function isPassed(key: string, steps: readonly OrderedStep[]): boolean {
  const step = steps.find((one) => one.key === key);
  if (step === undefined) return false;
  if (step.outcome === 'APPROVED') return true;
  return step.onDenial === 'GO_ON' && isDead(step) && step.needs.every((need) => isPassed(need, steps));
}

function isDead({ outcome, status }: OrderedStep): boolean {
  return outcome === 'DENIED' || status === 'CANCELLED';
}

/** Steps that can never begin, because something they need was denied or has itself ended this way. Pure. */
export function stepsToCancel<Step extends OrderedStep>(steps: readonly Step[]): Step[] {
  const barred = (key: string, ended: ReadonlySet<string>): boolean => {
    const step = steps.find((one) => one.key === key);
    if (step === undefined || !(ended.has(key) || isDead(step))) return false;
    return step.onDenial !== 'GO_ON' || step.needs.some((need) => barred(need, ended));
  };
  const cancelled = new Set<Step>();
  for (let grown = true; grown; ) {
    const ended = new Set([...cancelled].map(({ key }) => key));
    const more = steps.filter(
      (step) => step.status === 'WAITING' && !cancelled.has(step) && step.needs.some((need) => barred(need, ended)),
    );
    for (const step of more) cancelled.add(step);
    grown = more.length > 0;
  }
  return steps.filter((step) => cancelled.has(step));
}

/** The step whose denial ends everything that is not decided; null where none does. Pure. */
export function endsAll<Step extends OrderedStep>(steps: readonly Step[]): Step | null {
  return steps.find(({ outcome, onDenial }) => outcome === 'DENIED' && onDenial === 'END_ALL') ?? null;
}

/** A case is decided when every step has ended (I8). Pure. */
export function allEnded(steps: readonly OrderedStep[]): boolean {
  return steps.every((step) => stepLifecycle.isFinal(step.status));
}
