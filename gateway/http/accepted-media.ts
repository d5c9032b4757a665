/** Media types of an answer. */
const GRAPHQL = 'application/graphql-response+json; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

export interface AcceptedMedia {
  readonly type: string;
  /**
   * Whether the client asked for `application/json` by name and for nothing newer. Such a client is of the time before
   * statuses told of GraphQL, and is given 200 with the errors of GraphQL. Whoever takes anything is told by the status, too.
   */
  readonly legacy: boolean;
}

const graphql: AcceptedMedia = { type: GRAPHQL, legacy: false };
const legacy: AcceptedMedia = { type: JSON_TYPE, legacy: true };
const anything: AcceptedMedia = { type: JSON_TYPE, legacy: false };

/** Few headers are sent by many clients; the rest are read each time. */
const known = new Map<string, AcceptedMedia | null>();
const MOST_KNOWN = 100;

/** What an `Accept` header lets the graph answer in; null if nothing that it has. */
export function acceptedMedia(accept: string | undefined): AcceptedMedia | null {
  if (accept === undefined) return anything;
  const before = known.get(accept);
  if (before !== undefined) return before;
  const media = choose(accept);
  if (known.size < MOST_KNOWN && accept.length < 200) known.set(accept, media);
  return media;
}

/** The newer type where both weigh the same. */
function choose(accept: string): AcceptedMedia | null {
  let best: AcceptedMedia | null = null;
  let weight = 0;
  for (const range of accept.split(',')) {
    const [name = '', ...parameters] = range
      .toLowerCase()
      .split(';')
      .map((part) => part.trim());
    const media = offered(name, parameters);
    if (!media) continue;
    const quality = qualityIn(parameters);
    if (quality > weight || (quality === weight && quality > 0 && rank(media) > rank(best))) [best, weight] = [media, quality];
  }
  return best;
}

function offered(name: string, parameters: readonly string[]): AcceptedMedia | undefined {
  if (parameters.some((parameter) => /^charset=/.test(parameter) && !/^charset="?utf-?8"?$/.test(parameter))) return undefined;
  if (name === 'application/graphql-response+json') return graphql;
  if (name === 'application/json') return legacy;
  return name === '*/*' || name === 'application/*' ? anything : undefined;
}

function rank(media: AcceptedMedia | null): number {
  return media === graphql ? 3 : media === legacy ? 2 : media === anything ? 1 : 0;
}

/** As RFC 9110 has it; what cannot be read counts as if it were not there. */
function qualityIn(parameters: readonly string[]): number {
  const value = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const quality = value === undefined ? 1 : Number(value);
  return Number.isFinite(quality) ? Math.min(Math.max(quality, 0), 1) : 1;
}
