import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { passportMinter } from '../../gateway/identity/passport.minter.js';
import { PASSPORT_HEADER, type PassportClaims } from '../../schema/passport.js';
import { readSupergraph } from '../../scripts/start/supergraph-file.js';
import { type RunningServer, serveSubgraph } from '../../subgraphs/kit/server/subgraph-server.js';
import { testEngines } from '../../subgraphs/kit/testing/engines.js';
import { askGraph } from '../support/ask-graph.js';
import { type Hive, hiveInstalled, loadHive } from '../support/hive.js';
import { play, stageAt } from '../support/play.js';
import { startTestHall, type TestHall } from '../support/test-hall.js';

const CASE = `query WholeCase($id: ID!) { case(id: $id) {
  number title stage enterprise { name creditCode registration { status domicile } taxpayer { number standing } }
  notices { number lines { wrong bases { document article } } }
  tasks { __typename id title status department { code name } item { id name } clock { dueOn state } decision { outcome } document { name number }
    ... on TaxTask { handlingLimit { workingDays } } ... on ProvidentFundTask { fundAccountNumber } }
  timeline { what step } } }`;

const operations: PassportClaims = {
  sub: 'demo-operations',
  name: '陈晓',
  roles: ['CENTER_OPERATIONS'],
  department: 'service-centre',
  enterprises: [],
};

const isInstalled = hiveInstalled();

describe('the committed supergraph behind Hive Gateway from the registry', () => {
  let hall: TestHall;
  let hive: ReturnType<Hive['createGatewayRuntime']>;
  let server: Server;
  let id: string;
  const servers = new Map<string, RunningServer>();

  beforeAll(async () => {
    if (!isInstalled) return;
    const [engine] = await testEngines();
    hall = await startTestHall(engine as NonNullable<typeof engine>);
    const stage = stageAt(hall.gateway.url, hall.issuer.tokenFor);
    id = await play(stage, 'single-shareholder');
    for (const [name, subgraph] of hall.hall.subgraphs) {
      servers.set(name, await serveSubgraph(subgraph, { port: 0, host: '127.0.0.1', serviceKeys: { keys: [] } }));
    }
    const passport = await passportMinter(hall.passportKey)(operations);
    const { createGatewayRuntime, unifiedGraphHandler } = await loadHive();
    hive = createGatewayRuntime({
      supergraph: readSupergraph(),
      unifiedGraphHandler,
      logging: false,
      transportEntries: Object.fromEntries([...servers].map(([name, { url }]) => [name, { location: `${url}/graphql` }])),
      propagateHeaders: { fromClientToSubgraphs: () => ({ [PASSPORT_HEADER]: passport, 'accept-language': 'zh' }) },
    });
    server = createServer(hive as never);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(async () => {
    if (!isInstalled) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await hive[Symbol.asyncDispose]();
    for (const each of servers.values()) await each.close();
    await hall.close();
  });

  it('answers a whole case of all departments as this gateway does', async () => {
    // That it could not be installed has been told; on CI it was a failure.
    if (!isInstalled) return;
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const query = CASE.replace('($id: ID!)', '').replace('$id', JSON.stringify(id));
    const ours = await askGraph(hall.gateway.url, query, await hall.issuer.tokenFor('operations'));
    const theirs = await askGraph(url, query);
    expect(ours.errors).toBeUndefined();
    expect(ours.data.case.tasks.length).toBeGreaterThan(3);
    expect(theirs).toEqual(ours);
  });
});
