import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { GatewayOptions, RunningGateway } from './gateway.options.js';
import { openGeneration } from './generations/generation.js';
import { Generations } from './generations/generations.js';
import { defaultLimits } from './guards/guard.js';
import { answerFiles } from './http/files.route.js';
import { answerGraphql } from './http/graphql.route.js';
import { healthRoutes } from './http/health.route.js';
import { closeGracefully, listen } from './http/listening.js';
import { requestHandler } from './http/request-handler.js';
import { passportMinter } from './identity/passport.minter.js';
import { tokenVerifier } from './identity/token.verifier.js';
import { type Arrival, openContext } from './open-context.js';
import { playgroundRoutes } from './playground/playground.routes.js';
import { requestPipeline } from './request-pipeline.js';

export type { GatewayOptions, RunningGateway } from './gateway.options.js';

/**
 * Starts the public endpoint of the graph. Subgraphs may be down.
 * @throws SupergraphFault if the supergraph cannot be served; the system's error if the port is taken (`code` EADDRINUSE).
 * Then nothing is left running.
 */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { transports, logger, introspection = true, closeGrace = 10_000, bodyLimit = 1024 * 1024 } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const generations = await Generations.start(options.supergraphSdl, {
    open: (supergraphSdl) => openGeneration(supergraphSdl, { transports, limits, logger }),
    now: () => new Date(),
    logger,
  });
  const state = { closing: false };
  try {
    const door = { verify: tokenVerifier(options.identity), mint: passportMinter(options.passportKey) };
    const health = healthRoutes(state, () => generations.standing);
    const routes = [...health, ...(options.routes ?? []), ...(options.playground ? await playgroundRoutes() : [])];
    // The whole body is here by now: whoever sends slowly does not hold an old generation.
    const pipeline = requestPipeline({ generations, door, introspection });
    const graphql = (request: IncomingMessage, response: ServerResponse, url: URL, arrival: Arrival) =>
      answerGraphql(request, response, url, { bodyLimit, language: arrival.language, answer: (asked) => pipeline(asked, arrival) });
    const files = (request: IncomingMessage, response: ServerResponse, url: URL, arrival: Arrival) =>
      generations.use(({ transport }) =>
        answerFiles(request, response, url, { transport, arrival, enter: () => openContext(arrival, door) }),
      );
    const handler = requestHandler({ routes, graphql, files, state, logger });
    const server = createServer({ requestTimeout: SLOWEST_FILE, headersTimeout: 30_000 }, handler);
    const url = await listen(server, options.port, options.host);
    return {
      url,
      get supergraphHash() {
        return generations.standing.hash;
      },
      replaceSupergraph: (supergraphSdl) => generations.replace(supergraphSdl),
      close: closer(server, state, generations, closeGrace),
    };
  } catch (error) {
    await generations.close();
    throw error;
  }
}

/** Milliseconds that a file may take to come; for anything else see the request handler. */
const SLOWEST_FILE = 300_000;

function closer(server: Server, state: { closing: boolean }, generations: Generations, grace: number): () => Promise<void> {
  let closed: Promise<void> | undefined;
  return () => {
    state.closing = true;
    generations.refuseFurther();
    closed ??= closeGracefully(server, grace).then(() => generations.close());
    return closed;
  };
}
