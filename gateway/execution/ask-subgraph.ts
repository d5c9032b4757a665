import { deadlineExceeded } from '../limits/deadline-exceeded.js';
import type { RequestWatch } from '../telemetry/request.watch.js';
import { SubgraphFault } from '../transport/subgraph.fault.js';
import type { SubgraphLine } from '../transport/subgraph.line.js';
import type { SubgraphRequest } from '../transport/subgraph.transport.js';
import type { AskSubgraph } from './compiled-operation.js';
import type { RequestContext } from './request-context.js';
import { subgraphHeaders } from './subgraph-headers.js';
import { subgraphUnavailable } from './subgraph-unavailable.js';

type Lines = ReadonlyMap<string, Pick<SubgraphLine, 'ask'>>;

/** Asks subgraphs for one request. One that fails throws one coded error that names it; why stands in the log. */
export function askSubgraph(lines: Lines, context: RequestContext, watch: RequestWatch): AskSubgraph {
  const common = subgraphHeaders(context);
  const { deadline, logger, language } = context;
  return async (service, asked) => {
    const fetch = watch.fetch(service, asked.kind);
    try {
      const line = lines.get(service);
      if (line === undefined) throw new SubgraphFault('UNREACHABLE', `There is no way to ${service}`);
      // Not into a copy: that would print the body of a call in the same process, which nobody reads.
      asked.headers = fetch.traceparent === undefined ? common : { ...common, traceparent: fetch.traceparent };
      asked.deadline = deadline;
      const answer = await line.ask(asked as SubgraphRequest);
      fetch.ended('OK');
      return answer;
    } catch (error) {
      const fault = error instanceof SubgraphFault ? error : new SubgraphFault('UNREACHABLE', 'The line failed', { cause: error });
      fetch.ended(fault.reason);
      logger.warn({ service, reason: fault.reason, since: fault.since, err: fault }, 'subgraph unavailable');
      const isLate = fault.reason === 'TIMEOUT' && deadline !== undefined && performance.now() >= deadline;
      throw isLate ? deadlineExceeded(service, language) : subgraphUnavailable(service, fault, language);
    }
  };
}
