import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse, print } from 'graphql';
import { type GraphAnswer, type Hall, openHall } from '../testing/hall.fixture.js';
import { operationHash } from './registered-operations.js';

const hours = '# title: 办公时间\nquery Hours {\n  hours\n}\n';
const bureau = 'query Bureau { taxBureau }';

let open: Hall;
let closed: Hall;
beforeAll(async () => {
  open = await openHall();
  closed = await openHall({ registeredOperations: [hours], operations: 'registered' });
});
afterAll(async () => {
  await open[Symbol.asyncDispose]();
  await closed[Symbol.asyncDispose]();
});

async function post(hall: Hall, body: unknown): Promise<Pick<GraphAnswer, 'status' | 'data'> & { code: unknown }> {
  const response = await fetch(`${hall.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as GraphAnswer;
  return { status: response.status, data, code: errors?.[0]?.extensions.code };
}
const named = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: operationHash(text) } });
const answered = (data: Record<string, unknown>) => ({ status: 200, data, code: undefined });
const unknown = { status: 200, data: undefined, code: 'PERSISTED_QUERY_NOT_FOUND' };
const wrong = { status: 400, data: undefined, code: 'BAD_REQUEST' };
const notRegistered = { status: 403, data: undefined, code: 'OPERATION_NOT_REGISTERED' };

describe('an operation that is sent by its hash', () => {
  it('is asked for once with its text, and never again', async () => {
    expect(await post(open, { extensions: named(bureau) })).toEqual(unknown);
    expect(await post(open, { query: bureau, extensions: named(bureau) })).toEqual(answered({ taxBureau: '税务局' }));
    expect(await post(open, { extensions: named(bureau) })).toEqual(answered({ taxBureau: '税务局' }));
    expect(await post(open, { documentId: `sha256:${operationHash(bureau)}` })).toEqual(answered({ taxBureau: '税务局' }));
    const search = new URLSearchParams({ extensions: JSON.stringify(named(bureau)) });
    const got = await fetch(`${open.gateway.url}/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(await got.json()).toEqual({ data: { taxBureau: '税务局' } });
  });

  it('cannot be put in the place of another', async () => {
    expect(await post(open, { query: '{ hours }', extensions: named('{ ledger }') })).toEqual(wrong);
    expect(await post(open, { extensions: named('{ ledger }') })).toEqual(unknown);
  });

  it('is not kept if it is not valid', async () => {
    const invalid = '{ nothing }';
    expect(await post(open, { query: invalid, extensions: named(invalid) })).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(await post(open, { extensions: named(invalid) })).toEqual(unknown);
  });

  it.each([
    ['another version', { persistedQuery: { version: 2, sha256Hash: operationHash(bureau) } }],
    ['what is no hash', { persistedQuery: { version: 1, sha256Hash: 'abc' } }],
    ['a hash of another kind', { persistedQuery: { version: 1, sha256Hash: 7 } }],
    ['no map', { persistedQuery: 'abc' }],
  ])('is refused with %s', async (_, extensions) => {
    expect(await post(open, { extensions })).toEqual(wrong);
  });

  it('says what it lacks in the words that clients wait for', async () => {
    const { errors } = (await (
      await fetch(`${open.gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ extensions: named('{ a }') }),
      })
    ).json()) as GraphAnswer;
    expect(errors).toEqual([{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }]);
  });
});

describe('a hall that keeps no texts', () => {
  it('says so in the words that clients know, and answers texts and registered operations', async () => {
    await using hall = await openHall({ registeredOperations: [hours], persistedOperations: false });
    expect(await post(hall, { query: bureau, extensions: named(bureau) })).toEqual(answered({ taxBureau: '税务局' }));
    expect(await post(hall, { extensions: named(bureau) })).toEqual({
      status: 200,
      data: undefined,
      code: 'PERSISTED_QUERY_NOT_SUPPORTED',
    });
    expect(await post(hall, { extensions: named(hours) })).toEqual(answered({ hours: '9:00–17:00' }));
  });
});

describe('a hall that takes registered operations alone', () => {
  it('answers one as its file stands, as programs print it, and by its hash', async () => {
    const printed = print(parse(hours));
    for (const request of [
      { query: hours },
      { query: printed },
      { query: 'query Hours{hours}' },
      { query: '# by another program\nquery Hours {\n\thours,\n}' },
      { extensions: named(hours) },
      { extensions: named(printed) },
    ])
      expect(await post(closed, request)).toEqual(answered({ hours: '9:00–17:00' }));
  });

  it('refuses any other, tells what to do, and keeps nothing of it', async () => {
    const before = closed.tax.calls.length;
    expect(await post(closed, { query: bureau })).toEqual(notRegistered);
    expect(await post(closed, { query: bureau, extensions: named(bureau) })).toEqual(notRegistered);
    expect(await post(closed, { extensions: named(bureau) })).toEqual(notRegistered);
    expect(await post(closed, { query: '{ __schema { types { name } } }' })).toEqual(notRegistered);
    expect(await post(closed, { query: 'query Hours { hours ledger }' })).toEqual(notRegistered);
    expect(await post(closed, { query: 'query Hours { hours' })).toEqual(notRegistered);
    expect(await post(closed, { query: `query Hours { hours } #${'x'.repeat(100)}` })).toEqual(notRegistered);
    expect((await closed.ask(bureau)).errors?.[0]?.message).toContain('登记');
    expect(closed.tax.calls).toHaveLength(before);
  });
});
