import type { RequestOutcome } from '../telemetry/observer.js';

/** What a client asks of the graph, whatever carried it. */
export interface GraphRequest {
  /** Undefined where a hash stands for it. */
  readonly query: string | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  /** SHA-256 of the text, in lower-case hexadecimal: it stands for the text, or is to. */
  readonly hash: string | undefined;
  /** Reads alone are let through where this is set: GET must change nothing. */
  readonly readOnly: boolean;
}

export interface GraphAnswer {
  /** HTTP status for a client that knows the media type of GraphQL over HTTP. */
  readonly status: number;
  /** Whether GraphQL itself found the request wrong: a client of before that media type expects such an answer with 200. */
  readonly requestError: boolean;
  /** JSON text of the answer, in UTF-8 where it is bytes. */
  readonly text: string | Buffer;
  readonly outcome: RequestOutcome;
  /** Public code of the refusal or of the first error. */
  readonly code: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}
