import type { SupergraphStanding } from '../generations/replacement.js';
import type { Route } from './route.js';

/**
 * Live: the process answers. Ready: it takes requests, which it does as soon as the supergraph is loaded, with any
 * subgraph down, until it begins to close. It tells which supergraph serves and whether the last one that came was
 * refused, by hash and time alone: anyone may read this, and the reasons name what is inside.
 */
export function healthRoutes(state: { readonly closing: boolean }, standing: () => SupergraphStanding): Route[] {
  return [
    { path: '/health/live', handle: () => ({ status: 200, body: { status: 'live' } }) },
    {
      path: '/health/ready',
      handle: () =>
        state.closing ? { status: 503, body: { status: 'closing' } } : { status: 200, body: { status: 'ready', supergraph: standing() } },
    },
  ];
}
