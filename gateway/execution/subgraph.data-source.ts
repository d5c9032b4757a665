import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { PublicError } from '../errors/public-error.js';
import { SubgraphFault } from '../transport/subgraph.fault.js';
import type { SubgraphTransport } from '../transport/subgraph.transport.js';
import type { RequestContext } from './request-context.js';
import { checkAnswer } from './subgraph-answer.js';
import { subgraphHeaders } from './subgraph-headers.js';
import { subgraphUnavailable } from './subgraph-unavailable.js';

type Options = GraphQLDataSourceProcessOptions<RequestContext>;

/** Lets @apollo/gateway fetch through a transport. A subgraph that fails throws one coded error that names it. */
export function subgraphDataSource(service: string, transport: SubgraphTransport): GraphQLDataSource<RequestContext> {
  return {
    async process(options) {
      const context = options.context as RequestContext;
      try {
        const answer = checkAnswer(await send(options, context, transport), representationsIn(options));
        return { data: answer.data, errors: answer.errors.length > 0 ? answer.errors : undefined };
      } catch (error) {
        throw fail(service, error, options, context);
      }
    },
  };
}

function send({ request }: Options, context: RequestContext, transport: SubgraphTransport) {
  const { query = '', operationName, variables } = request;
  const kind = query.trimStart().startsWith('mutation') ? 'mutation' : 'query';
  const body = JSON.stringify({ query, operationName, variables });
  return transport.send({ kind, query, operationName, variables, body, headers: subgraphHeaders(context) });
}

function representationsIn({ request }: Options): number | undefined {
  const representations: unknown = request.variables?.representations;
  return Array.isArray(representations) ? representations.length : undefined;
}

function fail(service: string, error: unknown, options: Options, context: RequestContext): PublicError {
  const fault = error instanceof SubgraphFault ? error : new SubgraphFault('UNREACHABLE', 'The transport failed', { cause: error });
  context.logger.warn({ service, reason: fault.reason, err: fault }, 'subgraph unavailable');
  const path = 'pathInIncomingRequest' in options ? options.pathInIncomingRequest : undefined;
  return subgraphUnavailable(service, fault.reason, context.language, path);
}
