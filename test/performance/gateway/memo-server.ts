import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A server that works out the answer to each different body once and then gives the same bytes again: what is left is the
 * cost of HTTP. @param answer from the body to the answer's text.
 * @returns the address of `/graphql`.
 */
export async function serveMemo(answer: (body: string) => Promise<string>): Promise<string> {
  return (await listening(createServer(memo(answer)))).url;
}

/** The same, also at a Unix socket; its file is left to whoever started the process. */
export async function serveMemoLocally(answer: (body: string) => Promise<string>): Promise<{ url: string; socketPath: string }> {
  const handler = memo(answer);
  const { url, port } = await listening(createServer(handler));
  const local = createServer(handler);
  local.keepAliveTimeout = KEPT;
  const socketPath = join(tmpdir(), `onewindow-bench-${process.pid}-${port}.sock`);
  await new Promise<void>((resolve) => local.listen(socketPath, resolve));
  return { url, socketPath };
}

const KEPT = 60_000;

async function listening(server: Server): Promise<{ url: string; port: number }> {
  server.keepAliveTimeout = KEPT;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/graphql`, port };
}

function memo(answer: (body: string) => Promise<string>): RequestListener {
  const known = new Map<string, Buffer>();
  return (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const body = Buffer.concat(chunks).toString();
      const bytes = known.get(body) ?? Buffer.from(await answer(body));
      known.set(body, bytes);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length }).end(bytes);
    });
  };
}
