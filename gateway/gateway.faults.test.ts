import type { ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { type GraphAnswer, type Hall, openHall } from './testing/hall.fixture.js';
import { taxResolvers, taxSdl } from './testing/hall.schema.js';
import { startSubgraph } from './testing/subgraph-server.js';

const unifiedCase = `{ case(id: "1") { title tasks { id ... on TaxTask { assessment taxpayer { title } } ... on HousingTask { permit } } } }`;

const withoutTax = {
  case: {
    title: '企业开办',
    tasks: [
      { id: 'tax-1', assessment: null, taxpayer: { title: '甲公司' } },
      { id: 'housing-1', permit: '许可 housing-1' },
    ],
  },
};

function expectTaxAlone({ status, data, errors, text }: GraphAnswer, reason: string, hall: Hall) {
  expect({ status, data }).toEqual({ status: 200, data: withoutTax });
  expect(errors).toEqual([
    {
      message: expect.stringContaining('tax'),
      path: ['case', 'tasks'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'tax', reason, since: expect.stringMatching(/^\d{4}-.*Z$/) },
    },
  ]);
  expect(text).not.toContain('127.0.0.1');
  expect(hall.log).toContainEqual(expect.objectContaining({ service: 'tax', reason, msg: 'subgraph unavailable' }));
}

const json = (value: unknown) => (response: ServerResponse) => response.end(JSON.stringify(value));

describe('a department that fails', () => {
  it('blanks its own fields when its process is gone, and serves again when it is back', async () => {
    await using hall = await openHall();
    await hall.tax.close();
    expectTaxAlone(await hall.ask(unifiedCase), 'UNREACHABLE', hall);
    const again = await startSubgraph(taxSdl, taxResolvers, Number(new URL(hall.tax.url).port));
    const { data, errors } = await hall.ask(unifiedCase);
    await again.close();
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ case: { tasks: [{ assessment: '核定 P1' }, {}] } });
  });

  it.each<[string, (response: ServerResponse) => void, string]>([
    ['hangs', () => undefined, 'TIMEOUT'],
    ['breaks off', (response) => response.destroy(), 'UNREACHABLE'],
    ['answers with a page', (response) => response.end('<html>nginx</html>'), 'INVALID_ANSWER'],
    ['answers with an error page', (response) => response.writeHead(502).end('<html>'), 'UNREACHABLE'],
    ['sends the gateway elsewhere', (response) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(), 'UNREACHABLE'],
    ['refuses the passport', (response) => response.writeHead(401).end('{}'), 'PASSPORT_REFUSED'],
    ['answers without measure', (response) => response.end(JSON.stringify({ data: 'x'.repeat(100_000) })), 'TOO_LARGE'],
    ['answers something else', json([1, 2, 3]), 'INVALID_ANSWER'],
    ['answers nothing', json({}), 'INVALID_ANSWER'],
    ['gives too few entities', json({ data: { _entities: [] } }), 'INVALID_ANSWER'],
    ['gives too many entities', json({ data: { _entities: [{}, {}, {}] } }), 'INVALID_ANSWER'],
    ['gives entities that are none', json({ data: { _entities: [7] } }), 'INVALID_ANSWER'],
  ])('blanks its own fields when it %s', async (_, misbehaviour, reason) => {
    await using hall = await openHall();
    hall.tax.misbehaviour = misbehaviour;
    expectTaxAlone(await hall.ask(unifiedCase), reason, hall);
    hall.tax.misbehaviour = null;
    expect((await hall.ask(unifiedCase)).errors).toBeUndefined();
  });

  it('cannot reach into the gateway through its answer', async () => {
    await using hall = await openHall();
    const poison = '{"data":{"_entities":[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"assessment":"x"}]}}';
    hall.tax.misbehaviour = (response) => response.end(poison);
    expect((await hall.ask(unifiedCase)).status).toBe(200);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('leaves the gateway ready, and does not keep it from starting', async () => {
    await using hall = await openHall();
    await Promise.all([hall.window.close(), hall.tax.close(), hall.housing.close()]);
    expect((await fetch(`${hall.gateway.url}/health/ready`)).status).toBe(200);
    const { status, data, errors } = await hall.ask('{ case(id: "1") { title } taxBureau }');
    expect({ status, data }).toEqual({ status: 200, data: { case: null, taxBureau: null } });
    expect(errors?.map((error) => error.extensions.service).toSorted()).toEqual(['tax', 'window']);
  });
});

describe('an error in a department', () => {
  const failing = (code?: string) =>
    `{ case(id: "1") { tasks { ... on TaxTask { failing${code === undefined ? '' : `(code: "${code}")`} } ... on HousingTask { permit } } } }`;

  it('keeps its code and path where the code is public', async () => {
    await using hall = await openHall();
    const { status, errors, data } = await hall.ask(failing('FORBIDDEN'));
    expect(status).toBe(200);
    expect(errors).toEqual([{ message: expect.any(String), path: ['case', 'tasks', 0, 'failing'], extensions: { code: 'FORBIDDEN' } }]);
    expect(data).toEqual({ case: { tasks: [{ failing: null }, { permit: '许可 housing-1' }] } });
  });

  it.each([undefined, 'ER_DUP_ENTRY', 'DOWNSTREAM_SERVICE_ERROR'])(
    'with code %p is masked with an id that leads to the log',
    async (code) => {
      await using hall = await openHall();
      const { errors = [], text } = await hall.ask(failing(code));
      const id = errors[0]?.extensions.id;
      expect(errors).toEqual([
        {
          message: expect.stringContaining(String(id)),
          path: ['case', 'tasks', 0, 'failing'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', id },
        },
      ]);
      expect(text).not.toMatch(/SELECT|10\.0\.0\.7|stack|serviceName/);
      const entry = hall.log.find((line) => line.errorId === id);
      expect(entry).toMatchObject({ msg: 'masked error', requestId: expect.any(String) });
      expect(JSON.stringify(entry)).toContain('SELECT * FROM taxpayer');
    },
  );

  it('that breaks a promise of its schema is an error, not a silent blank', async () => {
    await using hall = await openHall();
    hall.tax.misbehaviour = json({ data: { _entities: [{ promised: null }] } });
    const { errors, extensions, text } = await hall.ask('{ case(id: "1") { title tasks { ... on TaxTask { promised } } } }');
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) } })]);
    expect(extensions).toBeUndefined();
    expect(text).not.toContain('valueCompletion');
  });
});
