import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { generateSigningKey } from '../../gateway/identity/signing-key.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';
import { runCommand, runProgram } from '../support/process.js';

let folder: string;
let servers: Server[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'calls-out-'));
  servers = [];
});
afterEach(() => {
  for (const server of servers) server.close().closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** The environment of a process that is kept in, but for these addresses. */
function keptIn(allowed: readonly string[] = []): Record<string, string> {
  return {
    NODE_OPTIONS: `--import ${pathToFileURL(join(projectRoot, 'dist', 'test', 'support', 'deny-outgoing.js'))}`,
    OUTGOING_RECORD: join(folder, 'attempts'),
    OUTGOING_ALLOWED: allowed.join(','),
  };
}

function attempts(): string[] {
  const file = join(folder, 'attempts');
  return existsSync(file) ? [...new Set(readFileSync(file, 'utf8').trim().split('\n'))].sort() : [];
}

/** A server of this test, which the process may call. */
async function served(answer: (body: string) => unknown): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer(Buffer.concat(chunks).toString())));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function ask(url: string, query: string, headers: Record<string, string> = {}) {
  const sent = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) };
  return (await (await fetch(`${url}/graphql`, sent)).json()) as { data?: Record<string, unknown>; errors?: unknown[] };
}

describe('nothing calls out by itself', () => {
  it('neither the embedded hall, whatever it is asked', async () => {
    const hall = runCommand(['start', '--data', join(folder, 'data'), '--port', '0'], keptIn());
    const [, url = ''] = await hall.printed(/graph +(http:\/\/[^\s]+)\/graphql/);
    const { token } = (await (await fetch(`${url}/demo/token?persona=founder`)).json()) as { token: string };
    const answers = [
      await ask(url, '{ jointMatters { code } departments { code } __schema { queryType { name } } }'),
      await ask(url, '{ cases { edges { node { id } } } }', { authorization: `Bearer ${token}` }),
    ];
    await ask(url, '{ nothing }', { authorization: 'Bearer a.b.c' });
    await fetch(`${url}/`);
    expect(answers[0]?.data?.jointMatters).not.toHaveLength(0);
    expect(answers[1]).toEqual({ data: { cases: { edges: expect.any(Array) } } });
    expect(await hall.kill('SIGTERM')).toBe(0);
    expect(attempts()).toEqual([]);
  });

  it('nor the gateway, which calls its subgraphs and its token issuer alone', async () => {
    const subgraph = await served(() => ({ data: { departments: [{ code: 'tax' }] } }));
    const issuer = await served(() => ({ keys: [] }));
    const gateway = runCommand(['gateway', '--port', '0'], {
      ...keptIn([subgraph, issuer]),
      OIDC_ISSUER: 'https://id.example.cn',
      OIDC_JWKS_URI: `http://${issuer}/jwks.json`,
      OIDC_AUDIENCE: 'onewindow',
      GATEWAY_PRIVATE_KEY: JSON.stringify(await generateSigningKey()),
      ADMIN_PORT: '0',
      WINDOW_URL: `http://${subgraph}`,
      ...Object.fromEntries(otherSubgraphs.map((name) => [`${name}_URL`, 'http://127.0.0.1:9'])),
    });
    const [, url = '', admin = ''] = await gateway.printed(/"url":"(http:[^"]+)","admin":"(http:[^"]+)"/);
    expect((await ask(url, '{ departments { code } }')).data).toEqual({ departments: [{ code: 'tax' }] });
    const header = Buffer.from('{"alg":"RS256","kid":"unknown"}').toString('base64url');
    expect((await ask(url, '{ departments { code } }', { authorization: `Bearer ${header}.e30.c2ln` })).errors).toHaveLength(1);
    expect(await (await fetch(`${admin}/metrics`)).text()).toContain('onewindow_gateway_requests_total');
    expect((await fetch(`${admin}/health/ready`)).status).toBe(200);
    expect(await gateway.kill('SIGTERM')).toBe(0);
    expect(attempts()).toEqual([`allowed ${issuer}`, `allowed ${subgraph}`].sort());
  });

  it('and whatever did would be seen: a connection, a name that is asked, a packet', async () => {
    const program = join(folder, 'calls.mjs');
    writeFileSync(
      program,
      `import { lookup } from 'node:dns/promises';
       import { createSocket } from 'node:dgram';
       await fetch('http://192.0.2.1/v1/traces').catch(() => undefined);
       await fetch('http://collector.example.cn/').catch(() => undefined);
       try { await lookup('metadata.example.cn'); } catch {}
       const socket = createSocket('udp4'); socket.send('x', 53, '192.0.2.2'); socket.close();`,
    );
    expect(await runProgram([program], keptIn(), folder).ended).toBe(0);
    expect(attempts()).toEqual([
      'denied 192.0.2.1:80',
      'denied collector.example.cn:80',
      'denied dns metadata.example.cn',
      'denied udp x 53 192.0.2.2',
    ]);
  });
});

const otherSubgraphs = ['MARKET_SUPERVISION', 'HR_SOCIAL_SECURITY', 'MEDICAL_INSURANCE', 'TAX', 'HOUSING', 'PROVIDENT_FUND'];
