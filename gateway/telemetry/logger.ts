import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { loggedError } from './scrub.js';

/**
 * The log of a process of the hall. Whoever writes to it names ids, codes and numbers; two walls stand behind that: errors are
 * written without the texts that they were made of (`loggedError`), and fields under these names are never written at all.
 */
export function hallLogger(level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    serializers: { err: loggedError, error: loggedError },
    redact: { paths: NEVER.flatMap((name) => [`["${name}"]`, `*["${name}"]`]), censor: '…' },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

const NEVER = [
  'authorization',
  'cookie',
  'token',
  'passport',
  'x-onewindow-passport',
  'variables',
  'query',
  'body',
  'input',
  'headers',
  'parameters',
  'name',
  'phone',
  'mobile',
  'idNumber',
  'address',
  'email',
  'password',
  'secret',
  'url.search',
];
