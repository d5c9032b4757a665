import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { CompiledOperation } from '../execution/compiled-operation.js';
import type { OperationFacts } from '../telemetry/operation-facts.js';

/** One operation of one text under one supergraph. Holds nothing of a request. */
export interface PreparedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the client named it; undefined for the only one of its document. */
  readonly name: string | undefined;
  readonly introspects: boolean;
  readonly facts: OperationFacts;
  /** How often it was asked for, for whoever chooses what to prepare first on the next supergraph. */
  uses: number;
  /** Plans and compiles at the first request and for all that wait with it. */
  compiled(): CompiledOperation | Promise<CompiledOperation>;
}
