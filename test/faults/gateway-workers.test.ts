import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Pool } from 'undici';
import { generateSigningKey } from '../../gateway/identity/signing-key.js';
import { type SubgraphServer, startSubgraph } from '../../gateway/testing/subgraph-server.js';
import { compose } from '../../schema/compose.js';
import { type RunningCommand, runCommand } from '../support/process.js';

const sdl = (further = '') => `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { mine: String ${further} }`;

describe('a gateway of several processes', () => {
  let folder: string;
  let file: string;
  let gateway: RunningCommand;
  let window: SubgraphServer;
  let url: string;
  let pool: Pool;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onewindow-workers-'));
    file = join(folder, 'supergraph.graphql');
    window = await startSubgraph(sdl('further: String again: String'), { Query: { mine: () => 'served' } });
    offer(sdl());
    gateway = runCommand(['gateway', '--port', '0', '--supergraph', file, '--workers', '2'], {
      LOG_LEVEL: 'info',
      OIDC_ISSUER: 'https://id.example.cn',
      OIDC_JWKS_URI: 'http://127.0.0.1:9/jwks.json',
      OIDC_AUDIENCE: 'onewindow',
      GATEWAY_PRIVATE_KEY: JSON.stringify(await generateSigningKey()),
      PLAYGROUND: 'off',
      // All ask for the same, and each is to be under way.
      DEDUPLICATE: 'off',
      ADMIN_PORT: '0',
      WINDOW_URL: window.url.replace('/graphql', ''),
    });
    [, url = ''] = await gateway.printed(/"url":"(http:[^"]+)".*"all workers ready"/);
    // No connection serves twice: which of the processes serves it is decided anew each time.
    pool = new Pool(url, { pipelining: 0, connections: 32 });
  }, 60_000);
  afterAll(async () => {
    await pool?.destroy();
    await gateway?.kill('SIGKILL');
    await window?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** As `npm run schema` does: the file is whole whenever it is looked at. */
  function offer(schema: string): void {
    writeFileSync(`${file}.new`, compose([{ name: 'window', url: window.url, sdl: schema }]).supergraphSdl);
    renameSync(`${file}.new`, file);
  }

  /** The answer, or what became of the connection. */
  async function ask(query = '{ mine }'): Promise<string> {
    try {
      const { body } = await pool.request({
        method: 'POST',
        path: '/graphql',
        // Executed by itself: those that are the same and under way would share one.
        headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' },
        body: JSON.stringify({ query }),
        reset: true,
      });
      return await body.text();
    } catch (error) {
      return (error as NodeJS.ErrnoException).code ?? String(error);
    }
  }

  const SERVED = '{"data":{"mine":"served"}}';
  const pids = () => [...gateway.output().matchAll(/"worker":(\d),"pid":(\d+)/g)].map(([, worker, pid]) => ({ worker, pid: Number(pid) }));

  /** Holds what comes to the subgraph until it is released; `arrived` of so many. */
  function gate() {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const watchers = new Set<() => void>();
    let count = 0;
    window.misbehaviour = async (response) => {
      count += 1;
      for (const look of watchers) look();
      await released;
      response.setHeader('content-type', 'application/json').end(SERVED);
    };
    const arrived = (wanted: number) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const look = () => count >= wanted && resolve();
      watchers.add(look);
      look();
      return promise;
    };
    return {
      arrived,
      release: () => {
        window.misbehaviour = null;
        release();
      },
    };
  }

  /** Asks without a pause until it is told to stop. */
  function load() {
    const answers: string[] = [];
    let going = true;
    const askers = Array.from({ length: 4 }, async () => {
      while (going && !pool.destroyed) answers.push(await ask());
    });
    return {
      answers,
      stop: async () => {
        going = false;
        await Promise.all(askers);
      },
    };
  }

  /** Asks on one connection, what needs no subgraph, until that ends; `going` once it has been answered. */
  function keptAlive() {
    const client = new Client(url);
    const { promise: going, resolve: go } = Promise.withResolvers<void>();
    const ask = async () => {
      const headers = { 'content-type': 'application/json' };
      const answer = await client.request({ method: 'POST', path: '/graphql', headers, body: '{"query":"{ __typename }"}' });
      return { text: await answer.body.text(), sentAway: answer.headers.connection === 'close' };
    };
    const ended = (async () => {
      const wrong: string[] = [];
      for (let sentAway = false; ; ) {
        try {
          const answer = await ask();
          if (answer.text !== '{"data":{"__typename":"Query"}}') wrong.push(answer.text);
          sentAway = answer.sentAway;
          go();
        } catch (error) {
          await client.destroy();
          return { wrong, end: (error as NodeJS.ErrnoException).code, sentAway };
        }
      }
    })();
    return { going, ended };
  }

  it('serves while a supergraph is swapped under load, and loses nothing', async () => {
    const loaded = load();
    offer(sdl('further: String'));
    await gateway.printed(/"supergraph taken"[\s\S]*"supergraph taken"/);
    await loaded.stop();
    expect(loaded.answers.filter((answer) => answer !== SERVED)).toEqual([]);
    expect(loaded.answers.length).toBeGreaterThan(0);
    const asked = await Promise.all(Array.from({ length: 6 }, () => ask('{ further }')));
    expect(new Set(asked)).toEqual(new Set(['{"data":{"further":null}}']));
  }, 60_000);

  it('rereads its supergraph in every process on SIGHUP', async () => {
    offer(sdl('again: String'));
    gateway.process.kill('SIGHUP');
    await gateway.printed(/(?:"supergraph taken"[\s\S]*){4}/);
  }, 60_000);

  it('tells the metrics of all processes in one place', async () => {
    const [, admin = ''] = /"admin":"(http:[^"]+)".*"all workers ready"/.exec(gateway.output()) ?? [];
    const text = await (await fetch(`${admin}/metrics`)).text();
    const counted = [...text.matchAll(/^onewindow_gateway_requests_total\{.*outcome="ok"\} (\d+)$/gm)].map(([, count]) => Number(count));
    const served = counted.reduce((sum, count) => sum + count, 0);
    expect(served).toBeGreaterThan(6);
    expect(text).toMatch(/^onewindow_gateway_supergraph_offers_total\{outcome="taken"\} 6$/m);
  });

  it('loses no more than what was on a process that is killed, goes on, and replaces it', async () => {
    const gated = gate();
    const underWay = Array.from({ length: 16 }, () => ask());
    await gated.arrived(16);
    const [victim] = pids();
    process.kill(victim?.pid ?? 0, 'SIGKILL');
    await gateway.printed(/"signal":"SIGKILL".*"worker ended, it is replaced"/);
    gated.release();
    const answers = await Promise.all(underWay);
    const lost = answers.filter((answer) => answer !== SERVED);
    // Connections are handed out to whoever is free: about half were on each.
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.length).toBeLessThan(16);
    expect(new Set(lost)).toEqual(new Set(['UND_ERR_SOCKET']));
    expect(await Promise.all(Array.from({ length: 8 }, () => ask()))).toEqual(Array(8).fill(SERVED));
    await gateway.printed(new RegExp(`(?:"worker":${victim?.worker},"pid":[\\s\\S]*){2}`));
    expect(new Set(pids().map(({ pid }) => pid)).size).toBe(3);
  }, 60_000);

  it('ends on SIGTERM when all that was under way has been answered', async () => {
    const gated = gate();
    const underWay = Array.from({ length: 12 }, () => ask());
    await gated.arrived(12);
    const clients = Array.from({ length: 8 }, keptAlive);
    await Promise.all(clients.map(({ going }) => going));
    gateway.process.kill('SIGTERM');
    // Each of the processes knows that it is to end: only then are the requests released.
    await gateway.printed(/(?:"msg":"closing"[\s\S]*){2}/);
    gated.release();
    expect(await Promise.all(underWay)).toEqual(Array(12).fill(SERVED));
    // Whoever went on asking was answered, and sent away by his last answer; then a new connection led to nobody.
    const end = expect.stringMatching(/^(ECONNREFUSED|ECONNRESET|UND_ERR_SOCKET)$/);
    for (const { ended } of clients) expect(await ended).toEqual({ wrong: [], end, sentAway: true });
    expect(await gateway.ended).toBe(0);
  }, 60_000);

  it('ends and says why, where none of them can begin', async () => {
    const busy = runCommand(['gateway', '--port', '0', '--supergraph', join(folder, 'none'), '--workers', '2'], {
      OIDC_ISSUER: 'https://id.example.cn',
      OIDC_JWKS_URI: 'http://127.0.0.1:9/jwks.json',
      OIDC_AUDIENCE: 'onewindow',
    });
    expect(await busy.ended).toBe(1);
    expect(busy.output()).toMatch(/^There is no supergraph at /m);
    expect(busy.output()).not.toContain('    at ');
  }, 60_000);
});
