import type { Readable } from 'node:stream';
import type { Language, Message } from '../domain/message.js';
import type { Refusal } from '../domain/rule.js';
import type { SubgraphContext } from '../graphql/context.js';

/** A request below `/files` of a subgraph, whatever carried it. Bodies of files are streams; they are never held whole. */
export interface FileRequest {
  readonly method: string;
  /** What stands after `/files`, from its slash on; empty for nothing. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Readable;
}

/** A text goes out as JSON. */
export interface FileAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable | string;
}

/** What a subgraph does with files. The caller is known from the passport, as for its graph. */
export type FileHandler = (context: SubgraphContext, request: FileRequest) => Promise<FileAnswer>;

export function jsonAnswer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): FileAnswer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: JSON.stringify(body) };
}

/** An expected "no" in the shape of the graph's errors, so that a client reads one shape only. */
export function refusalAnswer(status: number, refusal: Refusal, language: Language): FileAnswer {
  const { code, message, ruleRef, details } = refusal;
  const told = details.map((detail) => ({ subject: detail.subject, message: detail.message[language] }));
  return jsonAnswer(status, { errors: [{ message: message[language], extensions: { code, ruleRef, details: told } }] });
}

export function plainRefusal(code: string, message: Message): Refusal {
  return { code, message, ruleRef: null, details: [] };
}
