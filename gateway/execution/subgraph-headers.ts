import { PASSPORT_HEADER } from '../../schema/passport.js';
import type { RequestContext } from './request-context.js';

/**
 * The headers of every call to a subgraph. They are made afresh and nothing of the client's is copied,
 * so that no client can send a passport, or any other internal header, of its own making.
 */
export function subgraphHeaders(context: RequestContext): Record<string, string> {
  return {
    ...(context.passport === '' ? {} : { [PASSPORT_HEADER]: context.passport }),
    'x-request-id': context.requestId,
    ...(context.acceptLanguage === undefined ? {} : { 'accept-language': context.acceptLanguage }),
  };
}
