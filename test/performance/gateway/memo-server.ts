import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A server that works out the answer to each different body once and then gives the same bytes again: what is left is the
 * cost of HTTP. @param answer from the body to the answer's text.
 * @returns the address of `/graphql`, and the Unix socket at which the same is answered.
 */
export async function serveMemo(answer: (body: string) => Promise<string>): Promise<{ url: string; socketPath: string }> {
  const known = new Map<string, Buffer>();
  const handler: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const body = Buffer.concat(chunks).toString();
      const bytes = known.get(body) ?? Buffer.from(await answer(body));
      known.set(body, bytes);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length }).end(bytes);
    });
  };
  const [server, local] = [createServer(handler), createServer(handler)];
  server.keepAliveTimeout = local.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const socketPath = join(tmpdir(), `onewindow-bench-${process.pid}-${port}.sock`);
  await new Promise<void>((resolve) => local.listen(socketPath, resolve));
  return { url: `http://127.0.0.1:${port}/graphql`, socketPath };
}
