import type { PassportClaims } from '../schema/passport.js';
import type { Arrival } from './arrival.js';
import type { ResponseCache } from './cache/response.cache.js';
import { PublicError } from './errors/public-error.js';
import { askSubgraph } from './execution/ask-subgraph.js';
import type { Generations } from './generations/generations.js';
import { type Door, openContext } from './open-context.js';
import { answerRequest } from './operations/answer-request.js';
import type { Flights } from './operations/flights.js';
import type { GraphAnswer, GraphRequest } from './operations/graph-request.js';
import type { PersistedTexts } from './operations/persisted-texts.js';
import { publicErrorAnswer } from './operations/refused-answer.js';
import type { RequestWatch } from './telemetry/request.watch.js';

export interface PipelineOptions {
  readonly generations: Generations;
  readonly door: Door;
  readonly texts: PersistedTexts;
  readonly responses: ResponseCache | undefined;
  /** Undefined where each request is executed by itself. */
  readonly flights: Flights | undefined;
  /** Whether this caller may read the schema. */
  readonly openSchema: (caller: PassportClaims) => boolean;
}

/** From a client's request to its answer, whatever carries them: who asks, then the operation, on one generation from beginning to end. */
export type RequestPipeline = (request: GraphRequest, arrival: Arrival, watch: RequestWatch) => Promise<GraphAnswer>;

export function requestPipeline({ generations, door, texts, responses, flights, openSchema }: PipelineOptions): RequestPipeline {
  return (request, arrival, watch) =>
    generations.use(async ({ operations, lines }) => {
      try {
        const context = await openContext(arrival, door);
        const ask = askSubgraph(lines, context, watch);
        const parts = { operations, texts, openSchema: openSchema(context.caller), ask, watch, responses, flights };
        return await answerRequest(request, context, parts);
      } catch (error) {
        if (error instanceof PublicError) return publicErrorAnswer([error]);
        throw error;
      }
    });
}
