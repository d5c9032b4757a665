import type { OperationAnswer } from '../execution/compiled-operation.js';
import type { RequestContext } from '../execution/request-context.js';
import type { OperationRefusal } from './operation-refusal.js';

export type Executed = OperationAnswer | OperationRefusal;

export interface Flown {
  readonly answer: Executed;
  /** The id of the request that has asked the subgraphs for it, where that was another. */
  readonly askedBy: string | undefined;
}

interface Flight {
  readonly answer: Promise<Executed>;
  readonly requestId: string;
  /** Both of `performance.now()`. */
  readonly began: number;
  readonly deadline: number;
}

/**
 * Milliseconds from the beginning of an execution in which others may join it. What another process has written meanwhile is not
 * known here, so this is by how much an answer may be behind it.
 */
const OPEN_FOR = 1_000;

/** Reads that are under way. Who asks the same meanwhile waits for the same answer; nothing is kept when it has come. */
export class Flights {
  readonly #underWay = new Map<string, Flight>();

  /**
   * @param key everything on which the answer depends, the caller included
   * @param run executes it within the time of this request
   * @throws what the run that is shared throws
   */
  async share(key: string, request: Pick<RequestContext, 'requestId' | 'deadline'>, run: () => Promise<Executed>): Promise<Flown> {
    for (;;) {
      const began = performance.now();
      const { requestId, deadline = Number.POSITIVE_INFINITY } = request;
      const flight = this.#underWay.get(key);
      // One that may take longer than there is time is not waited for.
      if (flight === undefined || flight.deadline > deadline || began - flight.began > OPEN_FOR)
        return { answer: await this.#lead(key, { answer: run(), requestId, began, deadline }), askedBy: undefined };
      const answer = await flight.answer;
      // What is blank because another's time was over is asked for again, as long as there is time.
      if (!isLate(answer)) return { answer, askedBy: flight.requestId };
    }
  }

  /** Something has been changed, and whoever reads after it must see it: nobody joins what began before. */
  wrote(): void {
    this.#underWay.clear();
  }

  async #lead(key: string, flight: Flight): Promise<Executed> {
    this.#underWay.set(key, flight);
    try {
      return await flight.answer;
    } finally {
      // It has waited longest, so this comes before those who joined go on.
      if (this.#underWay.get(key) === flight) this.#underWay.delete(key);
    }
  }
}

function isLate(answer: Executed): boolean {
  return !('code' in answer) && answer.errors.some(({ extensions }) => extensions?.code === 'DEADLINE_EXCEEDED');
}
