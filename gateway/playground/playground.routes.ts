import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Route, RouteAnswer, RouteRequest } from '../http/route.js';
import { type AssetManifest, manifestName } from './asset-manifest.js';

/** Where the bundle lies: `dist/playground`, beside the compiled gateway. */
export const bundleFolder = join(import.meta.dirname, '..', '..', 'playground');

const encodings = ['br', 'gzip'] as const;

/** The playground at `/` and its files. Where it has not been bundled, `/` says how to do that. */
export async function playgroundRoutes(folder: string = bundleFolder): Promise<Route[]> {
  const manifest = await readManifest(folder);
  if (!manifest) return [{ path: '/', handle: () => notBundled }];
  return Promise.all(manifest.assets.map((asset) => assetRoute(folder, asset)));
}

const notBundled: RouteAnswer = {
  status: 503,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: '查询台尚未打包，请运行 node dist/gateway/playground/build.js\nThe playground has not been bundled: run node dist/gateway/playground/build.js\n',
};

async function readManifest(folder: string): Promise<AssetManifest | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, manifestName), 'utf8')) as AssetManifest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function assetRoute(folder: string, { path, file, type, hash, immutable }: AssetManifest['assets'][number]): Promise<Route> {
  const [plain, br, gzip] = await Promise.all([file, `${file}.br`, `${file}.gz`].map((name) => readFile(join(folder, name))));
  const bodies = { br, gzip };
  const headers = {
    'content-type': type,
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
  };
  return {
    path,
    handle(request) {
      const encoding = encodings.find((each) => accepts(request, each));
      const etag = `"${hash}${encoding === undefined ? '' : `-${encoding}`}"`;
      if (request.headers['if-none-match'] === etag) return { status: 304, headers: { ...headers, etag }, body: '' };
      if (encoding === undefined) return { status: 200, headers: { ...headers, etag }, body: plain };
      return { status: 200, headers: { ...headers, etag, 'content-encoding': encoding }, body: bodies[encoding] };
    },
  };
}

function accepts({ headers }: RouteRequest, encoding: string): boolean {
  return String(headers['accept-encoding'] ?? '')
    .split(',')
    .some((part) => part.trim() === encoding);
}
