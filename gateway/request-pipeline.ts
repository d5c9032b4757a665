import { PublicError } from './errors/public-error.js';
import { askSubgraph } from './execution/ask-subgraph.js';
import type { Generations } from './generations/generations.js';
import { type Arrival, type Door, openContext } from './open-context.js';
import { answerRequest, publicErrorAnswer } from './operations/answer-request.js';
import type { GraphAnswer, GraphRequest } from './operations/graph-request.js';

export interface PipelineOptions {
  readonly generations: Generations;
  readonly door: Door;
  readonly introspection: boolean;
}

/** From a client's request to its answer, whatever carries them: who asks, then the operation, on one generation from beginning to end. */
export type RequestPipeline = (request: GraphRequest, arrival: Arrival) => Promise<GraphAnswer>;

export function requestPipeline({ generations, door, introspection }: PipelineOptions): RequestPipeline {
  return (request, arrival) =>
    generations.use(async ({ operations, transport }) => {
      try {
        const context = await openContext(arrival, door);
        return await answerRequest(request, context, { operations, openSchema: introspection, ask: askSubgraph(transport, context) });
      } catch (error) {
        if (error instanceof PublicError) return publicErrorAnswer(error);
        throw error;
      }
    });
}
