import type { Server } from 'node:http';
import { type AddressInfo, Server as NetServer } from 'node:net';

/**
 * Listens, and says where.
 * @returns the origin, e.g. `http://127.0.0.1:4000`; a wildcard host is given as `localhost`.
 * @throws the system's error with its code and, for a busy port, a sentence that says what to do.
 */
export function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, port, host)));
    server.listen(port, host, () => resolve(originOf(server.address() as AddressInfo)));
  });
}

/**
 * Stops listening, lets requests under way end, and cuts off those that have not after `grace` milliseconds.
 * @param drain milliseconds in which kept-alive connections are not closed under a request that may be on its way: whoever answers it says
 * `connection: close`
 */
export async function closeGracefully(server: Server, grace: number, drain = 0): Promise<void> {
  // The server's own way closes at once whatever is idle at this moment.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  const settle = () => server.close();
  const drained = drain > 0 ? setTimeout(settle, Math.min(drain, grace)) : undefined;
  if (drained === undefined) settle();
  const cut = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearTimeout(cut);
  clearTimeout(drained);
  // It has timers of its own.
  if (drained !== undefined) settle();
}

function explained(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code !== 'EADDRINUSE') return error;
  const sentence = `Port ${port} on ${host} is taken by another program. End that program or choose another port.`;
  return Object.assign(new Error(sentence, { cause: error }), { code: error.code });
}

function originOf({ address, port, family }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://localhost:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
