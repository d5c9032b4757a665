import { readFileSync } from 'node:fs';
import { httpChannel } from './http-channel.js';
import type { MessageChannel, OpenChannels } from './message-channel.js';
import { smtpChannel } from './smtp-channel.js';

type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * The channels that the environment opens; without settings there is none, and nothing calls out. Throws on settings that
 * are half there or unsafe, so that a hall does not believe for weeks that its applicants are told.
 */
export function configuredChannels(environment: Environment): OpenChannels {
  const sms = httpFrom('NOTIFY_SMS', environment);
  const wechat = httpFrom('NOTIFY_WECHAT', environment);
  const email = smtpFrom(environment);
  return {
    ...(sms === null ? {} : { SMS: sms }),
    ...(wechat === null ? {} : { WECHAT: wechat }),
    ...(email === null ? {} : { EMAIL: email }),
  };
}

function httpFrom(prefix: 'NOTIFY_SMS' | 'NOTIFY_WECHAT', environment: Environment): MessageChannel | null {
  const url = setting(`${prefix}_URL`, environment);
  if (url === null) return null;
  if (!URL.canParse(url)) throw new Error(`${prefix}_URL is no address`);
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && !(protocol === 'http:' && LOOPBACK.test(hostname)))
    throw new Error(`${prefix}_URL must be https: telephone numbers do not go over the net in the open`);
  return httpChannel({
    url,
    key: needed(`${prefix}_KEY`, environment),
    signature: needed(`${prefix}_SIGNATURE`, environment),
    idempotent: flag(`${prefix}_IDEMPOTENT`, environment),
  });
}

function smtpFrom(environment: Environment): MessageChannel | null {
  const url = setting('NOTIFY_SMTP_URL', environment);
  if (url === null) return null;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^smtps?:$/.test(parsed.protocol) || parsed.hostname === '')
    throw new Error('NOTIFY_SMTP_URL must be smtp://user:password@host:port or smtps://…');
  const from = needed('NOTIFY_MAIL_FROM', environment);
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(from)) throw new Error('NOTIFY_MAIL_FROM must be an e-mail address');
  const secure = parsed.protocol === 'smtps:';
  return smtpChannel({
    host: parsed.hostname,
    port: parsed.port === '' ? (secure ? 465 : 587) : Number(parsed.port),
    secure,
    user: parsed.username === '' ? null : decodeURIComponent(parsed.username),
    password: setting('NOTIFY_SMTP_PASSWORD', environment) ?? decodeURIComponent(parsed.password),
    from,
    fromName: setting('NOTIFY_MAIL_FROM_NAME', environment) ?? '政务服务中心',
  });
}

export function needed(name: string, environment: Environment): string {
  const value = setting(name, environment);
  if (value === null) throw new Error(`${name} (or ${name}_FILE) is missing`);
  return value;
}

function flag(name: string, environment: Environment): boolean {
  const value = setting(name, environment) ?? 'false';
  if (value !== 'true' && value !== 'false') throw new Error(`${name} must be true or false`);
  return value === 'true';
}

/** A setting, or the content of the file that `<NAME>_FILE` names: secrets need not stand in the environment. */
export function setting(name: string, environment: Environment): string | null {
  const file = environment[`${name}_FILE`];
  const value = environment[name] ?? (file === undefined ? '' : readFileSync(file, 'utf8'));
  return value.trim() === '' ? null : value.trim();
}
