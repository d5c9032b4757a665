import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What of S3 the storage speaks, over real HTTP: one bucket, in memory. Requests that an S3 would refuse are refused. */
export interface S3Server {
  readonly endpoint: string;
  readonly objects: ReadonlyMap<string, Buffer>;
  /** Answers the next upload with a fault of the server, once. */
  failNext: boolean;
  readonly close: () => Promise<void>;
}

/** Few, so that lists have several pages. */
const PAGE = 2;

export async function startS3Server(bucket: string): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => void answer(request, response));
  const s3: S3Server = {
    get endpoint() {
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    objects,
    failNext: false,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', s3.endpoint);
    const [, inBucket, key = ''] = /^\/([^/]+)\/?(.*)$/.exec(pathname) ?? [];
    const refuse = (status: number, code: string) =>
      response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`);
    const chunks = await request.toArray().catch(() => null);
    if (chunks === null) return;
    if (!/^AWS4-HMAC-SHA256 Credential=test-key\//.test(request.headers.authorization ?? '')) return void refuse(403, 'AccessDenied');
    if (inBucket !== bucket) return void refuse(404, 'NoSuchBucket');
    if (request.method === 'PUT') return void put(key, Buffer.concat(chunks as Buffer[]), request, response, refuse);
    if (request.method === 'DELETE') {
      objects.delete(key);
      return void response.writeHead(204).end();
    }
    if (searchParams.get('list-type') === '2') return list(searchParams, response);
    const found = objects.get(key);
    if (found === undefined) return void refuse(404, 'NoSuchKey');
    response.writeHead(200, { 'content-length': found.length }).end(found);
  }

  function put(
    key: string,
    body: Buffer,
    { headers }: IncomingMessage,
    response: ServerResponse,
    refuse: (status: number, code: string) => void,
  ) {
    const sum = createHash('sha256').update(body).digest('base64');
    if (s3.failNext) {
      s3.failNext = false;
      return refuse(400, 'InvalidRequest');
    }
    if (headers['x-amz-checksum-sha256'] !== sum || Number(headers['content-length']) !== body.length) return refuse(400, 'BadDigest');
    objects.set(key, body);
    response.writeHead(200, { etag: '"x"' }).end();
  }

  function list(query: URLSearchParams, response: ServerResponse) {
    const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).sort();
    const from = Number(query.get('continuation-token') ?? 0);
    const page = keys
      .slice(from, from + PAGE)
      .map((key) => `<Contents><Key>${key}</Key><LastModified>2026-03-10T02:00:00.000Z</LastModified></Contents>`);
    const more = from + PAGE < keys.length;
    const next = more ? `<NextContinuationToken>${from + PAGE}</NextContinuationToken>` : '';
    const body = `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${page.join('')}</ListBucketResult>`;
    response.writeHead(200, { 'content-type': 'application/xml' }).end(body);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return s3;
}
