import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActRecord } from '../../subgraphs/kit/persistence/kit-tables.js';
import { testEngines } from '../../subgraphs/kit/testing/engines.js';
import { configuredCourier } from '../../subgraphs/window/courier/configured-courier.js';
import { courierHook } from '../../subgraphs/window/courier/courier-hook.js';
import { startTestHall, type TestHall } from '../support/test-hall.js';

const HOOK_KEY = 'the key of its reports';
const partner = {
  COURIER_CARRIER: '邮政快递',
  // Nobody is ordered here: only the reports come in.
  COURIER_URL: 'http://127.0.0.1:1/orders',
  COURIER_KEY: 'the key of the orders',
  COURIER_HOOK_KEY: HOOK_KEY,
};
const [engine] = await testEngines();
if (engine === undefined) throw new Error('There is no engine');

let hall: TestHall;
beforeAll(async () => {
  const answerHook = courierHook(configuredCourier(partner));
  hall = await startTestHall(engine, [], (definition) => (definition.name === 'window' ? { ...definition, answerHook } : definition));
});
afterAll(() => hall.close());

describe.each([
  ['in the gateway’s process', async () => undefined],
  ['behind HTTP', () => hall.overHttp('window')],
])('a partner’s report through the gateway, the window %s', (_, arrange) => {
  beforeAll(async () => {
    await arrange();
  });

  const content = JSON.stringify({ eventId: 'e-1', trackingNumber: 'EA000000000CN', move: 'collect', at: '2026-01-01T00:00:00Z' });
  const send = async (path: string, body: string, { key = HOOK_KEY, method = 'POST', ago = 0 } = {}) => {
    const timestamp = String(Math.floor(Date.now() / 1000) - ago);
    const headers = {
      'x-onewindow-timestamp': timestamp,
      'x-onewindow-signature': createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex'),
    };
    const response = await fetch(`${hall.gateway.url}${path}`, { method, headers, ...(method === 'GET' ? {} : { body }) });
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    return [response.status, errors?.[0]?.extensions.code];
  };

  it('needs no token: it is known by its signature over the bytes as they were sent, and by nothing else', async () => {
    expect(await send('/hooks/window/courier', content)).toEqual([404, 'PARCEL_NOT_FOUND']);
    expect(await send('/hooks/window/courier', content, { key: 'another one' })).toEqual([401, 'SIGNATURE_WRONG']);
    expect(await send('/hooks/window/courier', content, { ago: 3600 })).toEqual([401, 'REPORT_STALE']);
    expect(await send('/hooks/window/courier', `${content}${' '.repeat(70_000)}`)).toEqual([413, 'REPORT_TOO_LARGE']);
    const acts = await hall.hall.subgraphs.get('window')?.store.reader().count(ActRecord, { act: 'hearCourier' });
    expect(acts).toBe(0);
  });

  it('is heard where a hook is, by POST, and nowhere else', async () => {
    for (const path of ['/hooks/window/other', '/hooks/tax/courier', '/hooks/window', '/hooks/', '/files/window/courier'])
      expect([path, (await send(path, content))[0]]).toEqual([path, path === '/files/window/courier' ? 401 : 404]);
    expect((await send('/hooks/window/courier', '', { method: 'GET' }))[0]).toBe(405);
  });
});
