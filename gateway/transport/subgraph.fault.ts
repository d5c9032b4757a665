/** Why a subgraph gave nothing that can be used. */
export type SubgraphFaultReason =
  | 'UNREACHABLE'
  | 'TIMEOUT'
  | 'TOO_LARGE'
  | 'INVALID_ANSWER'
  | 'PASSPORT_REFUSED'
  /** It failed too often and was not asked. */
  | 'CIRCUIT_OPEN'
  /** As many calls as it may have are under way and waiting; it was not asked. */
  | 'BUSY';

/** A subgraph failed as a whole, as opposed to a GraphQL error in its answer. `message` is for the log alone. */
export class SubgraphFault extends Error {
  /** When the subgraph began to fail without a good answer in between; known once its line has seen the fault. */
  since: Date | undefined;

  constructor(
    readonly reason: SubgraphFaultReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'SubgraphFault';
  }
}
