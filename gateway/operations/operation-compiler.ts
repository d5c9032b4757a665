import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Variant } from '../authorisation/authorisation.js';
import type { CompiledOperation } from '../execution/compiled-operation.js';

export interface OperationToCompile {
  /** As the client wrote it, valid by the API schema. */
  readonly document: DocumentNode;
  /** Undefined for the only operation of the document. */
  readonly operationName: string | undefined;
  /** What of it callers may see who stand alike to its requirements. */
  readonly variant: Variant;
}

/** Plans and compiles the operations of one supergraph. Holds no way to a subgraph: those come with each run. */
export interface OperationCompiler {
  /** The schema as clients see it. */
  readonly apiSchema: GraphQLSchema;
  /** Where the planner fails on it, which is no fault of the client, what is returned says so. */
  compile(operation: OperationToCompile): CompiledOperation;
  /** How it would be fetched if all of it may be, for whoever looks for what is slow. */
  printPlan(document: DocumentNode, operationName: string | undefined): string;
}
