import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { CompiledOperation } from '../execution/compiled-operation.js';

/** Plans and compiles the operations of one supergraph. Holds no way to a subgraph: those come with each run. */
export interface OperationCompiler {
  /** The schema as clients see it. */
  readonly apiSchema: GraphQLSchema;
  /**
   * @param document valid by `apiSchema`
   * @param operationName which of its operations; undefined for the only one
   * @throws if the planner fails on it, which is a bug of ours and no fault of the client
   */
  compile(document: DocumentNode, operationName: string | undefined): CompiledOperation | Promise<CompiledOperation>;
  close(): Promise<void>;
}
