import { request } from 'undici';

export interface GraphResult {
  readonly data?: Record<string, any> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

/** A client of the graph, as a front end would write it: HTTP, a token, and patience while the server is away. */
export class GraphClient {
  #leaving = false;

  constructor(
    readonly url: string,
    /** Milliseconds to keep trying while nothing answers. */
    readonly patience: number,
  ) {}

  /** Sends one operation. The acts bear idempotency keys, so sending again after a lost answer is safe. Throws on errors of the graph. */
  async send(token: string | null, query: string, variables: Record<string, unknown> = {}): Promise<Record<string, any>> {
    const { data, errors = [] } = await this.#insist(() => this.#once(token, query, variables));
    if (errors.length > 0) throw new Error(errors.map((error) => `${String(error.extensions?.code ?? '')} ${error.message}`).join('; '));
    return data ?? {};
  }

  /** Sends a query and takes what there is: a department that is down blanks its own fields only. */
  async sendPatiently(token: string | null, query: string, variables: Record<string, unknown> = {}): Promise<Record<string, any>> {
    const { data, errors = [] } = await this.#insist(() => this.#once(token, query, variables));
    const bad = errors.find((error) => error.extensions?.code !== 'SUBGRAPH_UNAVAILABLE');
    if (bad !== undefined) throw new Error(bad.message);
    return data ?? {};
  }

  /** Ends the patience of requests that are still under way: the story is over. */
  leave(): void {
    this.#leaving = true;
  }

  /** Gets a JSON document beside the graph. */
  get<Body>(path: string): Promise<Body> {
    return this.#insist(async () => {
      const answer = await request(`${this.url}${path}`);
      const text = await answer.body.text();
      if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}: ${text.slice(0, 200)}`);
      return JSON.parse(text) as Body;
    });
  }

  async #once(token: string | null, query: string, variables: Record<string, unknown>): Promise<GraphResult> {
    const answer = await request(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'zh-CN',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.body.json()) as GraphResult;
  }

  /** Tries again while the server cannot be reached: it may be starting anew. */
  async #insist<Value>(attempt: () => Promise<Value>): Promise<Value> {
    const until = Date.now() + this.patience;
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        if (!isUnreachable(error) || this.#leaving || Date.now() > until) throw error;
        await pause(200);
      }
    }
  }
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE']);

/** Whether nobody was there to answer. */
export function isUnreachable(error: unknown): boolean {
  return UNREACHABLE.has(String((error as { code?: unknown }).code));
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
