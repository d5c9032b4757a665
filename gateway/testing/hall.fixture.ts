import { pino } from 'pino';
import type { Role } from '../../schema/passport.js';
import { createDemoIssuer, type DemoIssuer, type Persona } from '../demo-issuer/demo-issuer.js';
import { type GatewayOptions, type RunningGateway, startGateway } from '../gateway.js';
import { generateSigningKey, publicHalf } from '../identity/signing-key.js';
import { httpTransport } from '../transport/http.transport.js';
import { housingResolvers, housingSdl, taxResolvers, taxSdl, windowResolvers, windowSdl } from './hall.schema.js';
import { hallSupergraph } from './hall.supergraph.js';
import { type SubgraphServer, startSubgraph } from './subgraph-server.js';

export const personas: Persona[] = [
  { id: 'clerk', title: '综合窗口工作人员', name: '王敏', claims: { roles: ['WINDOW_CLERK'], department: 'service-centre' } },
  { id: 'founder', title: '企业用户', name: '李强', claims: { roles: ['ENTERPRISE_USER' satisfies Role], enterprises: ['E1'] } },
];

export const tokenIssuer = 'https://id.example.cn';
export const tokenAudience = 'onewindow';

export interface GraphAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  readonly extensions?: unknown;
  readonly text: string;
}

/** A gateway over three real subgraphs, all over HTTP on free ports. */
export interface Hall extends AsyncDisposable {
  readonly gateway: RunningGateway;
  readonly window: SubgraphServer;
  readonly tax: SubgraphServer;
  readonly housing: SubgraphServer;
  readonly issuer: DemoIssuer;
  readonly supergraphSdl: string;
  /** Public half of the key that signs passports. */
  readonly passportJwk: ReturnType<typeof publicHalf>;
  /** Lines of the log so far. */
  readonly log: Record<string, unknown>[];
  ask(query: string, headers?: Record<string, string>, variables?: Record<string, unknown>): Promise<GraphAnswer>;
}

export async function openHall(options: Partial<GatewayOptions> = {}, timeout = 1_000): Promise<Hall> {
  const [window, tax, housing] = await Promise.all([
    startSubgraph(windowSdl, windowResolvers),
    startSubgraph(taxSdl, taxResolvers),
    startSubgraph(housingSdl, housingResolvers),
  ]);
  const supergraphSdl = hallSupergraph({ window, tax, housing });
  const issuer = await createDemoIssuer({ personas, issuer: tokenIssuer, audience: tokenAudience });
  const passportKey = await generateSigningKey();
  const log: Record<string, unknown>[] = [];
  const closeSubgraphs = () => Promise.all([window.close(), tax.close(), housing.close()]);
  const gateway = await startGateway({
    supergraphSdl,
    port: 0,
    host: '127.0.0.1',
    transports: (_name, url) => httpTransport(url, { maxResponseSize: 64 * 1024 }),
    subgraphs: { default: { timeout } },
    identity: { issuer: tokenIssuer, audience: tokenAudience, keys: { kind: 'local', jwks: issuer.jwks } },
    passportKey,
    playground: false,
    logger: pino({ level: 'debug' }, { write: (line: string) => log.push(JSON.parse(line)) }),
    closeGrace: 2_000,
    ...options,
    routes: [...issuer.routes, ...(options.routes ?? [])],
  }).catch(async (error: unknown) => {
    await closeSubgraphs();
    throw error;
  });
  return {
    gateway,
    window,
    tax,
    housing,
    issuer,
    supergraphSdl,
    passportJwk: publicHalf(passportKey),
    log,
    ask: (query, headers = {}, variables = undefined) => postGraph(`${gateway.url}/graphql`, { query, variables }, headers),
    async [Symbol.asyncDispose]() {
      await gateway.close();
      await closeSubgraphs();
    },
  };
}

/** Sends it as a client does that says nothing of itself. */
export async function postGraph(url: string, body: unknown, headers: Record<string, string>): Promise<GraphAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { ...JSON.parse(text), status: response.status, headers: response.headers, text };
}
