import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Hall, openHall } from './testing/hall.fixture.js';

let hall: Hall;

beforeAll(async () => {
  hall = await openHall({
    bodyLimit: 20_000,
    limits: { maxTokens: 5_000 },
    routes: [
      { path: '/demo/operations', handle: () => ({ status: 200, body: [{ name: 'A' }] }) },
      {
        path: '/broken',
        handle: () => {
          throw new Error('secret of the house');
        },
      },
    ],
  });
});

afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

const at = (path: string, init?: RequestInit) => fetch(hall.gateway.url + path, init);
const post = (body: RequestInit['body'], headers: Record<string, string> = {}) =>
  at('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers }, duplex: 'half' } as RequestInit);

async function codeOf(response: Response): Promise<[number, unknown]> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: unknown } }[] };
  return [response.status, errors[0]?.extensions.code];
}

describe('what comes over HTTP', () => {
  it('is not executed when another site made the browser send it', async () => {
    const before = hall.window.calls.length;
    const query = encodeURIComponent('{ hours }');
    expect(await codeOf(await at(`/graphql?query=${query}`))).toEqual([400, 'BAD_REQUEST']);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const response = await post('{"query":"{ hours }"}', { 'content-type': type });
      expect(await codeOf(response)).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    }
    expect(hall.window.calls).toHaveLength(before);
  });

  it('may be 20 000 bytes here and not one more, whether it says so or not', async () => {
    const body = (length: number) => JSON.stringify({ query: '{ hours }' }).padEnd(length, ' ');
    expect((await post(body(20_000))).status).toBe(200);
    expect(await codeOf(await post(body(20_001)))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    const unannounced = new Blob([body(30_000)]).stream();
    expect(await codeOf(await post(unannounced))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('is JSON in UTF-8, uncompressed, one operation at a time', async () => {
    expect(await codeOf(await post('{"query":'))).toEqual([400, 'BAD_REQUEST']);
    expect(await codeOf(await post(new Uint8Array([0x7b, 0xff, 0x7d])))).toEqual([400, 'BAD_REQUEST']);
    expect(await codeOf(await post('{}', { 'content-encoding': 'gzip' }))).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(await codeOf(await post('{}', { 'content-type': 'application/json; charset=gbk' }))).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(await codeOf(await post('[{"query":"{ hours }"},{"query":"{ hours }"}]'))).toEqual([400, 'BAD_REQUEST']);
    expect(await codeOf(await post('null'))).toEqual([400, 'BAD_REQUEST']);
    expect(await codeOf(await post('{"query":7}'))).toEqual([400, 'BAD_REQUEST']);
  });

  it('nests no deeper than anything that walks over it can bear', async () => {
    const body = (levels: number) => `{"query":"{ hours }","variables":{"form":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
    expect((await post(body(78))).status).toBe(200);
    expect(await codeOf(await post(body(79)))).toEqual([422, 'BAD_REQUEST']);
    expect(await codeOf(await post(body(9_000)))).toEqual([422, 'BAD_REQUEST']);
  });

  it('is answered in the media type of GraphQL over HTTP where that is asked for', async () => {
    const response = await post('{"query":"{ hours }"}', { accept: 'application/graphql-response+json' });
    expect(response.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
  });

  it('is told which methods there are', async () => {
    const put = await at('/graphql', { method: 'PUT' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST']);
    const remove = await at('/health/live', { method: 'DELETE' });
    expect([remove.status, remove.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('gets headers that keep pages to themselves', async () => {
    for (const response of [await at('/health/live'), await post('{"query":"{ hours }"}'), await at('/nowhere')]) {
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(response.headers.get('content-security-policy')).not.toMatch(/https?:|\*|unsafe-eval/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-request-id')).toBeTruthy();
    }
  });

  it('finds the further routes, and 404 elsewhere, also without the playground', async () => {
    expect(await (await at('/demo/operations')).json()).toEqual([{ name: 'A' }]);
    expect(await (await at('/demo/personas')).json()).toEqual([
      { id: 'clerk', title: '综合窗口工作人员', name: '王敏', roles: ['WINDOW_CLERK'] },
      { id: 'founder', title: '企业用户', name: '李强', roles: ['ENTERPRISE_USER'] },
    ]);
    expect((await at('/demo/token?persona=mayor')).status).toBe(404);
    expect(await codeOf(await at('/'))).toEqual([404, 'NOT_FOUND']);
    expect(await (await at('/demo/personas', { method: 'HEAD' })).text()).toBe('');
  });

  it('learns nothing of a fault in a route but its id', async () => {
    const response = await at('/broken');
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain('secret');
    const { id } = JSON.parse(text).errors[0].extensions;
    expect(hall.log).toContainEqual(expect.objectContaining({ errorId: id }));
  });

  it('may be malformed without harm', async () => {
    const raw = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(hall.gateway.url).port), '127.0.0.1', () =>
        socket.write('GET // HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'),
      );
      let received = '';
      socket.on('data', (chunk) => {
        received += chunk;
      });
      socket.on('close', () => resolve(received));
    });
    expect(raw).toMatch(/^HTTP\/1\.1 404/);
    expect((await at('/health/live')).status).toBe(200);
  });
});

describe('a page of another origin', () => {
  const preflight = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' };

  it('may ask and read only if the operator lets its origin in', async () => {
    await using open = await openHall({ corsOrigins: ['https://hall.example.cn'] });
    const from = (origin: string, init: RequestInit) =>
      fetch(`${open.gateway.url}/graphql`, { ...init, headers: { ...(init.headers as Record<string, string>), origin } });
    const ask = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ hours }"}' };
    for (const [origin, allowed] of [
      ['https://hall.example.cn', 'https://hall.example.cn'],
      ['https://evil.example', null],
    ] as const) {
      const asked = await from(origin, { method: 'OPTIONS', headers: preflight });
      expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, allowed]);
      const answered = await from(origin, ask);
      expect([answered.headers.get('access-control-allow-origin'), answered.headers.get('vary')]).toEqual([allowed, 'origin']);
    }
  });

  it('is let in nowhere by default', async () => {
    const asked = await at('/graphql', { method: 'OPTIONS', headers: { ...preflight, origin: 'https://hall.example.cn' } });
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, null]);
  });
});

describe('an operation that goes too far', () => {
  const bomb = `{ case(id: "1") { ...F0 } } ${Array.from({ length: 25 }, (_, n) => `fragment F${n} on Case { ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F25 on Case { id }`;

  it.each([
    [
      'steals the key of another entity by an alias',
      '{ case(id: "1") { tasks { id: remark ... on TaxTask { assessment } } } }',
      'OPERATION_ALIAS_REFUSED',
    ],
    ['hides a fragment bomb', bomb, 'OPERATION_TOO_WIDE'],
    ['reaches too deep', `{ case(id: "1") { ${'parent { '.repeat(30)} id ${'}'.repeat(30)} } }`, 'OPERATION_TOO_DEEP'],
    ['nests without end', `{${'a{'.repeat(5_000)}`, 'OPERATION_TOO_DEEP'],
    ['has too many words', `{ ${'a '.repeat(5_000)} }`, 'OPERATION_TOO_LARGE'],
  ])('is refused at once, with what to do, before any subgraph is asked, when it %s', async (_, query, code) => {
    const before = hall.window.calls.length;
    const started = performance.now();
    const { status, errors } = await hall.ask(query);
    expect({ status, errors }).toEqual({ status: 400, errors: [{ message: expect.stringMatching(/请/), extensions: { code } }] });
    // Left to themselves they would take hours; a busy machine may take its time.
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(hall.window.calls).toHaveLength(before);
  });

  it('is refused by GET as by POST', async () => {
    const query = encodeURIComponent('{ case(id: "1") { id: title } }');
    const response = await at(`/graphql?query=${query}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(await codeOf(response)).toEqual([400, 'OPERATION_ALIAS_REFUSED']);
    const twice = await at(`/graphql?query={hours}&query=${query}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(await codeOf(twice)).toEqual([400, 'BAD_REQUEST']);
  });
});
