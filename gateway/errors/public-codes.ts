/**
 * Codes that a client may see with their own message. Whatever bears another code, or none, is a fault of ours:
 * it is masked as INTERNAL_SERVER_ERROR with an id that leads to the log.
 */
export const publicCodes: ReadonlySet<unknown> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'IDENTITY_UNAVAILABLE',
  'NOT_FOUND',
  'OPERATION_ALIAS_REFUSED',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_TOO_DEEP',
  'OPERATION_TOO_LARGE',
  'OPERATION_TOO_WIDE',
  'PAYLOAD_TOO_LARGE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'SUBGRAPH_UNAVAILABLE',
  'UNAUTHENTICATED',
  'UNSUPPORTED_MEDIA_TYPE',
]);
