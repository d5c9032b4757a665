import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { answered, type Provider, startProvider } from '../testing/provider.js';
import { configuredCourier } from './configured-courier.js';
import { httpCourier } from './http-courier.js';

const now = new Date('2026-11-24T10:00:00+08:00');
const order = {
  id: '4c1b0f5e-0d8c-4c7e-9a54-5f0f3f1f0001',
  orderNumber: 'DD00000000001',
  recipient: { name: '孙海涛', phone: '13847012345', address: '扎兰屯市兴华街道布特哈路12号3单元' },
  pieces: 2,
};

describe('an order to a courier over HTTP', () => {
  let partner: Provider;
  beforeEach(async () => {
    partner = await startProvider();
    partner.answerWith = (response) => answered(response, 200, { trackingNumber: ' ea123456789cn' });
  });
  afterEach(() => partner.close());

  const send = (timeout = 2000) => httpCourier({ carrier: '邮政快递', url: partner.url, key: 'secret', timeout }).order(order, now);
  const answering = (answer: (response: ServerResponse) => void) => {
    partner.answerWith = answer;
    return send();
  };

  it('says whom and where to, that the centre pays, and nothing of the case; signed, under the parcel’s own key', async () => {
    expect(await send()).toEqual({ kind: 'TAKEN', trackingNumber: 'EA123456789CN' });
    const [{ headers, body } = { headers: {}, body: '' }] = partner.asked;
    const { id, orderNumber, recipient, pieces } = order;
    expect(JSON.parse(body)).toEqual({ orderId: id, orderNumber, recipient, pieces, payer: 'SENDER' });
    expect(headers['idempotency-key']).toBe(id);
    expect(headers['x-onewindow-timestamp']).toBe('1795485600');
    expect(headers['x-onewindow-signature']).toBe(createHmac('sha256', 'secret').update(`1795485600.${body}`).digest('hex'));
  });

  it.each([400, 410, 422])('is declined by %i', async (status) => {
    expect(await answering((response) => answered(response, status))).toEqual({ kind: 'DECLINED', fault: 'ORDER_DECLINED' });
  });

  it.each(['', '{}', '{"trackingNumber":7}', `{"trackingNumber":"${'9'.repeat(20_000)}"}`])(
    'is asked for once more when the number cannot be read: %#',
    async (body) => {
      expect(await answering((response) => answered(response, 200, body))).toMatchObject({ fault: 'COURIER_ANSWER_UNREADABLE' });
    },
  );

  it.each([
    [301, 'COURIER_MISCONFIGURED'],
    [401, 'COURIER_MISCONFIGURED'],
    [404, 'COURIER_MISCONFIGURED'],
    [408, 'COURIER_FAILED'],
    [409, 'COURIER_FAILED'],
    [500, 'COURIER_FAILED'],
    [502, 'COURIER_FAILED'],
  ])('is sent again after %i, and no redirect is followed', async (status, fault) => {
    const result = await answering((response) => answered(response, status, {}, { location: '/elsewhere' }));
    expect(result).toEqual({ kind: 'POSTPONED', fault, notBefore: null });
    expect(partner.asked).toHaveLength(1);
  });

  it('waits as long as a busy courier asks for', async () => {
    const result = await answering((response) => answered(response, 429, {}, { 'retry-after': '120' }));
    expect(result).toEqual({ kind: 'POSTPONED', fault: 'COURIER_BUSY', notBefore: new Date('2026-11-24T02:02:00.000Z') });
  });

  it('is sent again when nobody answers, hangs up, or is there', async () => {
    expect(await answering((response) => response.destroy())).toMatchObject({ fault: 'COURIER_UNREACHABLE' });
    partner.answerWith = () => undefined;
    expect(await send(30)).toMatchObject({ fault: 'COURIER_UNREACHABLE' });
    await partner.close();
    expect(await send()).toMatchObject({ fault: 'COURIER_UNREACHABLE' });
    partner = await startProvider();
  });
});

describe('the courier that the environment names', () => {
  const good = {
    COURIER_CARRIER: '邮政快递',
    COURIER_URL: 'https://courier.example.cn/orders',
    COURIER_KEY: 'k'.repeat(16),
    COURIER_HOOK_KEY: 'h'.repeat(16),
  };

  it('is none without an address, and the one that it names', () => {
    expect(configuredCourier({})).toBeNull();
    expect(configuredCourier({ ...good, COURIER_URL: '' })).toBeNull();
    expect(configuredCourier(good)).toMatchObject({ courier: { carrier: '邮政快递' }, hookKey: 'h'.repeat(16) });
    expect(configuredCourier({ ...good, COURIER_URL: 'http://127.0.0.1:9000/orders' })).not.toBeNull();
  });

  it.each([
    ['no address', { COURIER_URL: 'courier' }],
    ['an address in the open', { COURIER_URL: 'http://courier.example.cn/orders' }],
    ['no name', { COURIER_CARRIER: '' }],
    ['no key', { COURIER_KEY: '' }],
    ['no key for its reports', { COURIER_HOOK_KEY: '' }],
    ['a key that can be guessed', { COURIER_HOOK_KEY: 'short' }],
  ])('is refused with %s', (_, changed) => {
    expect(() => configuredCourier({ ...good, ...changed })).toThrow('COURIER_');
  });
});
