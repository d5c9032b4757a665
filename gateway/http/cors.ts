import type { IncomingHttpHeaders } from 'node:http';
import type { RouteAnswer } from './route.js';

/** Which other origins' pages may ask, by the CORS protocol. */
export interface CrossOrigins {
  /** What every answer bears. */
  headersFor(origin: string | undefined): Readonly<Record<string, string>>;
  /** To `OPTIONS` with `access-control-request-method`; a page of any other origin reads in it that it may not. */
  preflight(headers: IncomingHttpHeaders, methods: string): RouteAnswer;
}

/** What pages may send. No cookie is among it, and nothing of ours is given by cookies: whoever asks brings a token. */
const ALLOWED_HEADERS = [
  'accept-language',
  'apollo-require-preflight',
  'apollographql-client-name',
  'authorization',
  'content-type',
  'traceparent',
  'x-client-name',
  'x-request-id',
].join(', ');

const nothing = {};
const varies = { vary: 'origin' };

/**
 * @param origins such as `https://hall.example.cn`; none of others, so no page of another origin reads an answer
 * @throws TypeError for what is no origin: `*`, `null`, an address with a path
 */
export function crossOrigins(origins: readonly string[]): CrossOrigins {
  for (const origin of origins) if (!isOrigin(origin)) throw new TypeError(`"${origin}" is no origin: give scheme, host and port alone`);
  const allowed = new Map(
    origins.map((origin) => [
      origin,
      { ...varies, 'access-control-allow-origin': origin, 'access-control-expose-headers': 'x-request-id' },
    ]),
  );
  const headersFor = (origin: string | undefined) => (allowed.size === 0 ? nothing : (allowed.get(origin ?? '') ?? varies));
  return {
    headersFor,
    preflight({ origin }, methods) {
      const permission = allowed.has(origin ?? '')
        ? { 'access-control-allow-methods': methods, 'access-control-allow-headers': ALLOWED_HEADERS, 'access-control-max-age': '7200' }
        : nothing;
      return { status: 204, headers: { ...headersFor(origin), ...permission, allow: methods }, body: '' };
    },
  };
}

/** Scheme, host and port, as browsers write them. */
export function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.origin === text;
}
