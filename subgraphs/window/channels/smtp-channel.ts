import { createTransport } from 'nodemailer';
import type { SendingResult } from '../domain/messages/sending-result.js';
import type { MessageChannel } from './message-channel.js';

export interface SmtpChannelOptions {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise the connection is upgraded, unless it stays on this machine. */
  readonly secure: boolean;
  readonly user: string | null;
  readonly password: string | null;
  /** The hall's address and name. */
  readonly from: string;
  readonly fromName: string;
  readonly timeout?: number;
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|::1)$/;

/** Sends plain text by SMTP. A mail server knows no idempotency: what may have gone out is not sent again by itself. */
export function smtpChannel(options: SmtpChannelOptions): MessageChannel {
  const { host, port, secure, user, password, from, fromName, timeout = 20_000 } = options;
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: !secure && !LOOPBACK.test(host),
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    // Longer than the others: a server that never greets must be told from one that falls silent over a letter.
    socketTimeout: 2 * timeout,
    // Nothing of a message is read from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    idempotent: false,
    send: async ({ id, address, title, text }) => {
      try {
        const { messageId } = await transport.sendMail({
          from: { name: fromName, address: from },
          to: { name: '', address },
          subject: title,
          text: `${text}\n\n（本邮件由系统自动发送，请勿回复。）\n`,
          messageId: `<${id}@${from.slice(from.indexOf('@') + 1)}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'SENT', reference: typeof messageId === 'string' ? messageId.slice(0, 100) : null };
      } catch (error) {
        return failed(error as SmtpError);
      }
    },
  };
}

interface SmtpError {
  readonly code?: string;
  readonly syscall?: string;
  readonly timeoutType?: string;
  readonly responseCode?: number;
}

/** A server that has answered has decided; where it fell silent while it held the message, nobody knows. */
function failed({ code, syscall, timeoutType, responseCode }: SmtpError): SendingResult {
  if (code === 'EAUTH' || code === 'ETLS' || code === 'EOAUTH2')
    return { kind: 'POSTPONED', fault: 'PROVIDER_MISCONFIGURED', notBefore: null };
  if (responseCode !== undefined && responseCode >= 500) {
    return { kind: 'REFUSED', fault: code === 'EENVELOPE' ? 'ADDRESS_REFUSED' : 'PROVIDER_REFUSED' };
  }
  if (responseCode !== undefined && responseCode >= 400) return { kind: 'POSTPONED', fault: 'PROVIDER_BUSY', notBefore: null };
  if (code === 'EENVELOPE') return { kind: 'REFUSED', fault: 'ADDRESS_REFUSED' };
  // The library says CONN of a server that falls silent over the letter, too: what counts is how the connection failed.
  const unconnected = code === 'EDNS' || syscall === 'connect' || /^(?:CONNECT|GREETING|UPGRADE)_TIMEOUT$/.test(timeoutType ?? '');
  if (unconnected) return { kind: 'POSTPONED', fault: 'PROVIDER_UNREACHABLE', notBefore: null };
  return { kind: 'UNKNOWN', fault: 'NO_ANSWER' };
}
