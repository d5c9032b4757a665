import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { Language } from './message.js';
import { publicCodes } from './public-codes.js';
import { maskedMessage } from './public-error.js';

/** As `publicError`, for an error that an executor has brought into its published shape. */
export function publicFormatted(error: GraphQLFormattedError, logger: Logger, language: Language): GraphQLFormattedError {
  if (publicCodes.has(error.extensions?.code)) return error;
  const id = randomUUID();
  logger.error({ errorId: id, err: error }, 'masked error');
  return {
    message: maskedMessage(id, language),
    ...(error.path === undefined ? {} : { path: error.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
}
