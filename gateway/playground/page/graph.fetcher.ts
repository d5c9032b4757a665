import type { Fetcher } from '@graphiql/toolkit';
import { type Session, tokenOf } from './session';

/** Sends operations to the graph of this origin, as the session that stands at the moment of sending. */
export function graphFetcher(session: () => Session): Fetcher {
  return async (operation, options) => {
    const current = session();
    const token = await tokenOf(current);
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        ...options?.headers,
        accept: 'application/graphql-response+json, application/json',
        'content-type': 'application/json',
        'accept-language': current.language,
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(operation),
    });
    return response.json();
  };
}
