import { hash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type BuildOptions, build, type OutputFile, type Plugin } from 'esbuild';
import { type AssetManifest, manifestName } from './asset-manifest.js';
import { bundleFolder } from './playground.routes.js';

/** Bundles the playground into a folder: page, chunks, workers, each with compressed copies, and the manifest. */
export async function buildPlayground(pageFolder: string, outputFolder: string): Promise<AssetManifest> {
  const workers = await bundle({
    entryPoints: {
      editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
      graphql: 'monaco-graphql/esm/graphql.worker.js',
      json: 'monaco-editor/esm/vs/language/json/json.worker.js',
    },
    format: 'iife',
  });
  const page = await bundle({
    entryPoints: { main: join(pageFolder, 'main.tsx') },
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    define: { WORKER_ADDRESSES: JSON.stringify(workerAddresses(workers)), 'process.env.NODE_ENV': '"production"' },
    plugins: [editorStylesOnce],
  });
  const files = [...workers, ...page].filter((file) => !isUnused(file));
  const html = { name: 'index.html', contents: Buffer.from(indexHtml(files.map(({ name }) => name))) };
  return write(outputFolder, [html, ...files]);
}

interface BundledFile {
  readonly name: string;
  readonly contents: Uint8Array;
}

async function bundle(options: BuildOptions): Promise<BundledFile[]> {
  const { outputFiles = [] } = await build({
    ...options,
    bundle: true,
    minify: true,
    write: false,
    outdir: '/',
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  });
  return outputFiles.map((file: OutputFile) => ({ name: file.path.replace(/^.*[\\/]/, ''), contents: file.contents }));
}

/** GraphiQL's style sheet holds the editor's already, which would come a second time with each part of the editor. */
const editorStylesOnce: Plugin = {
  name: 'editor-styles-once',
  setup: ({ onLoad }) => onLoad({ filter: /monaco-editor[\\/].*\.css$/ }, () => ({ contents: '', loader: 'css' })),
};

function isUnused({ name, contents }: BundledFile): boolean {
  return name.endsWith('.css') && contents.length === 0;
}

function workerAddresses(workers: readonly BundledFile[]): Record<string, string> {
  return Object.fromEntries(workers.map(({ name }) => [name.slice(0, name.lastIndexOf('-')), address(name)]));
}

function address(name: string): string {
  return `/playground/${name}`;
}

function indexHtml(names: readonly string[]): string {
  const main = (extension: string) => address(names.find((name) => name.startsWith('main-') && name.endsWith(extension)) ?? '');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>一窗 · 办件图查询台</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${main('.css')}">
<script type="module" src="${main('.js')}"></script>
</head>
<body><div id="root"></div></body>
</html>
`;
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

async function write(folder: string, files: readonly BundledFile[]): Promise<AssetManifest> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all(
    files.flatMap(({ name, contents }) => variants(name, contents).map(([file, bytes]) => writeFile(join(folder, file), bytes))),
  );
  const manifest = { assets: files.map(assetOf) };
  await writeFile(join(folder, manifestName), JSON.stringify(manifest, null, 2));
  return manifest;
}

/** Middling brotli: the best level takes half a minute for a few per cent. */
function variants(name: string, contents: Uint8Array): [string, Uint8Array][] {
  const brotli = brotliCompressSync(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
  return [
    [name, contents],
    [`${name}.br`, brotli],
    [`${name}.gz`, gzipSync(contents)],
  ];
}

function assetOf({ name, contents }: BundledFile): AssetManifest['assets'][number] {
  const isPage = name === 'index.html';
  return {
    path: isPage ? '/' : address(name),
    file: name,
    type: types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    hash: hash('sha256', contents, 'base64url').slice(0, 16),
    immutable: !isPage,
  };
}

if (process.argv[1] === import.meta.filename) {
  const outputFolder = process.argv[2] ?? bundleFolder;
  const { assets } = await buildPlayground(join(bundleFolder, '..', '..', 'gateway', 'playground', 'page'), outputFolder);
  process.stdout.write(`Playground: ${assets.length} files in ${outputFolder}\n`);
}
