import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Store } from '../../kit/persistence/store.js';
import { write } from '../../kit/persistence/write.js';
import { testEngines } from '../../kit/testing/engines.js';
import { Gate } from '../../kit/testing/gate.js';
import { openTestStore, type TestStore } from '../../kit/testing/test-store.js';
import { httpChannel } from '../channels/http-channel.js';
import type { MessageChannel, OutgoingMessage } from '../channels/message-channel.js';
import { hallDispatchPolicy } from '../domain/messages/dispatch-policy.js';
import type { SendingResult } from '../domain/messages/sending-result.js';
import { windowEntities, windowMigrations } from '../persistence/window-tables.js';
import { answered, startProvider } from '../testing/provider.js';
import { notifyApplicant } from './notify-applicant.js';
import { sendMessages } from './send-messages.js';

const MINUTE = 60_000;
const START = Date.parse('2026-11-24T10:00:00+08:00');
const person = { name: '周敏', idNumber: '150783198804121122', phone: '13847012345', email: 'zhoumin@example.cn' };
const file = { id: '11111111-1111-4111-8111-111111111111', number: '150783-1', title: '企业注销一件事', form: { handler: person } };
const SENT: SendingResult = { kind: 'SENT', reference: null };

/** A channel that answers as the test says, and remembers what it was given. */
function channel(answer: (message: OutgoingMessage) => Promise<SendingResult> | SendingResult = () => SENT, idempotent = false) {
  const given: OutgoingMessage[] = [];
  const opened: MessageChannel = {
    idempotent,
    send: async (message) => {
      given.push(message);
      return answer(message);
    },
  };
  return { given, opened };
}

