import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { importJWK, jwtVerify } from 'jose';
import { PASSPORT_AUDIENCE, PASSPORT_HEADER, PASSPORT_ISSUER } from '../schema/passport.js';
import { type Hall, openHall } from './testing/hall.fixture.js';
import type { SubgraphServer } from './testing/subgraph-server.js';

const unifiedCase = `query UnifiedCase($id: ID!) { case(id: $id) { id title tasks { __typename id status
  ... on TaxTask { assessment taxpayer { title } } ... on HousingTask { permit } } } }`;

async function passportOf({ calls }: SubgraphServer, hall: Hall) {
  const token = String(calls.at(-1)?.headers[PASSPORT_HEADER]);
  const key = await importJWK(hall.passportJwk, 'EdDSA');
  return (await jwtVerify(token, key, { issuer: PASSPORT_ISSUER, audience: PASSPORT_AUDIENCE })).payload;
}

describe('a query across the hall', () => {
  it('gathers what each department holds on a case, in one answer', async () => {
    await using hall = await openHall();
    const { status, data, errors } = await hall.ask(unifiedCase, {}, { id: '7' });
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    expect(data).toEqual({
      case: {
        id: '7',
        title: '企业开办',
        tasks: [
          { __typename: 'TaxTask', id: 'tax-1', status: 'OPEN', assessment: '核定 P1', taxpayer: { title: '甲公司' } },
          { __typename: 'HousingTask', id: 'housing-1', status: 'OPEN', permit: '许可 housing-1' },
        ],
      },
    });
    expect([hall.window, hall.tax, hall.housing].map(({ calls }) => calls.length)).toEqual([1, 1, 1]);
  });

  it('may be asked by GET, and an act may not', async () => {
    await using hall = await openHall();
    const get = (query: string) =>
      fetch(`${hall.gateway.url}/graphql?query=${encodeURIComponent(query)}`, { headers: { 'content-type': 'application/json' } });
    const read = await get('{ case(id: "1") { title } }');
    expect([read.status, await read.json()]).toEqual([200, { data: { case: { title: '企业开办' } } }]);
    const act = await get('mutation { renameCase(id: "1", title: "x") { id } }');
    expect([act.status, act.headers.get('allow')]).toEqual([405, 'POST']);
    expect(hall.window.calls).toHaveLength(1);
  });

  it('gives what demands a role to whoever bears it, and tells others why it is blank without asking for it', async () => {
    await using hall = await openHall();
    const answerTo = async (query: string, persona?: string) => {
      const authorization = persona === undefined ? {} : { authorization: `Bearer ${await hall.issuer.tokenFor(persona)}` };
      const { data, errors = [] } = await hall.ask(query, authorization as Record<string, string>);
      return [data, ...errors.map(({ path, extensions }) => `${path?.join('.')} ${extensions.code}`)];
    };
    const all = '{ ledger mine internal }';
    const [UNKNOWN, NO] = ['UNAUTHENTICATED', 'FORBIDDEN'];
    const nothing = { ledger: null, mine: null, internal: null };
    expect(await answerTo(all)).toEqual([nothing, `ledger ${UNKNOWN}`, `mine ${UNKNOWN}`, `internal ${UNKNOWN}`]);
    expect(hall.window.calls).toEqual([]);
    expect(await answerTo(all, 'clerk')).toEqual([{ ...nothing, mine: 'mine' }, `ledger ${NO}`, `internal ${NO}`]);
    expect(hall.window.calls.map(({ body }) => body.query)).toEqual([expect.not.stringMatching(/ledger|internal/)]);
    expect(await answerTo('{ mine }', 'clerk')).toEqual([{ mine: 'mine' }]);
  });

  it('cannot reach for entities by keys of its own: what subgraphs ask one another is no part of the graph', async () => {
    await using hall = await openHall();
    const stolen = '{ _entities(representations: [{ __typename: "TaxTask", id: "tax-1" }]) { __typename } }';
    for (const query of [stolen, '{ _service { sdl } }'])
      expect((await hall.ask(query)).errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect([hall.window, hall.tax, hall.housing].map(({ calls }) => calls.length)).toEqual([0, 0, 0]);
  });

  it('that is wrong is told what is wrong, with the code of GraphQL', async () => {
    await using hall = await openHall();
    const code = async (query: string, variables?: Record<string, unknown>) => {
      const { status, errors = [] } = await hall.ask(query, {}, variables);
      return [status, ...errors.map((error) => error.extensions.code)];
    };
    expect(await code('{ nothing }')).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(await code('{ case(')).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
    expect(await code(unifiedCase)).toEqual([400, 'BAD_USER_INPUT']);
    expect(await code(unifiedCase, { id: { a: 1 } })).toEqual([400, 'BAD_USER_INPUT']);
    expect(await code('query A { hours } query B { hours }')).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
    expect(hall.window.calls).toEqual([]);
  });
});

describe('who asks', () => {
  it('is told to the subgraphs in a passport that the gateway signs', async () => {
    await using hall = await openHall();
    await hall.ask(unifiedCase, { authorization: `Bearer ${await hall.issuer.tokenFor('clerk')}` }, { id: '1' });
    for (const subgraph of [hall.window, hall.tax, hall.housing]) {
      expect(await passportOf(subgraph, hall)).toMatchObject({
        sub: 'clerk',
        name: '王敏',
        roles: ['WINDOW_CLERK'],
        department: 'service-centre',
      });
    }
  });

  it('is the public without a token', async () => {
    await using hall = await openHall();
    expect((await hall.ask('{ hours }')).status).toBe(200);
    const passport = await passportOf(hall.window, hall);
    expect(passport.roles).toEqual([]);
    expect(passport).not.toHaveProperty('sub');
  });

  it('is refused with 401 and told what to do if the token is not good, before any subgraph hears of it', async () => {
    await using hall = await openHall();
    const { status, errors, data } = await hall.ask('{ hours }', { authorization: 'Bearer a.b.c', 'accept-language': 'en' });
    expect({ status, data }).toEqual({ status: 401, data: undefined });
    expect(errors).toEqual([{ message: expect.stringContaining('Sign in again'), extensions: { code: 'UNAUTHENTICATED' } }]);
    expect((await hall.ask('{ hours }', { authorization: 'Bearer a.b.c' })).errors?.[0]?.message).toContain('请重新登录');
    expect(hall.window.calls).toEqual([]);
  });

  it('cannot be forged with headers of one’s own', async () => {
    await using hall = await openHall();
    const forged = { [PASSPORT_HEADER]: 'forged', 'x-onewindow-roles': 'AUDITOR', 'X-OneWindow-Department': 'tax', cookie: 'a=b' };
    expect((await hall.ask('{ hours }', forged)).status).toBe(200);
    const headers: IncomingHttpHeaders = hall.window.calls[0]?.headers ?? {};
    expect(Object.keys(headers).filter((name) => name.startsWith('x-onewindow-'))).toEqual([PASSPORT_HEADER]);
    expect(headers[PASSPORT_HEADER]).not.toBe('forged');
    expect(headers.cookie).toBeUndefined();
    expect(headers.authorization).toBeUndefined();
  });
});

describe('a request on its way', () => {
  it('keeps its id and language through the subgraphs, the answer and the log', async () => {
    await using hall = await openHall();
    const { headers } = await hall.ask('{ hours }', { 'x-request-id': 'desk-7.42', 'accept-language': 'en, zh;q=0.5' });
    expect(headers.get('x-request-id')).toBe('desk-7.42');
    expect(hall.window.calls[0]?.headers).toMatchObject({ 'x-request-id': 'desk-7.42', 'accept-language': 'en, zh;q=0.5' });
    expect(hall.log).toContainEqual(expect.objectContaining({ requestId: 'desk-7.42', msg: 'answered', status: 200 }));
  });

  it.each(['', 'a b', 'x'.repeat(65), '../../etc'])('gets an id of ours if it comes with "%s"', async (id) => {
    await using hall = await openHall();
    const { headers } = await hall.ask('{ hours }', { 'x-request-id': id, 'accept-language': 'en"; drop' });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    expect(hall.window.calls[0]?.headers['x-request-id']).toBe(headers.get('x-request-id'));
    expect(hall.window.calls[0]?.headers).not.toHaveProperty('accept-language');
  });
});
