/** Why a subgraph gave nothing that can be used. */
export type SubgraphFaultReason = 'UNREACHABLE' | 'TIMEOUT' | 'TOO_LARGE' | 'INVALID_ANSWER' | 'PASSPORT_REFUSED';

/** A subgraph failed as a whole, as opposed to a GraphQL error in its answer. `message` is for the log alone. */
export class SubgraphFault extends Error {
  constructor(
    readonly reason: SubgraphFaultReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'SubgraphFault';
  }
}
