import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { answered, type Provider, startProvider } from '../testing/provider.js';
import { httpChannel } from './http-channel.js';

const now = new Date('2026-11-24T10:00:00+08:00');
const message = {
  id: '4c1b0f5e-0d8c-4c7e-9a54-5f0f3f1f0001',
  channel: 'SMS' as const,
  address: '13847012345',
  title: '已收到您的申请',
  text: '您好！',
  template: 'CASE_RECEIVED',
};

describe('a provider over HTTP', () => {
  let provider: Provider;
  beforeEach(async () => {
    provider = await startProvider();
  });
  afterEach(() => provider.close());

  const options = { key: 'secret', signature: '扎兰屯政务', idempotent: false, timeout: 2000 };
  const send = (url = provider.url, timeout = options.timeout) => httpChannel({ url, ...options, timeout }).send(message, now);
  const answering = (answer: (response: ServerResponse) => void) => {
    provider.answerWith = answer;
    return send();
  };

  it('is told everything once, signed, under the message’s own key', async () => {
    expect(await send()).toEqual({ kind: 'SENT', reference: 'P-1' });
    const [{ headers, body } = { headers: {}, body: '' }] = provider.asked;
    const { id, channel, address, title, text, template } = message;
    expect(JSON.parse(body)).toEqual({ id, channel, to: address, signature: '扎兰屯政务', title, text, template });
    expect(headers['idempotency-key']).toBe(id);
    expect(headers['x-onewindow-timestamp']).toBe('1795485600');
    expect(headers['x-onewindow-signature']).toBe(createHmac('sha256', 'secret').update(`1795485600.${body}`).digest('hex'));
  });

  it.each(['', 'OK', '{"reference":7}', `{"reference":"${'9'.repeat(20_000)}"}`])(
    'has sent it whatever it says besides: %#',
    async (body) => {
      expect(await answering((response) => answered(response, 200, body))).toEqual({ kind: 'SENT', reference: null });
    },
  );

  it.each([
    [400, 'ADDRESS_REFUSED'],
    [422, 'ADDRESS_REFUSED'],
    [410, 'PROVIDER_REFUSED'],
  ])('that answers %i has refused for good', async (status, fault) => {
    expect(await answering((response) => answered(response, status))).toEqual({ kind: 'REFUSED', fault });
  });

  it.each([
    ['429 with seconds', 429, '120', '2026-11-24T02:02:00.000Z'],
    ['503 with a date', 503, 'Tue, 24 Nov 2026 03:00:00 GMT', '2026-11-24T03:00:00.000Z'],
  ])('that is busy (%s) says when it may be asked again', async (_, status, after, until) => {
    const result = await answering((response) => answered(response, status, {}, { 'retry-after': after }));
    expect(result).toEqual({ kind: 'POSTPONED', fault: 'PROVIDER_BUSY', notBefore: new Date(until) });
  });

  it('that is busy and says nothing sensible is asked in the usual time', async () => {
    expect(await answering((response) => answered(response, 429, {}, { 'retry-after': 'soon' }))).toMatchObject({ notBefore: null });
  });

  it.each([301, 401, 403, 404])('that answers %i does not know the hall: nothing went out, and no redirect is followed', async (status) => {
    const result = await answering((response) => answered(response, status, {}, { location: '/elsewhere' }));
    expect(result).toMatchObject({ kind: 'POSTPONED', fault: 'PROVIDER_MISCONFIGURED' });
    expect(provider.asked).toHaveLength(1);
  });

  it.each([500, 502, 504, 409])('that answers %i may have sent it', async (status) => {
    expect(await answering((response) => answered(response, status))).toEqual({ kind: 'UNKNOWN', fault: 'PROVIDER_FAILED' });
  });

  it('that hangs up without an answer may have sent it', async () => {
    expect(await answering((response) => response.destroy())).toEqual({ kind: 'UNKNOWN', fault: 'NO_ANSWER' });
  });

  it('that takes it and never answers may have sent it', async () => {
    provider.answerWith = () => undefined;
    expect(await send(provider.url, 30)).toEqual({ kind: 'UNKNOWN', fault: 'NO_ANSWER' });
    expect(provider.asked).toHaveLength(1);
  });

  it('that nobody listens at was surely told nothing', async () => {
    await provider.close();
    expect(await send()).toEqual({ kind: 'POSTPONED', fault: 'PROVIDER_UNREACHABLE', notBefore: null });
    provider = await startProvider();
  });
});
