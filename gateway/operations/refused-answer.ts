import type { GraphQLFormattedError } from 'graphql';
import type { PublicError } from '../errors/public-error.js';
import type { GraphAnswer } from './graph-request.js';

/** What GraphQL says of a request, as opposed to what this gateway refuses. */
const GRAPHQL_CODES: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/** The answer to a request that is let no further: without `data`, as nothing was executed. */
export function refusedAnswer(
  status: number,
  code: string,
  errors: readonly GraphQLFormattedError[],
  headers?: Readonly<Record<string, string>>,
): GraphAnswer {
  return { status, code, requestError: GRAPHQL_CODES.has(code), outcome: 'refused', text: JSON.stringify({ errors }), headers };
}

interface RefusedExtensions {
  readonly code?: string;
  readonly http?: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> };
}

/** @param errors at least one; the first says the status */
export function publicErrorAnswer(errors: readonly PublicError[]): GraphAnswer {
  const { code, http } = (errors[0]?.extensions ?? {}) as RefusedExtensions;
  const shown = errors.map((error) => {
    const { http: _status, ...extensions } = error.extensions;
    return { ...error.toJSON(), extensions };
  });
  return refusedAnswer(http?.status ?? 400, code ?? 'BAD_REQUEST', shown, http?.headers);
}
