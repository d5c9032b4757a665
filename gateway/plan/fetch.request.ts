import type { SubgraphAsk } from '../execution/compiled-operation.js';
import { fieldOf } from './merge.js';

type Variables = Readonly<Record<string, unknown>>;

/** The texts of representations under the variables that carry them. */
export interface RepresentationTexts {
  readonly [variable: string]: readonly string[];
}

export interface FetchDocument {
  readonly kind: SubgraphAsk['kind'];
  readonly query: string;
  readonly operationName: string | undefined;
  /** Names of the operation's own variables that it uses. */
  readonly variableNames: readonly string[];
}

/** All of a fetch that is the same for each request; its body is printed so far. */
export interface PreparedFetch extends FetchDocument {
  readonly opening: string;
}

export function prepareFetch(document: FetchDocument): PreparedFetch {
  const { query, operationName } = document;
  return { ...document, opening: `${JSON.stringify({ query, operationName }).slice(0, -1)},"variables":{` };
}

/** A fetch of one request. Body and variables are made when they are read: over HTTP the one, in the same process the other. */
export class PlannedFetch implements SubgraphAsk {
  readonly #fetch: PreparedFetch;
  readonly #variables: Variables;
  readonly #texts: RepresentationTexts;
  headers: SubgraphAsk['headers'];
  deadline: SubgraphAsk['deadline'];

  constructor(
    fetch: PreparedFetch,
    variables: Variables,
    texts: RepresentationTexts,
    readonly representations: SubgraphAsk['representations'],
  ) {
    this.#fetch = fetch;
    this.#variables = variables;
    this.#texts = texts;
  }

  get kind() {
    return this.#fetch.kind;
  }

  get query() {
    return this.#fetch.query;
  }

  get operationName() {
    return this.#fetch.operationName;
  }

  get body(): string {
    return `${this.#fetch.opening}${this.#variablesText()}}}`;
  }

  get variables(): Record<string, unknown> {
    const own = this.#fetch.variableNames.flatMap((name) => {
      const value = fieldOf(this.#variables, name);
      return value === undefined ? [] : [[name, value] as const];
    });
    const represented = Object.entries(this.#texts).map(([name, texts]) => [name, JSON.parse(`[${texts.join(',')}]`)] as const);
    return Object.fromEntries([...own, ...represented]);
  }

  #variablesText(): string {
    let text = '';
    for (const name of this.#fetch.variableNames) {
      const value = fieldOf(this.#variables, name);
      if (value !== undefined) text += `${text === '' ? '' : ','}"${name}":${JSON.stringify(value)}`;
    }
    for (const name in this.#texts) text += `${text === '' ? '' : ','}"${name}":[${this.#texts[name]?.join(',')}]`;
    return text;
  }
}
