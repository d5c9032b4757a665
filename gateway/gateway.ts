import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { GatewayOptions, RunningGateway } from './gateway.options.js';
import { openGeneration } from './generation.js';
import { type Generations, generations } from './generations.js';
import { defaultLimits } from './guards/guard.js';
import { answerGraphql } from './http/graphql.route.js';
import { healthRoutes } from './http/health.route.js';
import { closeGracefully, listen } from './http/listening.js';
import { requestHandler } from './http/request-handler.js';
import { passportMinter } from './identity/passport.minter.js';
import { tokenVerifier } from './identity/token.verifier.js';
import { type Arrival, openContext } from './open-context.js';
import { playgroundRoutes } from './playground/playground.routes.js';

export type { GatewayOptions, RunningGateway } from './gateway.options.js';

/**
 * Starts the public endpoint of the graph. Subgraphs may be down.
 * @throws if the supergraph cannot be loaded or the port is taken (`code` EADDRINUSE); then nothing is left running.
 */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { supergraphSdl, transports, logger, introspection = true, closeGrace = 10_000 } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const open = (sdl: string) => openGeneration(sdl, { transports, limits, introspection, logger });
  const graphs = generations(await open(supergraphSdl), open, logger);
  const state = { closing: false };
  try {
    const verify = tokenVerifier(options.identity);
    const mint = passportMinter(options.passportKey);
    const health = healthRoutes(state, () => graphs.current().hash);
    const routes = [...health, ...(options.routes ?? []), ...(options.playground ? await playgroundRoutes() : [])];
    const answer = (request: IncomingMessage, response: ServerResponse, url: URL, arrival: Arrival) => {
      // Whatever takes over meanwhile: the generation that guards a request is the one that answers it.
      const { server, guard, serve } = graphs.current();
      return serve(() =>
        answerGraphql(request, response, url, {
          server,
          bodyLimit: options.bodyLimit ?? 1024 * 1024,
          context: (query) => openContext(arrival, query, { verify, guard, mint }),
          language: arrival.language,
        }),
      );
    };
    const server = createServer({ requestTimeout: 30_000 }, requestHandler({ routes, graphql: answer, state, logger }));
    const url = await listen(server, options.port, options.host);
    return {
      url,
      supergraphHash: () => graphs.current().hash,
      replaceSupergraph: graphs.replace,
      close: closer(server, state, graphs, closeGrace),
    };
  } catch (error) {
    await graphs.close();
    throw error;
  }
}

function closer(server: Server, state: { closing: boolean }, graphs: Generations, grace: number): () => Promise<void> {
  let closed: Promise<void> | undefined;
  return () => {
    state.closing = true;
    closed ??= closeGracefully(server, grace).then(() => graphs.close());
    return closed;
  };
}
