import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { planExecutor } from './execution/plan-executor.js';
import type { GatewayOptions, RunningGateway } from './gateway.options.js';
import { graphqlServer } from './graphql-server.js';
import { defaultLimits } from './guards/guard.js';
import { operationGuard } from './guards/operation.guard.js';
import { answerGraphql } from './http/graphql.route.js';
import { healthRoutes } from './http/health.route.js';
import { closeGracefully, listen } from './http/listening.js';
import { requestHandler } from './http/request-handler.js';
import { passportMinter } from './identity/passport.minter.js';
import { tokenVerifier } from './identity/token.verifier.js';
import { type Arrival, type Door, openContext } from './open-context.js';
import { playgroundRoutes } from './playground/playground.routes.js';

export type { GatewayOptions, RunningGateway } from './gateway.options.js';

/**
 * Starts the public endpoint of the graph. Subgraphs may be down.
 * @throws if the supergraph cannot be loaded or the port is taken (`code` EADDRINUSE); then nothing is left running.
 */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { supergraphSdl, transports, logger, closeGrace = 10_000 } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const executor = planExecutor({ supergraphSdl, transports, logger });
  const graphql = graphqlServer({ executor, maxTokens: limits.maxTokens, introspection: options.introspection ?? true, logger });
  await graphql.start();
  const state = { closing: false };
  try {
    const door: Door = {
      verify: tokenVerifier(options.identity),
      guard: operationGuard(supergraphSdl, limits),
      mint: passportMinter(options.passportKey),
    };
    const routes = [...healthRoutes(state), ...(options.routes ?? []), ...(options.playground ? await playgroundRoutes() : [])];
    const answer = (request: IncomingMessage, response: ServerResponse, url: URL, arrival: Arrival) =>
      answerGraphql(request, response, url, {
        server: graphql,
        bodyLimit: options.bodyLimit ?? 1024 * 1024,
        context: (query) => openContext(arrival, query, door),
        language: arrival.language,
      });
    const server = createServer({ requestTimeout: 30_000 }, requestHandler({ routes, graphql: answer, state, logger }));
    const url = await listen(server, options.port, options.host);
    return { url, close: closer(server, state, graphql, closeGrace) };
  } catch (error) {
    await graphql.stop();
    throw error;
  }
}

function closer(server: Server, state: { closing: boolean }, graphql: { stop(): Promise<void> }, grace: number): () => Promise<void> {
  let closed: Promise<void> | undefined;
  return () => {
    state.closing = true;
    closed ??= closeGracefully(server, grace).then(() => graphql.stop());
    return closed;
  };
}
