import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressesIn } from './contact.js';
import { hallDispatchPolicy, nextSpeakable, pauseAfter } from './dispatch-policy.js';
import { type MessageTemplate, worded } from './message-template.js';
import { messageTemplates } from './message-templates.js';

const MINUTE = 60_000;
const person = (phone: string, email?: string) => ({ name: '周敏', idNumber: '150783198804121122', phone, ...(email ? { email } : {}) });

describe.each(Object.entries<MessageTemplate>(messageTemplates))(
  'what is said on the occasion %s',
  (_, { title, text, ruleRef, version }) => {
    it('greets, names the case, rests on an article and fits into a few short messages', () => {
      expect(text).toMatch(/^您好！/);
      expect(text).toMatch(/\{caseTitle\}/);
      expect(text).toMatch(/\{caseNumber\}/);
      expect(text).toMatch(/[。]$/);
      expect([...title].length).toBeLessThanOrEqual(20);
      expect([...text].length).toBeLessThanOrEqual(260);
      expect(ruleRef.article).toMatch(/^第.+[条款项）]/);
      expect(version).toBeGreaterThanOrEqual(1);
    });
  },
);

describe('a text with its data', () => {
  it('never goes out with a hole in it', () => {
    expect(() => worded('编号{caseNumber}', {})).toThrow('{caseNumber}');
    expect(() => worded('{toString}', {})).toThrow('{toString}');
  });

  it('keeps every datum on its line, and reads no datum as a name', () => {
    expect(worded('“{caseTitle}”', { caseTitle: '甲\r\nBcc: a@b.cn\u2028乙' })).toBe('“甲 Bcc: a@b.cn 乙”');
    expect(worded('{a}', { a: '{b}', b: '1' })).toBe('{b}');
  });
});

describe('the pause before the next attempt', () => {
  it('doubles from a minute up to two hours, and is the same whenever it is asked', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempt) => pauseAfter(attempt, hallDispatchPolicy) / MINUTE);
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 120, 120]);
  });

  it('never shrinks and never passes the longest, however often it was tried', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (attempt) => {
        const [one, next] = [pauseAfter(attempt, hallDispatchPolicy), pauseAfter(attempt + 1, hallDispatchPolicy)];
        expect(one).toBeLessThanOrEqual(next);
        expect(next).toBeLessThanOrEqual(hallDispatchPolicy.longestPause);
      }),
    );
  });
});

describe('quiet hours', () => {
  it.each([
    ['a message of the evening waits until eight the next morning', '2026-11-23T21:00:00+08:00', '2026-11-24T08:00:00+08:00'],
    ['one after midnight until eight the same morning', '2026-11-24T00:00:00+08:00', '2026-11-24T08:00:00+08:00'],
    ['one of the last night of the year until the new one', '2026-12-31T23:59:59+08:00', '2027-01-01T08:00:00+08:00'],
    ['one a moment before eight until eight', '2026-11-24T07:59:59.999+08:00', '2026-11-24T08:00:00+08:00'],
    ['one at eight goes out at once', '2026-11-24T08:00:00+08:00', '2026-11-24T08:00:00+08:00'],
    ['one just before nine in the evening goes out at once', '2026-11-24T20:59:59+08:00', '2026-11-24T20:59:59+08:00'],
  ])('%s', (_, at, sent) => {
    expect(nextSpeakable(new Date(at), 'SMS', hallDispatchPolicy).toISOString()).toBe(new Date(sent).toISOString());
  });

  it('bind no e-mail', () => {
    const night = new Date('2026-11-24T03:00:00+08:00');
    expect(nextSpeakable(night, 'EMAIL', hallDispatchPolicy)).toEqual(night);
  });

  it('are left for good: no instant is put off twice, and none by more than their length', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }), (at) => {
        const then = nextSpeakable(at, 'SMS', hallDispatchPolicy);
        expect(nextSpeakable(then, 'SMS', hallDispatchPolicy)).toEqual(then);
        expect(then.getTime() - at.getTime()).toBeGreaterThanOrEqual(0);
        expect(then.getTime() - at.getTime()).toBeLessThanOrEqual(11 * 60 * MINUTE);
      }),
    );
  });

  it('may lie within a day', () => {
    const noon = { ...hallDispatchPolicy, quiet: { SMS: { from: 12 * 60, until: 14 * 60 } } };
    const at = new Date('2026-11-24T13:00:00+08:00');
    expect(nextSpeakable(at, 'SMS', noon)).toEqual(new Date('2026-11-24T14:00:00+08:00'));
  });
});

describe('whom the hall tells', () => {
  it('is the agent, else the handler, else the legal representative', () => {
    const form = { legalRepresentative: person('13900000001', 'a@example.cn'), handler: person('13900000002') };
    expect(addressesIn(form)).toEqual({ SMS: '13900000002', WECHAT: '13900000002', EMAIL: 'a@example.cn' });
    expect(addressesIn({ ...form, agent: person('13900000003') }).SMS).toBe('13900000003');
    expect(addressesIn({ legalRepresentative: person('13900000001') })).toEqual({ SMS: '13900000001', WECHAT: '13900000001' });
  });

  it.each(['a@b.cn,c@d.cn', 'a@b.cn\r\nBcc: c@d.cn', '"x" <a@b.cn>', 'a b@c.cn', 'a@b', '@b.cn', 'a@-b.cn', `${'a'.repeat(65)}@b.cn`])(
    'is nobody at the address %j',
    (email) => {
      expect(addressesIn({ handler: person('13900000002', email) }).EMAIL).toBeUndefined();
    },
  );

  it.each(['', '0470-3210000', '12345678901', '+8613900000002'])('is nobody at the number %j', (phone) => {
    expect(addressesIn({ handler: person(phone) })).toEqual({});
  });

  it.each([null, [], 'x', 7])('is nobody where the form has %j in place of a person', (handler) => {
    expect(addressesIn({ handler })).toEqual({});
  });
});
