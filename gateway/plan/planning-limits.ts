/** How much work the planner may make of one plan. */
export interface PlanningLimits {
  /** Milliseconds of the processor, roughly; what takes longer is given up. */
  readonly time: number;
  /** Possible plans that are weighed against one another; of more, those that are likely to be good. */
  readonly candidates: number;
  /** Ways to one field through the subgraphs; what has more is given up. */
  readonly paths: number;
}

/**
 * Time for what needs a few hundred milliseconds in a process that has just started. Where n subgraphs share a value
 * type, a field of an interface that each of them implements can have 2^n ways.
 */
export const defaultPlanningLimits: PlanningLimits = { time: 2_000, candidates: 1_000, paths: 4_000 };
