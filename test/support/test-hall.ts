import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createDemoIssuer, type DemoIssuer, type Persona } from '../../gateway/demo-issuer/demo-issuer.js';
import { type GatewayOptions, type RunningGateway, startGateway } from '../../gateway/gateway.js';
import { generateSigningKey, publicHalf } from '../../gateway/identity/signing-key.js';
import { httpTransport } from '../../gateway/transport/http.transport.js';
import type { FileExchange, FileExchanged, SubgraphRequest, SubgraphTransport } from '../../gateway/transport/subgraph.transport.js';
import { personas } from '../../scripts/demo/personas.js';
import { allSubgraphs } from '../../scripts/start/all-subgraphs.js';
import { type Hall, openHall } from '../../scripts/start/hall.js';
import { readSupergraph } from '../../scripts/start/supergraph-file.js';
import type { SubgraphDefinition } from '../../subgraphs/kit/server/subgraph-definition.js';
import { type RunningServer, serveSubgraph } from '../../subgraphs/kit/server/subgraph-server.js';
import { diskStorage } from '../../subgraphs/kit/storage/disk-storage.js';
import type { TestDatabase, TestEngine } from '../../subgraphs/kit/testing/engines.js';

/** One call of the gateway to a subgraph. */
export interface SeenCall {
  readonly subgraph: string;
  readonly query: string;
}

/** The whole hall in this process on one engine, with the real gateway over HTTP; calls and statements are seen. */
export interface TestHall {
  readonly gateway: RunningGateway;
  readonly hall: Hall;
  readonly issuer: DemoIssuer;
  /** Signs passports that the subgraphs take. */
  readonly passportKey: Awaited<ReturnType<typeof generateSigningKey>>;
  readonly calls: SeenCall[];
  readonly statements: { subgraph: string; statement: string; parameters: readonly unknown[] }[];
  /** From now on the gateway reaches this subgraph over HTTP, as if it ran by itself. */
  readonly overHttp: (subgraph: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const ISSUER = 'https://issuer.test';
const AUDIENCE = 'onewindow-test';

/** The hall of the demo, with its people and more if wanted; `adapted` gives a subgraph as another hall would configure it. */
export async function startTestHall(
  engine: TestEngine,
  more: readonly Persona[] = [],
  adapted: (definition: SubgraphDefinition) => SubgraphDefinition = (definition) => definition,
  bounds: Pick<GatewayOptions, 'limits' | 'deduplicate'> = {},
): Promise<TestHall> {
  const definitions = (await allSubgraphs()).map(adapted);
  const folder = mkdtempSync(join(tmpdir(), 'onewindow-hall-'));
  const databases = new Map<string, TestDatabase>();
  for (const { name } of definitions) databases.set(name, await engine.create());
  const passportKey = await generateSigningKey();
  const issuer = await createDemoIssuer({ personas: [...personas, ...more], issuer: ISSUER, audience: AUDIENCE });
  const calls: SeenCall[] = [];
  const statements: TestHall['statements'][number][] = [];
  const logger = pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' });
  const hall = await openHall({
    definitions,
    filesOf: (name) => diskStorage(join(folder, name)),
    databaseOf: (name) => (databases.get(name) as TestDatabase).config,
    clock: () => new Date(),
    passportKeys: { keys: [publicHalf(passportKey)] } as never,
    logger,
    demo: true,
    onStatement: (subgraph, statement, parameters) => statements.push({ subgraph, statement, parameters }),
  });
  const served = new Map<string, { server: RunningServer; way: SubgraphTransport }>();
  const overHttp = async (name: string): Promise<void> => {
    const subgraph = hall.subgraphs.get(name);
    if (subgraph === undefined) throw new Error(`There is no subgraph ${name}`);
    const server = await serveSubgraph(subgraph, { port: 0, host: '127.0.0.1', serviceKeys: { keys: [] } });
    served.set(name, { server, way: httpTransport(`${server.url}/graphql`) });
  };
  const gateway = await startGateway({
    supergraphSdl: readSupergraph(),
    port: 0,
    host: '127.0.0.1',
    transports: (name) => {
      const inProcess = hall.transport(name);
      const way = () => served.get(name)?.way ?? inProcess;
      return {
        send: (request: SubgraphRequest) => {
          calls.push({ subgraph: name, query: request.query });
          return way().send(request);
        },
        ...(inProcess.exchange === undefined
          ? {}
          : { exchange: (request: FileExchange) => way().exchange?.(request) as Promise<FileExchanged> }),
      };
    },
    identity: { issuer: ISSUER, audience: AUDIENCE, keys: { kind: 'local', jwks: issuer.jwks } },
    passportKey,
    playground: false,
    ...bounds,
    logger,
    routes: issuer.routes,
  });
  return {
    gateway,
    hall,
    issuer,
    passportKey,
    calls,
    statements,
    overHttp,
    close: async () => {
      await gateway.close();
      for (const { server, way } of served.values()) await Promise.all([server.close(), way.close?.()]);
      await hall.close();
      for (const database of databases.values()) await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
