import { type StepStatus, stepLifecycle } from './step-lifecycle.js';

/** What the order of the steps looks at. */
export interface OrderedStep {
  readonly key: string;
  readonly needs: readonly string[];
  readonly status: StepStatus;
  readonly outcome: 'APPROVED' | 'DENIED' | null;
}

/** Steps that may go to their departments now: still waiting, and everything they need is approved. Pure. */
export function stepsToRelease<Step extends OrderedStep>(steps: readonly Step[]): Step[] {
  const approved = new Set(steps.filter((step) => step.outcome === 'APPROVED').map((step) => step.key));
  return steps.filter((step) => step.status === 'WAITING' && step.needs.every((need) => approved.has(need)));
}

/** Steps that can never begin, because something they need was denied or has itself ended this way. Pure. */
export function stepsToCancel<Step extends OrderedStep>(steps: readonly Step[]): Step[] {
  const dead = new Set(steps.filter((step) => step.outcome === 'DENIED' || step.status === 'CANCELLED').map((step) => step.key));
  const cancelled: Step[] = [];
  for (let grown = true; grown; ) {
    const more = steps.filter((step) => step.status === 'WAITING' && !dead.has(step.key) && step.needs.some((need) => dead.has(need)));
    for (const step of more) dead.add(step.key);
    cancelled.push(...more);
    grown = more.length > 0;
  }
  return cancelled;
}

/** A case is decided when every step has ended (I8). Pure. */
export function allEnded(steps: readonly OrderedStep[]): boolean {
  return steps.every((step) => stepLifecycle.isFinal(step.status));
}
