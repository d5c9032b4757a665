import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from 'pino';
import { type Language, readerLanguage } from './errors/message.js';
import { forwardableLanguage } from './http/accept-language.js';
import { requestId } from './http/request-id.js';
import type { Passage } from './limits/traffic/traffic.js';

/** What is known of a request from its headers alone. */
export class Arrival {
  readonly requestId: string;
  readonly authorization: string | undefined;
  /** As the client sent it, if well-formed. */
  readonly acceptLanguage: string | undefined;
  readonly language: Language;
  /** Whether the client wants an answer made for this request alone. */
  readonly wantsFresh: boolean;
  /** Of `performance.now()`. */
  readonly began = performance.now();
  readonly #logger: Logger;
  #ownLogger: Logger | undefined;

  constructor(
    headers: IncomingHttpHeaders,
    logger: Logger,
    readonly passage: Passage,
  ) {
    this.requestId = requestId(headers['x-request-id']);
    this.authorization = headers.authorization;
    this.acceptLanguage = forwardableLanguage(headers['accept-language']);
    this.language = languageOf(this.acceptLanguage);
    const control = headers['cache-control'];
    this.wantsFresh = control !== undefined && /no-cache|no-store/i.test(control);
    this.#logger = logger;
  }

  /** Bears the request id. Made when something is logged: most requests log nothing by it. */
  get logger(): Logger {
    this.#ownLogger ??= this.#logger.child({ requestId: this.requestId });
    return this.#ownLogger;
  }
}

const languages = new Map<string | undefined, Language>();
const MOST_KNOWN = 100;

/** Few headers are sent by many clients. */
function languageOf(header: string | undefined): Language {
  const known = languages.get(header);
  if (known) return known;
  const language = readerLanguage(header);
  if (languages.size < MOST_KNOWN) languages.set(header, language);
  return language;
}
