import { isIPv4 } from 'node:net';

/** Whether only programs of this machine reach what listens there. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || (isIPv4(host) && host.startsWith('127.'));
}

/**
 * Whether a `Host` header names this machine. A page whose name somebody makes point here has another one, though its
 * requests come from a browser of this machine.
 */
export function namesLoopback(header: string | undefined): boolean {
  return header !== undefined && isLoopback(header.replace(/:\d{1,5}$/, ''));
}
