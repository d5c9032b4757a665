import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a provider was asked. */
export interface Asked {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A provider of text messages on this machine, which answers as the test says. */
export interface Provider {
  readonly url: string;
  readonly asked: Asked[];
  answerWith: (response: ServerResponse, asked: Asked) => void;
  readonly close: () => Promise<void>;
}

export async function startProvider(): Promise<Provider> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const one = { headers: request.headers, body: Buffer.concat(parts).toString('utf8') };
    asked.push(one);
    provider.answerWith(response, one);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const provider: Provider = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`,
    asked,
    answerWith: (response) => answered(response, 200, { reference: 'P-1' }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return provider;
}

export function answered(response: ServerResponse, status: number, body: unknown = {}, headers: Record<string, string> = {}): void {
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(typeof body === 'string' ? body : JSON.stringify(body));
}
