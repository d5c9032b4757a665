import type { ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { type GraphAnswer, type Hall, openHall } from './testing/hall.fixture.js';
import { taxResolvers, taxSdl } from './testing/hall.schema.js';
import { hallSupergraph } from './testing/hall.supergraph.js';
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
      path: ['case', 'tasks', 0],
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

  it('leaves the gateway ready and does not keep it from starting, be it one or all of them', async () => {
    await using gone = await openHall();
    await Promise.all([gone.window.close(), gone.tax.close(), gone.housing.close()]);
    await using started = await openHall({ supergraphSdl: gone.supergraphSdl });
    for (const { gateway, ask } of [gone, started]) {
      expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(200);
      const { status, data, errors } = await ask('{ case(id: "1") { title } taxBureau }');
      expect({ status, data }).toEqual({ status: 200, data: { case: null, taxBureau: null } });
      expect(errors?.map((error) => error.extensions.service).toSorted()).toEqual(['tax', 'window']);
    }
    const { window, tax } = started;
    await using withoutOne = await openHall({ supergraphSdl: hallSupergraph({ window, tax, housing: gone.housing }) });
    const { data, errors } = await withoutOne.ask(unifiedCase);
    expect(data).toMatchObject({ case: { title: '企业开办', tasks: [{ assessment: '核定 P1' }, { permit: null }] } });
    expect(errors?.map((error) => error.extensions.service)).toEqual(['housing']);
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
