import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { configuredChannels } from './configured-channels.js';

const SMS = { NOTIFY_SMS_URL: 'https://sms.example.cn/send', NOTIFY_SMS_KEY: 'k', NOTIFY_SMS_SIGNATURE: '扎兰屯政务' };
const MAIL = { NOTIFY_SMTP_URL: 'smtps://hall:p%40ss@mail.example.cn', NOTIFY_MAIL_FROM: 'hall@example.cn' };

describe('the channels of a hall', () => {
  it('are none unless the environment opens them', () => {
    expect(configuredChannels({})).toEqual({});
    expect(configuredChannels({ NOTIFY_SMS_URL: ' ' })).toEqual({});
  });

  it('are those that it opens; a provider sends once only where the hall says so', () => {
    expect(Object.keys(configuredChannels({ ...SMS, ...MAIL }))).toEqual(['SMS', 'EMAIL']);
    expect(configuredChannels(SMS).SMS?.idempotent).toBe(false);
    expect(configuredChannels({ ...SMS, NOTIFY_SMS_IDEMPOTENT: 'true' }).SMS?.idempotent).toBe(true);
    expect(configuredChannels(MAIL).EMAIL?.idempotent).toBe(false);
  });

  it.each([
    ['half of it', { NOTIFY_SMS_URL: SMS.NOTIFY_SMS_URL }, 'NOTIFY_SMS_KEY'],
    ['an address in the open', { ...SMS, NOTIFY_SMS_URL: 'http://sms.example.cn/send' }, 'https'],
    ['no address', { ...SMS, NOTIFY_SMS_URL: 'sms' }, 'NOTIFY_SMS_URL'],
    ['a flag that is none', { ...SMS, NOTIFY_SMS_IDEMPOTENT: 'yes' }, 'NOTIFY_SMS_IDEMPOTENT'],
    ['mail without a sender', { NOTIFY_SMTP_URL: MAIL.NOTIFY_SMTP_URL }, 'NOTIFY_MAIL_FROM'],
    ['mail over something else', { ...MAIL, NOTIFY_SMTP_URL: 'https://mail.example.cn' }, 'NOTIFY_SMTP_URL'],
    ['a sender that is no address', { ...MAIL, NOTIFY_MAIL_FROM: '大厅 <hall@example.cn>' }, 'NOTIFY_MAIL_FROM'],
  ])('stop the start with %s', (_, environment, named) => {
    expect(() => configuredChannels(environment)).toThrow(named);
  });

  it('take their secrets from files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'onewindow-'));
    try {
      writeFileSync(join(folder, 'key'), 'k\n');
      const { NOTIFY_SMS_KEY: _, ...rest } = SMS;
      expect(Object.keys(configuredChannels({ ...rest, NOTIFY_SMS_KEY_FILE: join(folder, 'key') }))).toEqual(['SMS']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
