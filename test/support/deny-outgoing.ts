/**
 * Loaded before anything else of a process (`--import`): every way out of it is closed but those to the addresses that
 * OUTGOING_ALLOWED names (`127.0.0.1:4101,…`), and every attempt stands in the file OUTGOING_RECORD, one a line.
 */

import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const record = process.env.OUTGOING_RECORD ?? '';
const allowed = new Set((process.env.OUTGOING_ALLOWED ?? '').split(','));

function attempt(target: string): boolean {
  const open = allowed.has(target);
  appendFileSync(record, `${open ? 'allowed' : 'denied'} ${target}\n`);
  return open;
}

function denied(target: string): Error {
  return Object.assign(new Error(`Outgoing connection to ${target}`), { code: 'ECONNREFUSED' });
}

const connect = net.Socket.prototype.connect as (...args: unknown[]) => net.Socket;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const target = targetOf(args);
  if (attempt(target)) return connect.apply(this, args);
  process.nextTick(() => this.destroy(denied(target)));
  return this;
} as typeof net.Socket.prototype.connect;

/** Its arguments are `(options)`, `(port, host)`, `(path)`, or these as `net.connect` has already put them into one list. */
function targetOf(args: readonly unknown[]): string {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) {
    const { path, host = 'localhost', port } = first as { path?: string; host?: string; port?: number };
    return path === undefined || path === null ? `${host}:${port}` : `unix:${path}`;
  }
  return typeof first === 'number' ? `${typeof second === 'string' ? second : 'localhost'}:${first}` : `unix:${first}`;
}

dgram.Socket.prototype.send = ((...args: unknown[]) => {
  attempt(`udp ${args.filter((arg) => typeof arg === 'string' || typeof arg === 'number').join(' ')}`);
}) as typeof dgram.Socket.prototype.send;

/** Names are asked nowhere; an address is its own name. */
for (const [of, kind] of [
  [dns, 'dns'],
  [dns.promises, 'dns'],
  [dns.Resolver.prototype, 'resolver'],
  [dns.promises.Resolver.prototype, 'resolver'],
] as const) {
  const functions = of as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const name of Object.keys(Object.getOwnPropertyDescriptors(of)).filter((known) => /^(lookup|resolve|reverse)/.test(known))) {
    const real = functions[name];
    functions[name] = function (this: unknown, ...args: unknown[]) {
      if (typeof args[0] === 'string' && net.isIP(args[0]) !== 0) return real?.apply(this, args);
      if (!attempt(`${kind} ${args[0]}`)) throw denied(String(args[0]));
      return real?.apply(this, args);
    };
  }
}
syncBuiltinESMExports();
