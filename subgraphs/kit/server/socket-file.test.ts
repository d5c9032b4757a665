import { existsSync, linkSync, lstatSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'undici';
import { PASSPORT_HEADER } from '../../../schema/passport.js';
import { testEngines } from '../testing/engines.js';
import { probeSubgraph } from '../testing/probe-subgraph.js';
import { callerWith, startTestSubgraph, type TestSubgraph } from '../testing/test-subgraph.js';
import { listenOnSocket, SocketFault } from './socket-file.js';
import { serveSubgraph } from './subgraph-server.js';

const [engine] = await testEngines();

describe('a subgraph on a socket of its machine', () => {
  let folder: string;
  let probe: TestSubgraph;
  beforeAll(async () => {
    if (engine === undefined) throw new Error('There is no engine');
    folder = mkdtempSync(join(tmpdir(), 'socket-'));
    probe = await startTestSubgraph(probeSubgraph(), engine);
  });
  afterAll(async () => {
    await probe.close();
    rmSync(folder, { recursive: true });
  });

  const serve = (path: string, mode = 0o660) =>
    serveSubgraph(probe.subgraph, { port: 0, host: '127.0.0.1', serviceKeys: { keys: [] }, socket: { path, mode } });

  it('answers there and at its port, is open to no more than it is meant for, and leaves nothing behind', async () => {
    const path = join(folder, 'probe.sock');
    const server = await serve(path, 0o600);
    expect(lstatSync(path).mode & 0o777).toBe(0o600);
    const passport = await probe.passport(callerWith({ sub: 'clerk', roles: ['WINDOW_CLERK'] }));
    for (const client of [new Client('http://localhost', { socketPath: path }), new Client(server.url)]) {
      const answer = await client.request({
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', [PASSPORT_HEADER]: passport },
        body: JSON.stringify({ query: '{ probeKnown }' }),
      });
      expect(await answer.body.json()).toEqual({ data: { probeKnown: 'clerk:WINDOW_CLERK' } });
      await client.close();
    }
    await server.close();
    expect(existsSync(path)).toBe(false);
  });

  it('takes the place of a socket that nobody answers on any more', async () => {
    const path = join(folder, 'stale.sock');
    const ended = createServer();
    await listenOnSocket(ended, { path, mode: 0o660 });
    // As a process that is killed leaves it: another name for the file outlives the one that is taken away.
    linkSync(path, `${path}.kept`);
    await new Promise((resolve) => ended.close(resolve));
    renameSync(`${path}.kept`, path);
    expect(lstatSync(path).isSocket()).toBe(true);
    const server = await serve(path);
    expect(lstatSync(path).mode & 0o777).toBe(0o660);
    await server.close();
  });

  it('takes nothing away that is in use, or is no socket, and then answers nowhere', async () => {
    const busy = join(folder, 'busy.sock');
    const first = await serve(busy);
    await expect(serve(busy)).rejects.toThrow(new SocketFault(`Another process answers at ${busy}`));
    expect(lstatSync(busy).isSocket()).toBe(true);
    await first.close();
    const file = join(folder, 'file');
    writeFileSync(file, 'kept');
    await expect(serve(file)).rejects.toThrow(`There is something at ${file} that is no socket`);
    expect(existsSync(file)).toBe(true);
    await expect(serve(join(folder, 'none', 'x.sock'))).rejects.toThrow(/^The socket cannot be opened: .*ENOENT|EACCES/);
    await expect(serve(join(folder, 'x'.repeat(120)))).rejects.toThrow('100 bytes at most');
  });
});