describe.each(await testEngines())('messages leave the house ($name)', (engine) => {
  let test: TestStore;
  let now: Date;
  let here: Store;
  /** As a second process of the window would have it. */
  let elsewhere: Store;
  beforeAll(async () => {
    test = await openTestStore(engine, { name: 'window', entities: windowEntities as never, migrations: windowMigrations });
    here = { ...test.store, clock: () => now };
    elsewhere = { ...test.elsewhere, clock: () => now };
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await test.reset(1);
    now = new Date(START);
  });

  const pass = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  const tell = (count = 1) =>
    write(here, 'clerk', async (unit) => {
      for (let one = 0; one < count; one += 1) notifyApplicant(unit, file, { template: 'CASE_RECEIVED', data: {} });
    });
  const states = async (of = 'SMS') =>
    (await test.rows('select state, attempts, fault from message_dispatch where channel = ?', of)).map(({ state, attempts, fault }) => [
      state,
      attempts,
      fault,
    ]);
  const journal = async () =>
    (await test.rows('select type from journal_entry order by seq')).map(({ type }) => String(type).replace('onewindow.message.', ''));

  it('over every channel that is open, and those of a closed one never', async () => {
    const sms = channel();
    await tell();
    await sendMessages(here, { channels: { SMS: sms.opened } });
    expect(sms.given).toMatchObject([{ channel: 'SMS', address: '13847012345', title: '已收到您的申请', template: 'CASE_RECEIVED' }]);
    expect(await states()).toEqual([['SENT', 1, null]]);
    expect(await states('EMAIL')).toEqual([['NOT_OPEN', 0, null]]);
    expect(await journal()).toEqual(['written', 'sent']);
    const mail = channel();
    pass(MINUTE);
    await sendMessages(here, { channels: { SMS: sms.opened, EMAIL: mail.opened } });
    expect([sms.given.length, mail.given.length]).toEqual([1, 0]);
  });

  it('not at all when the act that they tell of is undone', async () => {
    const sms = channel();
    const undone = write(here, 'clerk', async (unit) => {
      notifyApplicant(unit, file, { template: 'CASE_RECEIVED', data: {} });
      throw new Error('the act fails after all');
    });
    await expect(undone).rejects.toThrow('the act fails');
    await sendMessages(here, { channels: { SMS: sms.opened } });
    expect(sms.given).toEqual([]);
    expect(await states()).toEqual([]);
  });

  it('after the night, when they were written in it', async () => {
    const sms = channel();
    now = new Date('2026-11-24T23:30:00+08:00');
    await tell();
    await sendMessages(here, { channels: { SMS: sms.opened } });
    expect(sms.given).toHaveLength(0);
    now = new Date('2026-11-25T08:00:00+08:00');
    await sendMessages(here, { channels: { SMS: sms.opened } });
    expect(sms.given).toHaveLength(1);
  });

  it('later and later while the provider is away, and then they are given up and the case tells', async () => {
    const sms = channel(() => ({ kind: 'POSTPONED', fault: 'PROVIDER_UNREACHABLE', notBefore: null }));
    await tell();
    const tried: number[] = [];
    for (let minute = 0; minute <= 300; minute += 1) {
      const before = sms.given.length;
      await sendMessages(here, { channels: { SMS: sms.opened } });
      if (sms.given.length > before) tried.push(minute);
      pass(MINUTE);
    }
    expect(tried).toEqual([0, 1, 3, 7, 15, 31, 63, 127]);
    expect(await states()).toEqual([['FAILED', 8, 'PROVIDER_UNREACHABLE']]);
    expect(await journal()).toEqual(['written', 'failed']);
  });

  it('once, when the number is refused', async () => {
    const sms = channel(() => ({ kind: 'REFUSED', fault: 'ADDRESS_REFUSED' }));
    await tell();
    for (let hour = 0; hour < 5; hour += 1) {
      await sendMessages(here, { channels: { SMS: sms.opened } });
      pass(60 * MINUTE);
    }
    expect(sms.given).toHaveLength(1);
    expect(await states()).toEqual([['FAILED', 1, 'ADDRESS_REFUSED']]);
  });

  it('no more when they are of no use', async () => {
    const sms = channel();
    await tell();
    pass(hallDispatchPolicy.lifetime + 1);
    await sendMessages(here, { channels: { SMS: sms.opened } });
    expect(sms.given).toHaveLength(0);
    expect(await states()).toEqual([['FAILED', 0, 'EXPIRED']]);
  });

  it('once, however many processes send at the same moment', async () => {
    const sms = channel(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return SENT;
    });
    await tell(60);
    await Promise.all([here, elsewhere, here, elsewhere].map((store) => sendMessages(store, { channels: { SMS: sms.opened } })));
    await sendMessages(here, { channels: { SMS: sms.opened } });
    expect(sms.given).toHaveLength(60);
    expect(new Set(sms.given.map(({ id }) => id)).size).toBe(60);
    expect((await states()).every(([state, attempts]) => state === 'SENT' && attempts === 1)).toBe(true);
  });

  describe('when the sender dies after the provider took the message and before that is written down', () => {
    const killed = new Error('killed');

    it('are not sent again by themselves: the case says that nobody knows', async () => {
      const sms = channel(() => Promise.reject(killed));
      await tell();
      await expect(sendMessages(here, { channels: { SMS: sms.opened } })).rejects.toBe(killed);
      expect(await states()).toEqual([['SENDING', 1, null]]);
      const next = channel();
      await sendMessages(elsewhere, { channels: { SMS: next.opened } });
      expect(await states()).toEqual([['SENDING', 1, null]]);
      pass(hallDispatchPolicy.lease + 1);
      await sendMessages(elsewhere, { channels: { SMS: next.opened } });
      pass(24 * 60 * MINUTE);
      await sendMessages(elsewhere, { channels: { SMS: next.opened } });
      expect(next.given).toEqual([]);
      expect(await states()).toEqual([['UNCERTAIN', 1, 'SENDER_LOST']]);
      expect(await journal()).toEqual(['written', 'uncertain']);
    });

    it('are sent again under the same key, where the provider sends once', async () => {
      const sms = channel(() => Promise.reject(killed), true);
      await tell();
      await expect(sendMessages(here, { channels: { SMS: sms.opened } })).rejects.toBe(killed);
      const next = channel(() => SENT, true);
      pass(hallDispatchPolicy.lease + 1);
      await sendMessages(elsewhere, { channels: { SMS: next.opened } });
      pass(2 * MINUTE);
      await sendMessages(elsewhere, { channels: { SMS: next.opened } });
      expect(next.given.map(({ id }) => id)).toEqual(sms.given.map(({ id }) => id));
      expect(await states()).toEqual([['SENT', 2, null]]);
    });

    it('and was only slow: its answer counts after all', async () => {
      const gate = new Gate();
      const slow = channel(() => gate.wait().then(() => SENT));
      await tell();
      const sending = sendMessages(here, { channels: { SMS: slow.opened } });
      await gate.reached;
      pass(hallDispatchPolicy.lease + 1);
      await sendMessages(elsewhere, { channels: { SMS: channel().opened } });
      expect(await states()).toEqual([['UNCERTAIN', 1, 'SENDER_LOST']]);
      gate.open();
      await sending;
      expect(await states()).toEqual([['SENT', 1, null]]);
      expect(await journal()).toEqual(['written', 'uncertain', 'sent']);
    });
  });

  it('through a provider over HTTP, which is busy first, and nothing personal is logged', async () => {
    const provider = await startProvider();
    try {
      const lines: unknown[] = [];
      const logger = { info: (...said: unknown[]) => lines.push(said) } as never;
      const channels = { SMS: httpChannel({ url: provider.url, key: 'k', signature: '扎兰屯政务', idempotent: false }) };
      provider.answerWith = (response) => answered(response, 429, {}, { 'retry-after': '600' });
      await tell();
      await sendMessages(here, { channels, logger });
      pass(9 * MINUTE);
      await sendMessages(here, { channels, logger });
      expect(provider.asked).toHaveLength(1);
      provider.answerWith = (response) => answered(response, 202, { reference: 'P-7' });
      pass(MINUTE);
      await sendMessages(here, { channels, logger });
      expect(await test.rows('select state, reference from message_dispatch where channel = ?', 'SMS')).toEqual([
        { state: 'SENT', reference: 'P-7' },
      ]);
      expect(new Set(provider.asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
      expect(lines).toHaveLength(2);
      expect(JSON.stringify(lines)).not.toMatch(/13847012345|周敏|申请/);
    } finally {
      await provider.close();
    }
  });
});
