import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Cuts off whoever sends a request too slowly. The server's own limit is as long as a file may take to come; whatever is
 * no file has to be here sooner, or slow senders would hold connections for nothing.
 */
export function hurry(request: IncomingMessage, response: ServerResponse, milliseconds: number): void {
  const timer = setTimeout(() => {
    if (request.complete) return;
    if (!response.headersSent) response.writeHead(408, { connection: 'close' }).end();
    request.socket.end();
  }, milliseconds);
  timer.unref();
  response.once('close', () => clearTimeout(timer));
}
