import type { IncomingHttpHeaders } from 'node:http';
import { decodeJwt } from 'jose';
import { pino } from 'pino';
import { compose } from '../../schema/compose.js';
import { PASSPORT_HEADER } from '../../schema/passport.js';
import { createDemoIssuer, type Persona } from '../demo-issuer/demo-issuer.js';
import { type GatewayOptions, type RunningGateway, startGateway } from '../gateway.js';
import { generateSigningKey } from '../identity/signing-key.js';
import { type GatewayObserver, noObserver } from '../telemetry/observer.js';
import { openTelemetry } from '../telemetry/request.watch.js';
import { httpTransport } from '../transport/http.transport.js';
import { type GraphAnswer, postGraph, tokenAudience, tokenIssuer } from './hall.fixture.js';
import { type SubgraphServer, startSubgraph } from './subgraph-server.js';

/** Callers of whom any two differ in one thing: in who they are, or in something that their tokens say of the same one. */
const claims: Record<string, Persona['claims'] & { readonly sub: string }> = {
  li: { sub: 'li', roles: [] },
  wang: { sub: 'wang', roles: [] },
  liAuditor: { sub: 'li', roles: ['AUDITOR'] },
  liAtTax: { sub: 'li', roles: [], department: 'tax' },
  liForE1: { sub: 'li', roles: [], enterprises: ['E1'] },
};
export const callers = ['public', ...Object.keys(claims)] as const;
export const fields = ['open', 'mine', 'known', 'audited', 'never'] as const;

export const personalSdl = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective", "@authenticated", "@requiresScopes"])
  @link(url: "https://onewindow.local/specs/cacheControl/v0.1", import: ["@cacheControl"])
  @composeDirective(name: "@cacheControl")
directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
enum CacheControlScope { PUBLIC PRIVATE }
type Query {
  open(n: Int): String @cacheControl(maxAge: 60)
  mine(n: Int): String @cacheControl(maxAge: 60, scope: PRIVATE)
  known(n: Int): String @cacheControl(maxAge: 60) @authenticated
  audited(n: Int): String @cacheControl(maxAge: 60) @requiresScopes(scopes: [["AUDITOR"]])
  never(n: Int): String
  broken: String
}
type Mutation { write: String }`;

export interface Asked {
  readonly caller: (typeof callers)[number];
  readonly field: (typeof fields)[number];
  readonly language: string;
  readonly n: number;
}

/** A gateway over one subgraph whose every answer says for whom it was made. */
export interface PersonalHall extends AsyncDisposable {
  readonly gateway: RunningGateway;
  readonly subgraph: SubgraphServer;
  readonly supergraphSdl: string;
  readonly log: Record<string, unknown>[];
  /** `inflight hit` and the like, in the order in which it was told. */
  readonly told: string[];
  /** From now on the subgraph waits. @returns what lets it go on */
  hold(): () => void;
  /** Resolves when `count` of these have been told from the beginning. */
  heard(event: string, count: number): Promise<void>;
  post(query: string, caller?: Asked['caller'], headers?: Record<string, string>, variables?: object): Promise<GraphAnswer>;
  ask(asked: Asked): Promise<GraphAnswer>;
}

/** What anybody must be given, and nobody else. Null where he has no right to it. */
export function meantFor({ caller, field, language, n }: Asked): string | null {
  const { sub = null, roles = [], department = null, enterprises = [] } = claims[caller] ?? {};
  if ((field === 'known' && sub === null) || (field === 'audited' && !roles.includes('AUDITOR'))) return null;
  return JSON.stringify([field, n, language, ...(field === 'open' ? [] : [sub, roles, department, enterprises])]);
}

export async function openPersonalHall(options: Partial<GatewayOptions> = {}): Promise<PersonalHall> {
  let held: Promise<void> | undefined;
  const made =
    (field: string) =>
    async (_: unknown, { n }: { n: number }, headers: IncomingHttpHeaders) => {
      await held;
      const { sub = null, roles, department, enterprises } = decodeJwt(String(headers[PASSPORT_HEADER]));
      const whose = field === 'open' ? [] : [sub, roles, department, enterprises];
      return JSON.stringify([field, n, headers['accept-language'], ...whose]);
    };
  const broken = async () => {
    await held;
    throw new Error('a bug of the subgraph');
  };
  const query = Object.fromEntries(fields.map((field) => [field, made(field)]));
  const subgraph = await startSubgraph(personalSdl, { Query: { ...query, broken }, Mutation: { write: () => 'written' } });
  const { supergraphSdl } = compose([{ name: 'office', url: subgraph.url, sdl: personalSdl }]);
  const key = await generateSigningKey();
  const names = { issuer: tokenIssuer, audience: tokenAudience, key };
  const issuerOf = ({ sub, ...of }: Persona['claims'] & { sub: string }) =>
    createDemoIssuer({ ...names, personas: [{ id: sub, title: '', name: sub, claims: of }] });
  const { jwks } = await createDemoIssuer({ ...names, personas: [] });
  const tokens = new Map<string, string>();
  for (const [name, caller] of Object.entries(claims)) tokens.set(name, await (await issuerOf(caller)).tokenFor(caller.sub));
  const log: Record<string, unknown>[] = [];
  const { observer, told, heard } = hearing();
  const gateway = await startGateway({
    supergraphSdl,
    port: 0,
    host: '127.0.0.1',
    transports: (_name, url) => httpTransport(url),
    identity: { issuer: tokenIssuer, audience: tokenAudience, keys: { kind: 'local', jwks } },
    passportKey: await generateSigningKey(),
    playground: false,
    logger: pino({ level: 'debug' }, { write: (line: string) => log.push(JSON.parse(line)) }),
    telemetry: openTelemetry({ observer }),
    ...options,
  });
  const post: PersonalHall['post'] = (text, caller = 'public', headers = {}, variables = undefined) => {
    const token = tokens.get(caller);
    const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return postGraph(`${gateway.url}/graphql`, { query: text, variables }, { ...authorization, ...headers });
  };
  return {
    gateway,
    subgraph,
    supergraphSdl,
    log,
    told,
    heard,
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return () => {
        held = undefined;
        resolve();
      };
    },
    post,
    ask: ({ caller, field, language, n }) =>
      post(`query Asked($n: Int) { ${field}(n: $n) }`, caller, { 'accept-language': language }, { n }),
    async [Symbol.asyncDispose]() {
      await gateway.close();
      await subgraph.close();
    },
  };
}

/** An observer that can be waited for. */
function hearing() {
  const told: string[] = [];
  const waiting = new Set<() => void>();
  const hear = (event: string) => {
    told.push(event);
    for (const look of waiting) look();
  };
  const observer: GatewayObserver = {
    ...noObserver,
    cacheAsked: (cache, hit) => hear(`${cache} ${hit ? 'hit' : 'miss'}`),
    requestFinished: ({ outcome, code }) => hear(`finished ${code ?? outcome}`),
  };
  const heard = (event: string, count: number) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (told.filter((one) => one.startsWith(event)).length < count) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { observer, told, heard };
}
