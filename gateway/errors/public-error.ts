import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Language, Message } from './message.js';
import { publicCodes } from './public-codes.js';

/** An error that says no more than a client may know. What is thrown as one leaves the gateway as it is. */
export class PublicError extends GraphQLError {}

/** A refusal by the gateway itself. `status` and `headers` are those of the whole answer over HTTP. */
export function refusal(
  code: string,
  status: number,
  message: Message,
  language: Language,
  headers?: Readonly<Record<string, string>>,
): PublicError {
  return new PublicError(message[language], { extensions: { code, http: { status, headers } } });
}

const masked: Message = {
  zh: '系统内部错误，请稍后再试；如需报告，请提供编号：',
  en: 'Internal error. Try again later; if you report it, give this id: ',
};

/** The sentence in place of a fault of ours. */
export function maskedMessage(id: string, language: Language): string {
  return masked[language] + id;
}

/**
 * What a client may know of an error: code, sentence and path of a public one, the path and an id of any other.
 * The whole error goes to the log under the same id.
 */
export function publicError(error: unknown, logger: Logger, language: Language): PublicError {
  if (error instanceof PublicError) return error;
  if (error instanceof GraphQLError && publicCodes.has(error.extensions.code)) return shorn(error);
  const id = randomUUID();
  logger.error({ errorId: id, err: error }, 'masked error');
  return new PublicError(maskedMessage(id, language), { path: pathOf(error), extensions: { code: 'INTERNAL_SERVER_ERROR', id } });
}

function shorn(error: GraphQLError): PublicError {
  const { nodes, source, positions, path, extensions } = error;
  return new PublicError(error.message, { nodes, source, positions, path, extensions: { code: extensions.code } });
}

function pathOf(error: unknown): GraphQLError['path'] {
  return error instanceof GraphQLError ? error.path : undefined;
}
