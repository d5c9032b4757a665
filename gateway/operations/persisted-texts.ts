import { LRUCache } from 'lru-cache';
import type { GraphRequest } from './graph-request.js';
import type { OperationRefusal } from './operation-refusal.js';
import { operationHash, type RegisteredOperations } from './registered-operations.js';

export interface PersistedOptions {
  readonly registered: RegisteredOperations;
  /** `registered`: no other operation is taken, and none is kept. */
  readonly operations: 'any' | 'registered';
  /** Whether texts are kept by their hash. */
  readonly keeps: boolean;
}

/** The text of a request, and whether it is to be kept under the hash that came with it once it has proven valid. */
export interface FoundText {
  readonly text: string;
  readonly keepAs: string | undefined;
}

/** Texts that clients may have kept, and their bytes together. */
const MOST_TEXTS = 2_000;
const MOST_SIZE = 8 * 1024 * 1024;

/**
 * From what a client sends to the text of its operation: itself, or the SHA-256 of one that is registered or was sent before
 * (automatic persisted queries, or `documentId`). It outlives supergraphs: which of them a text fits is asked anew each time.
 */
export class PersistedTexts {
  readonly #registered: RegisteredOperations;
  readonly #registeredAlone: boolean;
  readonly #keeps: boolean;
  readonly #kept = new LRUCache<string, string>({ max: MOST_TEXTS, maxSize: MOST_SIZE, sizeCalculation: (text) => text.length + 1 });

  constructor({ registered, operations, keeps }: PersistedOptions) {
    this.#registered = registered;
    this.#registeredAlone = operations === 'registered';
    this.#keeps = keeps;
  }

  find({ query, hash }: GraphRequest): FoundText | OperationRefusal {
    if (hash === undefined) return query === undefined ? noQuery : this.#allowed(query);
    if (query === undefined) return this.#byHash(hash);
    return operationHash(query) === hash ? this.#allowed(query, hash) : wrongHash;
  }

  /** From now on this hash stands for this text. */
  keep({ text, keepAs }: FoundText): void {
    if (keepAs !== undefined) this.#kept.set(keepAs, text);
  }

  #allowed(text: string, keepAs?: string): FoundText | OperationRefusal {
    const registered = this.#registered.formOf(text) ?? (this.#registeredAlone ? this.#registered.formOfRewritten(text) : undefined);
    if (registered !== undefined) return { text: registered, keepAs: undefined };
    return this.#registeredAlone ? notRegistered : { text, keepAs: this.#keeps ? keepAs : undefined };
  }

  #byHash(hash: string): FoundText | OperationRefusal {
    const text = this.#registered.byHash(hash) ?? this.#kept.get(hash);
    if (text !== undefined) return { text, keepAs: undefined };
    if (this.#registeredAlone) return notRegistered;
    return this.#keeps ? notFound : notKept;
  }
}

const noQuery: OperationRefusal = {
  status: 400,
  code: 'BAD_REQUEST',
  message: { zh: '请求中没有 query，请提供要执行的操作。', en: 'The request has no query. Give the operation to execute.' },
};

const wrongHash: OperationRefusal = {
  status: 400,
  code: 'BAD_REQUEST',
  message: {
    zh: '所提供的哈希值与 query 不符，请以 query 原文的 SHA-256（十六进制小写）重新计算。',
    en: 'The hash is not that of the query. It is the SHA-256 of its text, in lower-case hexadecimal.',
  },
};

const notRegistered: OperationRefusal = {
  status: 403,
  code: 'OPERATION_NOT_REGISTERED',
  message: {
    zh: '本系统只执行已登记的操作，该操作未登记。请改用已登记的操作，或先向运行单位登记。',
    en: 'Only registered operations are executed here, and this is none. Use a registered one, or have it registered with the operator.',
  },
};

/** Clients of before codes know it by this very sentence, and expect 200: they send the text along and go on. */
const notFound: OperationRefusal = {
  status: 200,
  code: 'PERSISTED_QUERY_NOT_FOUND',
  message: { zh: 'PersistedQueryNotFound', en: 'PersistedQueryNotFound' },
};

/** Likewise by its sentence: clients that read it send texts from then on, and hashes no more. */
const notKept: OperationRefusal = {
  status: 200,
  code: 'PERSISTED_QUERY_NOT_SUPPORTED',
  message: { zh: 'PersistedQueryNotSupported', en: 'PersistedQueryNotSupported' },
};
