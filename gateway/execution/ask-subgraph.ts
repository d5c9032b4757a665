import type { RequestWatch } from '../telemetry/request.watch.js';
import { SubgraphFault } from '../transport/subgraph.fault.js';
import type { SubgraphRequest, SubgraphTransport } from '../transport/subgraph.transport.js';
import type { AskSubgraph, SubgraphAsk } from './compiled-operation.js';
import type { RequestContext } from './request-context.js';
import { checkAnswer } from './subgraph-answer.js';
import { subgraphHeaders } from './subgraph-headers.js';
import { subgraphUnavailable } from './subgraph-unavailable.js';

/** Asks subgraphs for one request. One that fails throws one coded error that names it; why stands in the log. */
export function askSubgraph(
  transport: (name: string) => SubgraphTransport | undefined,
  context: RequestContext,
  watch: RequestWatch,
): AskSubgraph {
  const headers = subgraphHeaders(context);
  return async (service, asked) => {
    const fetch = watch.fetch(service, asked.kind);
    try {
      const way = transport(service);
      if (!way) throw new Error(`There is no way to ${service}`);
      const told = fetch.traceparent === undefined ? headers : { ...headers, traceparent: fetch.traceparent };
      const answer = checkAnswer(await way.send(withHeaders(asked, told)), asked.representations);
      fetch.ended('OK');
      return answer;
    } catch (error) {
      const fault = error instanceof SubgraphFault ? error : new SubgraphFault('UNREACHABLE', 'The transport failed', { cause: error });
      fetch.ended(fault.reason);
      context.logger.warn({ service, reason: fault.reason, err: fault }, 'subgraph unavailable');
      throw subgraphUnavailable(service, fault.reason, context.language);
    }
  };
}

/** Not a spread: that would print the body of a call in the same process, which nobody reads. */
function withHeaders(asked: SubgraphAsk, headers: Readonly<Record<string, string>>): SubgraphRequest {
  return {
    kind: asked.kind,
    query: asked.query,
    operationName: asked.operationName,
    variables: asked.variables,
    get body() {
      return asked.body;
    },
    headers,
  };
}
