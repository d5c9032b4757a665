import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorAnswer } from './error-answer.js';
import { sendAnswer } from './send-answer.js';

/** How often the slow are looked for, in milliseconds. */
const LOOK_EVERY = 1_000;

/**
 * Cuts off whoever sends a request too slowly. The server's own limit is as long as a file may take to come; whatever is
 * no file has to be here sooner, or slow senders would hold connections for nothing. One timer looks after all of them.
 */
export class Hurry {
  /** In the order of their coming, so that the first is the one that is due first. */
  readonly #coming = new Map<IncomingMessage, { readonly response: ServerResponse; readonly due: number }>();
  readonly #milliseconds: number;
  readonly #now: () => number;
  #timer: NodeJS.Timeout | undefined;

  /** @param now milliseconds of a clock that never goes back */
  constructor(milliseconds: number, now: () => number = () => performance.now()) {
    this.#milliseconds = milliseconds;
    this.#now = now;
  }

  /** From now on, until it has `come`. */
  begin(request: IncomingMessage, response: ServerResponse): void {
    this.#coming.set(request, { response, due: this.#now() + this.#milliseconds });
    this.#timer ??= setInterval(() => this.look(), LOOK_EVERY).unref();
  }

  /** All of it is here, or its sender is gone. */
  come(request: IncomingMessage): void {
    this.#coming.delete(request);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#coming.clear();
  }

  /** Cuts off whoever is due. */
  look(): void {
    const now = this.#now();
    for (const [request, { response, due }] of this.#coming) {
      if (due > now) return;
      this.#coming.delete(request);
      cutOff(request, response);
    }
  }
}

function cutOff(request: IncomingMessage, response: ServerResponse): void {
  if (request.complete) return;
  if (!response.headersSent) sendAnswer(response, errorAnswer(408, 'BAD_REQUEST', tooSlow, 'zh', { connection: 'close' }));
  request.socket.end();
}

const tooSlow = {
  zh: '请求内容未在规定时间内传完，请检查网络后重新提交。',
  en: 'The request did not arrive in time. Check the network and send it again.',
};
