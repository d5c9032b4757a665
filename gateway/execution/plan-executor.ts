import { ApolloGateway, type GraphQLDataSource, type GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type DocumentNode, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { PublicError } from '../errors/public-error.js';
import type { OperationCompiler } from '../operations/operation-compiler.js';
import { stripSecurity } from '../supergraph/strip-security.js';
import type { CompiledOperation, OperationRun } from './compiled-operation.js';

/** The planner and executor of @apollo/gateway behind the contract of ours. */
export async function stockCompiler(supergraphSdl: string, logger: Logger): Promise<OperationCompiler> {
  // Read by the constructor: without it the gateway reports to its vendor and asks cloud metadata addresses who it is.
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const gateway = new ApolloGateway({
    supergraphSdl: stripSecurity(supergraphSdl),
    logger: quieter(logger),
    __exposeQueryPlanExperimental: false,
    buildService: ({ name }) => dataSource(name),
  });
  let apiSchema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate((loaded) => {
    apiSchema = loaded.apiSchema;
  });
  const { executor } = await gateway.load();
  if (!apiSchema) throw new Error('The supergraph has no schema');
  return {
    apiSchema,
    compile: ({ document, operationName }) => compiled(executor as unknown as StockExecutor, document, operationName),
    close: () => gateway.stop(),
  };
}

/** What the executor reads of Apollo Server's request context. */
type StockExecutor = (request: {
  document: DocumentNode;
  queryHash: string;
  request: { operationName: string | undefined; variables: OperationRun['variables'] };
  context: OperationRun;
  metrics: Record<string, never>;
  logger?: undefined;
}) => Promise<{ data?: unknown; errors?: readonly GraphQLError[]; extensions?: { valueCompletion?: unknown } }>;

let documents = 0;

function compiled(executor: StockExecutor, document: DocumentNode, operationName: string | undefined): CompiledOperation {
  // Only the key of its plan cache, which forgets nothing that is under way.
  const queryHash = String(documents++);
  return {
    async run(run) {
      const request = { operationName, variables: run.variables };
      const { data, errors = [], extensions } = await executor({ document, queryHash, request, context: run, metrics: {} });
      // A null that breaks a subgraph's own promise is a fault of that subgraph, which the executor hides among the extensions.
      const broken = extensions?.valueCompletion;
      return {
        data: Buffer.from(JSON.stringify(data ?? null)),
        errors: [...errors.map(plain), ...((Array.isArray(broken) ? broken : []) as GraphQLFormattedError[])],
      };
    },
  };
}

/** The executor writes the name of the subgraph into the extensions of its errors, which is no client's business. */
function plain(error: GraphQLError): GraphQLFormattedError {
  const { serviceName, ...extensions } = error.extensions;
  return { ...error.toJSON(), extensions };
}

function dataSource(service: string): GraphQLDataSource {
  return {
    async process(options) {
      const { request, context } = options as GraphQLDataSourceProcessOptions<OperationRun>;
      const { query = '', operationName, variables } = request;
      const representations: unknown = variables?.representations;
      try {
        const { data, errors } = await (context as OperationRun).ask(service, {
          kind: query.trimStart().startsWith('mutation') ? 'mutation' : 'query',
          query,
          operationName,
          variables,
          body: JSON.stringify({ query, operationName, variables }),
          representations: Array.isArray(representations) ? { _entities: representations.map(({ __typename }) => __typename) } : undefined,
        });
        return { data, errors: errors.length > 0 ? errors : undefined };
      } catch (error) {
        throw error instanceof PublicError
          ? placed(error, 'pathInIncomingRequest' in options ? options.pathInIncomingRequest : undefined)
          : error;
      }
    },
  };
}

/** Where the fields of the fetch stand in the answer; `@` stands for "each of a list", and the path ends before it. */
function placed({ message, extensions }: PublicError, path: readonly (string | number)[] = []): PublicError {
  const list = path.indexOf('@');
  const known = list < 0 ? path : path.slice(0, list);
  return new PublicError(message, { path: known.length > 0 ? known : undefined, extensions });
}

/** Its information lines tell of its own inner life; warnings and errors concern us. */
function quieter(logger: Logger) {
  return {
    debug: (message: unknown) => logger.trace(String(message)),
    info: (message: unknown) => logger.debug(String(message)),
    warn: (message: unknown) => logger.warn(String(message)),
    error: (message: unknown) => logger.error(String(message)),
  };
}
