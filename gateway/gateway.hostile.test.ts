import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Hall, openHall } from './testing/hall.fixture.js';
import { endless, FIFTY_MEGABYTES, hostileAnswers, poisonedAnswers, prototypes } from './testing/hostile.js';
import { httpTransport } from './transport/http.transport.js';

const unifiedCase = `{ case(id: "1") { title tasks { id ... on TaxTask { assessment taxpayer { title } } ... on HousingTask { permit } } } }`;
const others = {
  case: {
    title: '企业开办',
    tasks: [
      { id: 'tax-1', taxpayer: { title: '甲公司' } },
      { id: 'housing-1', permit: '许可 housing-1' },
    ],
  },
};
const TIMEOUT = 1_500;
const MOST = 512 * 1024;

describe('a hostile department', () => {
  let hall: Hall;

  beforeAll(async () => {
    hall = await openHall({
      transports: (_name, url) => httpTransport(url, { maxResponseSize: MOST }),
      // One that has failed so often would no longer be asked.
      subgraphs: { byName: { tax: { timeout: TIMEOUT, breaker: { leastCalls: 10_000 } } } },
    });
    await hall.ask(unifiedCase);
  });
  afterAll(async () => hall?.[Symbol.asyncDispose]());

  /** Whatever it did, the next request is served, and nothing has come into the gateway. */
  async function expectUnharmed() {
    hall.tax.misbehaviour = null;
    const { data, errors } = await hall.ask(unifiedCase);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ case: { tasks: [{ assessment: '核定 P1' }, {}] } });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  }

  it.each(hostileAnswers)('that %s blanks its own fields alone, by name, in time', async (_, misbehaviour, reason) => {
    hall.tax.misbehaviour = misbehaviour;
    const began = performance.now();
    const { status, data, errors = [], text } = await hall.ask(unifiedCase);
    // Its own time and what the rest takes on a machine that has other work.
    expect(performance.now() - began).toBeLessThan(TIMEOUT + 2_000);
    expect(status).toBe(200);
    expect(data).toMatchObject(others);
    expect(data).toMatchObject({ case: { tasks: [{ assessment: null }, {}] } });
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'SUBGRAPH_UNAVAILABLE', service: 'tax', reason, since: expect.stringMatching(/^2.+Z$/) },
    ]);
    expect(errors[0]?.message).toMatch(/^子图“tax”自.*\d\d:\d\d起.+，本次答复中由其提供的字段为空，请稍后再试。$/);
    expect(text).not.toContain('127.0.0.1');
    await expectUnharmed();
  });

  it.each(poisonedAnswers)('that answers %s harms nobody else and nothing else', async (_, misbehaviour) => {
    hall.tax.misbehaviour = misbehaviour;
    const { status, data, errors = [], text } = await hall.ask(unifiedCase);
    expect(status).toBe(200);
    expect(data).toMatchObject(others);
    expect(data).toMatchObject({ case: { tasks: [{ assessment: null }, {}] } });
    expect(errors.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThan(500_000);
    await expectUnharmed();
  });

  it('cannot reach into the gateway by the names in its answer', async () => {
    hall.tax.misbehaviour = prototypes;
    const { data } = await hall.ask(unifiedCase);
    expect(data).toMatchObject({ case: { tasks: [{ assessment: 'x' }, {}] } });
    await expectUnharmed();
  });

  it('that sends 50 MB is cut off soon after the bound', async () => {
    const { promise: sent, resolve: tell } = Promise.withResolvers<number>();
    hall.tax.misbehaviour = endless(tell);
    const { errors } = await hall.ask(unifiedCase);
    expect(errors?.map(({ extensions }) => extensions.reason)).toEqual(['TOO_LARGE']);
    // What the sockets hold on both sides comes on top.
    expect(await sent).toBeLessThan(FIFTY_MEGABYTES / 4);
    await expectUnharmed();
  });

  it('that fails again and again is not asked for a while, and the others are none the slower for it', async () => {
    await using flapping = await openHall({ subgraphs: { default: { timeout: 5_000, retry: { times: 0 }, breaker: { leastCalls: 4 } } } });
    flapping.tax.misbehaviour = (response) => response.destroy();
    const reasons = [];
    for (let request = 0; request < 6; request += 1) {
      const { errors, data } = await flapping.ask(unifiedCase);
      expect(data).toMatchObject(others);
      reasons.push(errors?.map(({ extensions }) => extensions.reason));
    }
    expect(reasons).toEqual([...Array(4).fill(['UNREACHABLE']), ...Array(2).fill(['CIRCUIT_OPEN'])]);
    expect(flapping.tax.calls).toHaveLength(4);
    expect(flapping.gateway.subgraphs.find(({ service }) => service === 'tax')).toMatchObject({
      breaker: 'open',
      failingSince: expect.any(Date),
    });
    // Another supergraph does not make a subgraph well.
    expect((await flapping.gateway.replaceSupergraph(`${flapping.supergraphSdl}\n`)).taken).toBe(true);
    expect((await flapping.ask(unifiedCase)).errors?.map(({ extensions }) => extensions.reason)).toEqual(['CIRCUIT_OPEN']);
  });

  it('that is down while supergraphs are swapped under load keeps no answer from being whole without it', async () => {
    hall.tax.misbehaviour = (response) => response.destroy();
    let swapped = false;
    const askers = Array.from({ length: 3 }, async () => {
      const answers = [];
      while (!swapped) answers.push(await hall.ask(unifiedCase));
      return answers;
    });
    for (let swap = 1; swap <= 3; swap += 1) {
      expect((await hall.gateway.replaceSupergraph(`${hall.supergraphSdl}${'\n'.repeat(swap)}`)).taken).toBe(true);
      await hall.ask(unifiedCase);
    }
    swapped = true;
    const answers = (await Promise.all(askers)).flat();
    expect(answers.length).toBeGreaterThan(3);
    for (const { status, data, errors } of answers) {
      expect(status).toBe(200);
      expect(data).toMatchObject(others);
      expect(errors?.map(({ extensions }) => extensions.service)).toEqual(['tax']);
    }
    await expectUnharmed();
  });

  it('is given a second chance for a read, none for an act', async () => {
    const before = hall.window.calls.length;
    let drop = 1;
    hall.window.misbehaviour = (response) => {
      if (drop-- > 0) response.destroy();
      else response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"hours":"served"}}');
    };
    expect((await hall.ask('{ hours }')).data).toEqual({ hours: 'served' });
    expect(hall.window.calls.length - before).toBe(2);
    drop = 1;
    const { errors } = await hall.ask('mutation { renameCase(id: "1", title: "x") { title } }');
    hall.window.misbehaviour = null;
    expect(errors?.map(({ extensions }) => extensions.reason)).toEqual(['UNREACHABLE']);
    expect(hall.window.calls.length - before).toBe(3);
  });
});
