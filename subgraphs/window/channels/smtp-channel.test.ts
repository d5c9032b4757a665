import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { smtpChannel } from './smtp-channel.js';

const now = new Date('2026-11-24T10:00:00+08:00');
const message = {
  id: '4c1b0f5e-0d8c-4c7e-9a54-5f0f3f1f0001',
  channel: 'EMAIL' as const,
  address: 'zhoumin@example.cn',
  title: '已收到您的申请',
  text: '您好！您的申请已收到。',
  template: 'CASE_RECEIVED',
};
interface Letter {
  readonly to: string[];
  readonly raw: string;
}

describe('a mail server', () => {
  let close: () => Promise<void> = async () => undefined;
  afterEach(() => close());

  const letters: Letter[] = [];
  const start = async (options: SMTPServerOptions = {}) => {
    letters.length = 0;
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString('utf8') });
          done();
        });
      },
      ...options,
    });
    // A client that gives up tears its connection down; that is what the test is about.
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    close = () => new Promise((resolve) => server.close(() => resolve()));
    return (server.server.address() as AddressInfo).port;
  };
  const channel = (port: number, timeout = 2000) =>
    smtpChannel({
      host: '127.0.0.1',
      port,
      secure: false,
      user: null,
      password: null,
      from: 'hall@zlt.example.cn',
      fromName: '政务服务中心',
      timeout,
    });

  it('gets plain text with a subject, to one recipient', async () => {
    const port = await start();
    expect(await channel(port).send(message, now)).toEqual({ kind: 'SENT', reference: `<${message.id}@zlt.example.cn>` });
    const [{ to, raw } = { to: [], raw: '' }] = letters;
    expect(to).toEqual(['zhoumin@example.cn']);
    const [head = '', body = ''] = raw.split('\r\n\r\n');
    expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m);
    expect(head).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(head).toMatch(/^Message-ID: <4c1b0f5e-/m);
    expect(head).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(Buffer.from(body, 'base64').toString('utf8')).toContain('您的申请已收到');
  });

  it('gets no heading that a text smuggles in, and no further recipient', async () => {
    const port = await start();
    await channel(port).send({ ...message, title: 'x\r\nBcc: thief@example.cn\r\n\r\nbody' }, now);
    const [{ to, raw } = { to: [], raw: '' }] = letters;
    expect(to).toEqual(['zhoumin@example.cn']);
    expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
  });

  it('that refuses the address has refused for good', async () => {
    const port = await start({ onRcptTo: (_, __, done) => done(Object.assign(new Error('no such user'), { responseCode: 550 })) });
    expect(await channel(port).send(message, now)).toEqual({ kind: 'REFUSED', fault: 'ADDRESS_REFUSED' });
  });

  it('that is busy is asked again', async () => {
    const port = await start({ onRcptTo: (_, __, done) => done(Object.assign(new Error('greylisted'), { responseCode: 451 })) });
    expect(await channel(port).send(message, now)).toEqual({ kind: 'POSTPONED', fault: 'PROVIDER_BUSY', notBefore: null });
  });

  it('that refuses the letter itself has refused for good', async () => {
    const port = await start({
      onData: (stream, _, done) => {
        stream.on('data', () => undefined);
        stream.on('end', () => done(Object.assign(new Error('spam'), { responseCode: 554 })));
      },
    });
    expect(await channel(port).send(message, now)).toEqual({ kind: 'REFUSED', fault: 'PROVIDER_REFUSED' });
  });

  it('that falls silent when it has the letter may have delivered it', async () => {
    const port = await start({
      onData: (stream) => {
        stream.on('data', () => undefined);
      },
    });
    expect(await channel(port, 500).send(message, now)).toEqual({ kind: 'UNKNOWN', fault: 'NO_ANSWER' });
  });

  it('that never greets was surely given nothing', async () => {
    const port = await start({ onConnect: () => undefined });
    expect(await channel(port, 100).send(message, now)).toEqual({ kind: 'POSTPONED', fault: 'PROVIDER_UNREACHABLE', notBefore: null });
  });

  it('that is not there was surely given nothing', async () => {
    const port = await start();
    await close();
    close = async () => undefined;
    expect(await channel(port).send(message, now)).toEqual({ kind: 'POSTPONED', fault: 'PROVIDER_UNREACHABLE', notBefore: null });
  });

  it('that wants a login which it does not accept is a matter of the hall’s settings', async () => {
    const port = await start({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_, __, done) => done(Object.assign(new Error('no'), { responseCode: 535 })),
    });
    const wrong = smtpChannel({
      host: '127.0.0.1',
      port,
      secure: false,
      user: 'hall',
      password: 'wrong',
      from: 'hall@zlt.example.cn',
      fromName: '',
    });
    expect(await wrong.send(message, now)).toMatchObject({ kind: 'POSTPONED', fault: 'PROVIDER_MISCONFIGURED' });
  });
});
