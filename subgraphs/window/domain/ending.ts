import type { CaseStage } from './case-lifecycle.js';
import { type StepStatus, stepLifecycle } from './step-lifecycle.js';

/** How a case ends before all of it is decided and delivered. */
export type EndingKind = 'REFUSED' | 'WITHDRAWN' | 'TERMINATED';

/**
 * What an ending reaches. Nothing is decided yet: the whole case. Something is decided (a step of a joint matter): only
 * the rest, for a decision that was made stands and its document must still reach the applicant (行政许可法 art. 44). All
 * is decided: nothing is left to end. Pure.
 */
export function reachOfEnding(stage: CaseStage, steps: readonly { readonly status: StepStatus }[]): 'WHOLE' | 'REST' | 'NOTHING' {
  if (stage === 'TO_BE_DELIVERED' || steps.every(({ status }) => stepLifecycle.isFinal(status))) return 'NOTHING';
  return steps.some(({ status }) => status === 'DECIDED') ? 'REST' : 'WHOLE';
}
