/** A valid operation of which the planner makes no plan: a bug of the planner's, whose words are the `cause`. It will fail the same way again. */
export class PlanFailure extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
