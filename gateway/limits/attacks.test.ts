import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FinishedRequest, noObserver } from '../telemetry/observer.js';
import { openTelemetry } from '../telemetry/request.watch.js';
import { type GraphAnswer, type Hall, openHall } from '../testing/hall.fixture.js';

const times = (count: number, text: (at: number) => string) => Array.from({ length: count }, (_, at) => text(at)).join(' ');
const nested = (levels: number, inner = 'title') => `{ case(id: "1") ${'{ parent '.repeat(levels)}{ ${inner} }${'}'.repeat(levels)} }`;
const chain = (length: number) =>
  `{ case(id: "1") { ...F0 } } ${times(length, (at) => `fragment F${at} on Case { ...F${at + 1} }`)} fragment F${length} on Case { id }`;
const bomb = `{ case(id: "1") { ...F0 } } ${times(30, (at) => `fragment F${at} on Case { ...F${at + 1} ...F${at + 1} }`)} fragment F30 on Case { id }`;

interface Attack {
  readonly code: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

const attacks: Record<string, Attack> = {
  'more tokens than anybody writes': { code: 'OPERATION_TOO_LARGE', query: `{ ${times(10_001, () => 'mine')} }` },
  'brackets that overflow the parser': { code: 'OPERATION_TOO_DEEP', query: '{a'.repeat(4_000) },
  'a graph followed in circles': { code: 'OPERATION_TOO_DEEP', query: nested(25) },
  'a chain of a thousand fragments': { code: 'OPERATION_TOO_DEEP', query: chain(1_000) },
  'fragments in a circle': {
    code: 'OPERATION_TOO_DEEP',
    query: '{ case(id: "1") { ...A } } fragment A on Case { ...B } fragment B on Case { ...A }',
  },
  'a fragment bomb': { code: 'OPERATION_TOO_WIDE', query: bomb },
  'a thousand guesses at once': {
    code: 'OPERATION_TOO_MANY_ROOT_FIELDS',
    query: `{ ${times(50, (at) => `c${at}: case(id: "${at}") { title }`)} }`,
  },
  'a thousand acts at once': {
    code: 'OPERATION_TOO_MANY_ROOT_FIELDS',
    query: `mutation { ${times(50, (at) => `c${at}: renameCase(id: "${at}", title: "x") { title }`)} }`,
  },
  'one field under many names': {
    code: 'OPERATION_TOO_MANY_ALIASES',
    query: `{ case(id: "1") { ${times(70, (at) => `t${at}: title`)} } }`,
  },
  'many names through a fragment': {
    code: 'OPERATION_TOO_MANY_ALIASES',
    query: `{ case(id: "1") { ${times(8, () => '...F')} } } fragment F on Case { ${times(10, (at) => `t${at}: title`)} }`,
  },
  'a field with a hundred directives': { code: 'OPERATION_TOO_MANY_DIRECTIVES', query: `{ mine ${'@skip(if: false) '.repeat(100)} }` },
  'directives everywhere': {
    code: 'OPERATION_TOO_MANY_DIRECTIVES',
    query: `{ case(id: "1") { ${times(201, () => 'title @skip(if: false)')} } }`,
  },
  'a hundred variables': { code: 'OPERATION_TOO_MANY_VARIABLES', query: `query (${times(100, (at) => `$v${at}: Int`)}) { mine }` },
  'one field so often that validation has no end': {
    code: 'OPERATION_TOO_REPETITIVE',
    query: `{ case(id: "1") { ${times(600, () => 'parent { title }')} } }`,
  },
  'an alias in place of a key': { code: 'OPERATION_ALIAS_REFUSED', query: '{ case(id: "1") { id: title } }' },
  'an alias in place of a type name': { code: 'OPERATION_ALIAS_REFUSED', query: '{ case(id: "1") { tasks { __typename: remark } } }' },
  'an alias in place of a key, through an interface': {
    code: 'OPERATION_ALIAS_REFUSED',
    query: '{ case(id: "1") { tasks { id: remark } } }',
  },
  'an alias in place of what a department is told': {
    code: 'OPERATION_ALIAS_REFUSED',
    query: '{ case(id: "1") { tasks { ... on TaxTask { taxpayer { code: title } assessment } } } }',
  },
  'a list of everything': { code: 'LIST_TOO_LONG', query: '{ cases(first: 2000000000) { id } }' },
  'a list of everything by a variable': {
    code: 'LIST_TOO_LONG',
    query: 'query ($n: Int) { cases(first: $n) { id } }',
    variables: { n: 101 },
  },
  'a list of everything by a default': { code: 'LIST_TOO_LONG', query: 'query ($n: Int = 5000) { cases(first: $n) { id } }' },
  'a list of ids without end': {
    code: 'LIST_TOO_LONG',
    query: 'query ($ids: [ID!]) { cases(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 1_001 }, (_, at) => `${at}`) },
  },
  'lists of lists': {
    code: 'COST_TOO_HIGH',
    query:
      '{ cases(first: 100) { tasks { id } parent { tasks { id } parent { tasks { id } parent { tasks { id } parent { tasks { id } parent { tasks { id } } } } } } } }',
  },
};

describe('an attack', () => {
  const refused: (string | undefined)[] = [];
  const finished: FinishedRequest[] = [];
  const telemetry = openTelemetry({
    observer: {
      ...noObserver,
      requestFinished(request) {
        finished.push(request);
        if (request.outcome === 'refused') refused.push(request.code);
      },
    },
  });
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall({ telemetry });
  });
  afterAll(async () => hall[Symbol.asyncDispose]());
  beforeEach(() => {
    refused.length = 0;
  });

