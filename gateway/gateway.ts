import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Arrival } from './arrival.js';
import { defaultEntitiesSize, keepsResponses, openResponseCache } from './cache/cache.options.js';
import type { ResponseCache } from './cache/response.cache.js';
import type { GatewayOptions, RunningGateway } from './gateway.options.js';
import { openGeneration } from './generations/generation.js';
import { Generations } from './generations/generations.js';
import type { Replacement } from './generations/replacement.js';
import { crossOrigins } from './http/cors.js';
import { answerFiles } from './http/files.route.js';
import { graphqlRoute } from './http/graphql.route.js';
import { healthRoutes } from './http/health.route.js';
import { Hurry } from './http/hurry.js';
import { closeGracefully, listen } from './http/listening.js';
import { requestHandler } from './http/request-handler.js';
import { doorOf, refuseUnguarded } from './identity/open-gateway.js';
import { schemaReaders } from './identity/schema-readers.js';
import { limitsOf } from './limits/limits.options.js';
import { Traffic } from './limits/traffic/traffic.js';
import { openContext } from './open-context.js';
import { Flights } from './operations/flights.js';
import { PersistedTexts } from './operations/persisted-texts.js';
import { RegisteredOperations } from './operations/registered-operations.js';
import { playgroundRoutes } from './playground/playground.routes.js';
import { requestPipeline } from './request-pipeline.js';
import { observers, type SupergraphOffer } from './telemetry/observer.js';
import { requestLog } from './telemetry/request.log.js';
import { openTelemetry } from './telemetry/request.watch.js';
import { SubgraphStandings } from './transport/subgraph.standings.js';

export type { GatewayOptions, RunningGateway } from './gateway.options.js';

/**
 * Starts the public endpoint of the graph. Subgraphs may be down.
 * @throws TypeError for options that contradict each other; SupergraphFault if the supergraph cannot be served; the system's error if the port is taken (`code` EADDRINUSE).
 * Then nothing is left running.
 */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  refuseUnguarded(options);
  const { transports, logger, introspection = true, closeGrace = 10_000, drain = 0, bodyLimit = 1024 * 1024 } = options;
  const limits = limitsOf(options.limits);
  const telemetry = options.telemetry ?? openTelemetry({ observer: observers([requestLog(logger)]) });
  const { observer } = telemetry;
  const standings = new SubgraphStandings({ observer, ...(options.subgraphs === undefined ? {} : { policies: options.subgraphs }) });
  const registered = new RegisteredOperations(options.registeredOperations ?? []);
  const texts = new PersistedTexts({ registered, operations: options.operations ?? 'any', keeps: options.persistedOperations ?? true });
  const origins = crossOrigins(options.corsOrigins ?? []);
  const entities = options.cache?.entities?.size ?? defaultEntitiesSize;
  const caches = { responses: keepsResponses(options.cache ?? {}), entities, observer };
  const generations = await Generations.start(options.supergraphSdl, {
    open: (supergraphSdl) =>
      openGeneration(supergraphSdl, { transports, standings, limits, registered, policies: options.policies, caches, logger }),
    now: () => new Date(),
    logger,
  });
  const state = { closing: false };
  const hurry = new Hurry(SLOWEST_REQUEST);
  const traffic = new Traffic(limits, logger);
  const responses = openResponseCache(options.cache ?? {}, { observer, logger });
  const flights = (options.deduplicate ?? true) ? new Flights() : undefined;
  try {
    const door = { ...doorOf(options), requestTime: limits.requestTime };
    const health = healthRoutes(state, () => generations.standing);
    const routes = [...health, ...(options.routes ?? []), ...(options.playground ? await playgroundRoutes() : [])];
    const pipeline = requestPipeline({ generations, door, texts, responses, flights, openSchema: schemaReaders(introspection) });
    const graphql = graphqlRoute({ bodyLimit, pipeline, telemetry, origins, hurry, state });
    const wrote = () => flights?.wrote();
    const files = (request: IncomingMessage, response: ServerResponse, url: URL, arrival: Arrival) =>
      generations.use(({ lines }) =>
        answerFiles(request, response, url, { lines, arrival, wrote, enter: () => openContext(arrival, door) }),
      );
    const handler = requestHandler({
      routes,
      graphql,
      files,
      hurry,
      traffic,
      origins,
      observer,
      state,
      isOpen: options.identity === null,
      logger,
    });
    const server = createServer({ requestTimeout: SLOWEST_FILE, headersTimeout: 30_000 }, handler);
    const url = await listen(server, options.port, options.host);
    observer.supergraphOffered({ hash: generations.standing.hash, outcome: 'taken' });
    return {
      url,
      health,
      get supergraphHash() {
        return generations.standing.hash;
      },
      get subgraphs() {
        return standings.health;
      },
      replaceSupergraph: async (supergraphSdl) => {
        const replacement = await generations.replace(supergraphSdl);
        observer.supergraphOffered(offerOf(replacement));
        return replacement;
      },
      close: closer(server, { state, hurry, traffic, generations, responses, grace: closeGrace, drain }),
    };
  } catch (error) {
    await Promise.all([generations.close(), traffic.close(), responses?.close()]);
    throw error;
  }
}

/** Milliseconds that a file may take to come. */
const SLOWEST_FILE = 300_000;
/** Milliseconds in which everything of a request has come that brings no file. */
const SLOWEST_REQUEST = 30_000;

function offerOf(replacement: Replacement): SupergraphOffer {
  const outcome = replacement.taken ? 'taken' : replacement.unchanged ? 'unchanged' : 'refused';
  return { hash: replacement.hash, outcome };
}

interface Closing {
  readonly state: { closing: boolean };
  readonly hurry: Hurry;
  readonly traffic: Traffic;
  readonly generations: Generations;
  readonly responses: ResponseCache | undefined;
  readonly grace: number;
  readonly drain: number;
}

function closer(server: Server, { state, hurry, traffic, generations, responses, grace, drain }: Closing): () => Promise<void> {
  let closed: Promise<void> | undefined;
  return () => {
    state.closing = true;
    generations.refuseFurther();
    closed ??= closeGracefully(server, grace, drain)
      .then(() => generations.close())
      .finally(() => hurry.stop())
      .finally(() => Promise.all([traffic.close(), responses?.close()]));
    return closed;
  };
}
