import { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { type ExecutionResult, GraphQLError, Kind } from 'graphql';
import type { Logger } from 'pino';
import { PublicError, publicError } from '../errors/public-error.js';
import { stripSecurity } from '../supergraph/strip-security.js';
import type { SubgraphTransport, SubgraphTransports } from '../transport/subgraph.transport.js';
import type { RequestContext } from './request-context.js';
import { subgraphDataSource } from './subgraph.data-source.js';

/** What plans and executes operations, as Apollo Server takes it. Another executor takes this one's place here and nowhere else. */
export type PlanExecutor = ApolloServerOptionsWithGateway<RequestContext>['gateway'];

export interface PlanExecutorOptions {
  /** The whole supergraph, security directives and all. */
  readonly supergraphSdl: string;
  readonly transports: SubgraphTransports;
  readonly logger: Logger;
}

/** Plans and executes with @apollo/gateway; what leaves it bears public errors alone. */
export function planExecutor({ supergraphSdl, transports, logger }: PlanExecutorOptions): PlanExecutor {
  // Read by the constructor: without it the gateway reports to its vendor and asks cloud metadata addresses who it is.
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const opened: SubgraphTransport[] = [];
  const gateway = new ApolloGateway({
    supergraphSdl: stripSecurity(supergraphSdl),
    logger: quieter(logger),
    __exposeQueryPlanExperimental: false,
    buildService({ name, url }) {
      const transport = transports(name, url ?? '');
      opened.push(transport);
      return subgraphDataSource(name, transport);
    },
  });
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    async load(options) {
      const { executor } = await gateway.load(options);
      return {
        executor: async (request) => publicResult(await executor(request), request.context as RequestContext),
      };
    },
    async stop() {
      await gateway.stop();
      await Promise.all(opened.map((transport) => transport.close?.()));
    },
  };
}

/**
 * Masks what is not public. A null that breaks a subgraph's own promise is a fault of that subgraph, which @apollo/gateway
 * hides among the extensions; here it is an error like any other.
 */
function publicResult(result: ExecutionResult, { logger, language }: RequestContext): ExecutionResult {
  const brokenPromises = result.extensions?.valueCompletion;
  const errors = [...(result.errors ?? []), ...(Array.isArray(brokenPromises) ? brokenPromises : [])];
  if (errors.length === 0) return { data: result.data };
  return { data: result.data, errors: errors.map((error) => variableRefusal(error) ?? publicError(error, logger, language)) };
}

/** A value that does not fit its variable: @apollo/gateway tells it as graphql-js does, by its place and without a code. */
function variableRefusal(error: unknown): PublicError | undefined {
  if (!(error instanceof GraphQLError) || error.extensions.code !== undefined) return undefined;
  if (error.nodes?.[0]?.kind !== Kind.VARIABLE_DEFINITION) return undefined;
  return new PublicError(error.message, { nodes: error.nodes, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
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
