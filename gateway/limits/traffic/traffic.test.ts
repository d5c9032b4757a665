import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Hall, openHall } from '../../testing/hall.fixture.js';
import type { LimitOptions } from '../limits.options.js';

let hall: Hall;
const open = async (limits: LimitOptions) => {
  hall = await openHall({ limits, closeGrace: 100 }, 5_000);
  return hall;
};
afterEach(async () => hall[Symbol.asyncDispose]());

const code = ({ errors }: { errors?: { extensions: Record<string, unknown> }[] }) => errors?.[0]?.extensions.code;
const get = async (path: string) => {
  const response = await fetch(hall.gateway.url + path);
  const text = await response.text();
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    code: text.startsWith('{') ? code(JSON.parse(text)) : undefined,
  };
};

/** The window answers when it is told to; until then whoever asks it is under way. */
function hold() {
  const held = new EventTarget();
  const arrived = once(held, 'arrived');
  hall.window.misbehaviour = (response) => {
    held.dispatchEvent(new Event('arrived'));
    held.addEventListener('go', () => response.end(JSON.stringify({ data: { mine: 'mine' } })), { once: true });
    response.writeHead(200, { 'content-type': 'application/json' });
  };
  return { arrived, go: () => held.dispatchEvent(new Event('go')) };
}

const PATHS = ['/files/window/x', '/hooks/window/x', '/demo/personas', '/nothing'];

describe('requests that are served at once', () => {
  it('are so many and no more, on every path but the health', async () => {
    await open({ concurrency: { total: 1, queue: 0 } });
    const token = { authorization: `Bearer ${await hall.issuer.tokenFor('clerk')}` };
    const window = hold();
    const first = hall.ask('{ mine }', token);
    await window.arrived;
    const refused = await hall.ask('{ mine }');
    expect([refused.status, code(refused), refused.headers.get('retry-after')]).toEqual([503, 'SERVICE_BUSY', '1']);
    for (const path of PATHS) expect(await get(path)).toEqual({ status: 503, code: 'SERVICE_BUSY', retryAfter: '1' });
    expect((await get('/health/live')).status).toBe(200);
    expect((await get('/health/ready')).status).toBe(200);
    window.go();
    expect((await first).data).toEqual({ mine: 'mine' });
    expect((await get('/demo/personas')).status).toBe(200);
  });

  it('wait for a place in a short queue', async () => {
    await open({ concurrency: { total: 1, queue: 1, patience: 5_000 } });
    const token = { authorization: `Bearer ${await hall.issuer.tokenFor('clerk')}` };
    const window = hold();
    const first = hall.ask('{ mine }', token);
    await window.arrived;
    const second = get('/demo/personas');
    const answered = await Promise.race([second.then(() => 'the second'), get('/demo/personas').then((third) => third.code)]);
    expect(answered).toBe('SERVICE_BUSY');
    window.go();
    await first;
    expect((await second).status).toBe(200);
  });

  it('are so many of one caller, and nobody else is kept out', async () => {
    await open({ concurrency: { perCaller: 1 } });
    const clerk = { authorization: `Bearer ${await hall.issuer.tokenFor('clerk')}` };
    const founder = { authorization: `Bearer ${await hall.issuer.tokenFor('founder')}` };
    const window = hold();
    const first = hall.ask('{ mine }', clerk);
    await window.arrived;
    const refused = await hall.ask('{ taxBureau }', clerk);
    expect([refused.status, code(refused), refused.headers.get('retry-after')]).toEqual([429, 'TOO_MANY_AT_ONCE', '1']);
    expect((await hall.ask('{ taxBureau }', founder)).data).toEqual({ taxBureau: '税务局' });
    expect((await hall.ask('{ taxBureau }')).data).toEqual({ taxBureau: '税务局' });
    window.go();
    await first;
    expect((await hall.ask('{ taxBureau }', clerk)).data).toEqual({ taxBureau: '税务局' });
  });
});

describe('the rate of a caller', () => {
  it('of the public counts its address, on every path, and tokens that are not good', async () => {
    await open({ rate: { anonymousPoints: 4 } });
    const bad = { authorization: 'Bearer nonsense' };
    expect((await hall.ask('{ taxBureau }')).status).toBe(200);
    expect((await hall.ask('{ taxBureau }', bad)).status).toBe(401);
    expect((await get('/demo/personas')).status).toBe(200);
    await hall.ask('{ taxBureau }');
    const calls = hall.tax.calls.length;
    const refused = await hall.ask('{ taxBureau }');
    expect([refused.status, code(refused)]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(code(await hall.ask('{ taxBureau }', bad))).toBe('RATE_LIMITED');
    expect((await get('/demo/personas')).code).toBe('RATE_LIMITED');
    expect(hall.tax.calls.length).toBe(calls);
    const known = { authorization: `Bearer ${await hall.issuer.tokenFor('clerk')}` };
    expect((await hall.ask('{ taxBureau }', known)).status).toBe(200);
    expect((await get('/health/ready')).status).toBe(200);
  });

  it('of somebody known counts the person, wherever the requests come from', async () => {
    await open({ rate: { points: 2 }, trustedProxies: ['127.0.0.1'] });
    const asked = async (persona: string, address: string) =>
      (await hall.ask('{ taxBureau }', { authorization: `Bearer ${await hall.issuer.tokenFor(persona)}`, 'x-forwarded-for': address }))
        .status;
    expect([await asked('clerk', '1.1.1.1'), await asked('clerk', '2.2.2.2'), await asked('clerk', '3.3.3.3')]).toEqual([200, 200, 429]);
    expect(await asked('founder', '1.1.1.1')).toBe(200);
  });

  it('is spent faster by what costs more', async () => {
    await open({ rate: { anonymousPoints: 10, costPerPoint: 50 } });
    const dear = '{ cases(first: 50) { tasks { id } } }';
    expect((await hall.ask('{ taxBureau }')).status).toBe(200);
    const calls = hall.window.calls.length;
    const refused = await hall.ask(dear);
    expect([refused.status, code(refused), hall.window.calls.length]).toEqual([429, 'RATE_LIMITED', calls]);
  });

  it('is not counted where the operator says so', async () => {
    await open({ rate: null });
    for (let asked = 0; asked < 5; asked++) expect((await hall.ask('{ taxBureau }')).status).toBe(200);
  });
});

describe('the time of a request', () => {
  it('ends with what is there: fields of a subgraph that has not answered are blank, with a code of their own', async () => {
    await open({ requestTime: 250 });
    hall.tax.misbehaviour = () => undefined;
    const { status, data, errors } = await hall.ask('{ case(id: "1") { title } taxBureau }');
    expect({ status, data }).toEqual({ status: 200, data: { case: { title: '企业开办' }, taxBureau: null } });
    expect(errors).toEqual([
      { message: expect.stringContaining('“tax”'), path: ['taxBureau'], extensions: { code: 'DEADLINE_EXCEEDED', service: 'tax' } },
    ]);
  });
});