  const calls = () => hall.window.calls.length + hall.tax.calls.length + hall.housing.calls.length;
  const byGet = async ({ query, variables }: Attack): Promise<GraphAnswer> => {
    const search = new URLSearchParams({ query, ...(variables ? { variables: JSON.stringify(variables) } : {}) });
    const response = await fetch(`${hall.gateway.url}/graphql?${search}`, {
      headers: { 'apollo-require-preflight': '1', accept: 'application/graphql-response+json' },
    });
    const text = await response.text();
    return { ...JSON.parse(text), status: response.status, headers: response.headers, text };
  };

  it.each(Object.entries(attacks))('by %s is refused with its code before any subgraph is asked', async (_, attack) => {
    const before = calls();
    const answer = await hall.ask(attack.query, {}, attack.variables);
    expect({ status: answer.status, code: answer.errors?.[0]?.extensions.code, data: answer.data }).toEqual({
      status: 400,
      code: attack.code,
      data: undefined,
    });
    expect(answer.errors?.[0]?.message).toMatch(/[一-鿿]/);
    expect(calls()).toBe(before);
    expect(refused).toEqual([attack.code]);
  });

  const short = Object.entries(attacks).filter(([, { query }]) => query.length < 6_000 && query.startsWith('{'));
  it.each(short)('by %s is refused alike by GET', async (_, attack) => {
    const before = calls();
    expect((await byGet(attack)).errors?.[0]?.extensions.code).toBe(attack.code);
    expect(calls()).toBe(before);
  });

  it('by many operations in one request is refused', async () => {
    const body = JSON.stringify(Array.from({ length: 50 }, () => ({ query: '{ mine }' })));
    const response = await fetch(`${hall.gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ extensions: { code: 'BAD_REQUEST' } }] }]);
  });

  it('by a body of more than a megabyte is refused while it comes', async () => {
    const answer = await hall.ask('{ mine }', {}, { padding: 'x'.repeat(1024 * 1024) });
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect(refused).toEqual(['PAYLOAD_TOO_LARGE']);
  });

  it('is told in English to whoever reads English, and with what is allowed', async () => {
    const { query } = attacks['lists of lists'] as Attack;
    const answer = await hall.ask(query, { 'accept-language': 'en' });
    expect(answer.errors?.[0]).toMatchObject({
      message: expect.stringContaining('you may use 5000'),
      extensions: { estimated: expect.any(Number), allowed: 5_000 },
    });
  });

  it('leaves the gateway as it was, and what an operation costs is told as estimated and as measured', async () => {
    expect((await hall.ask('{ case(id: "1") { title tasks { id remark } } }')).data).toMatchObject({ case: { title: '企业开办' } });
    // A case and ten tasks, as nothing is declared of them; there are two.
    expect(finished.at(-1)).toMatchObject({ estimatedCost: 11, actualCost: 3 });
  });
});
