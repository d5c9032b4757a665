import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Hall, openHall } from '../testing/hall.fixture.js';
import { playgroundRoutes } from './playground.routes.js';

const browserPath = '/usr/bin/chromium';
const operations = [
  {
    name: 'UnifiedCase',
    title: '办件全貌',
    persona: 'clerk',
    query: 'query UnifiedCase($id: ID!) { case(id: $id) { title tasks { ... on TaxTask { assessment } } } }',
    variables: { id: '7' },
  },
  { name: 'Bureau', title: '税务部门', persona: '', query: 'query Bureau { taxBureau }', variables: {} },
];

let folder: string;
let hall: Hall;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'playground-'));
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'build.js'), folder]);
  const ready = { path: '/demo/operations', handle: () => ({ status: 200, body: operations }) };
  hall = await openHall({ routes: [...(await playgroundRoutes(folder)), ready] }, 5_000);
});

afterAll(async () => {
  await hall[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const at = (path: string, headers: Record<string, string> = {}) => fetch(hall.gateway.url + path, { headers });

describe('the files of the playground', () => {
  it('are all of this origin, typed, and kept for good where their name changes with their content', async () => {
    const page = await at('/');
    const html = await page.text();
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(html).not.toMatch(/https?:\/\//);
    const files = [...html.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, path]) => String(path));
    expect(files).toHaveLength(2);
    for (const file of files) {
      const response = await at(file);
      expect(response.headers.get('content-type')).toBe(
        file.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
      );
      expect(response.headers.get('cache-control')).toContain('immutable');
    }
  });

  it('are sent compressed to whoever can read it, the same in every form, and not again to whoever has them', async () => {
    const plain = await at('/', { 'accept-encoding': 'identity' });
    const texts = await Promise.all(
      ['identity', 'gzip', 'gzip, deflate, br'].map(async (each) => (await at('/', { 'accept-encoding': each })).text()),
    );
    expect(new Set(texts).size).toBe(1);
    const brotli = await at('/', { 'accept-encoding': 'gzip, deflate, br' });
    expect([plain.headers.get('content-encoding'), brotli.headers.get('content-encoding')]).toEqual([null, 'br']);
    const etag = String(brotli.headers.get('etag'));
    expect(etag).not.toBe(plain.headers.get('etag'));
    const again = await at('/', { 'accept-encoding': 'br', 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('say how to make them where they have not been made', async () => {
    const [route] = await playgroundRoutes(join(folder, 'nothing'));
    const answer = await route?.handle({ query: new URLSearchParams(), headers: {} });
    expect(answer).toMatchObject({ status: 503, body: expect.stringContaining('playground/build.js') });
  });
});

const hasBrowser = existsSync(browserPath);
if (!hasBrowser && process.env.CI !== 'true') {
  process.stdout.write(`Not run: the playground in a browser (no ${browserPath})\n`);
}

/** Without a browser these say in the line above that they did not run; on CI a missing browser fails them. */
function describeInBrowser(name: string, tests: () => void): void {
  if (hasBrowser || process.env.CI === 'true') describe(name, tests);
}

describeInBrowser('the playground in a browser', () => {
  let browser: Browser;
  let page: Page;
  const requested: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath: browserPath, args: quiet });
    page = await browser.newPage();
    page.on('request', (request) => requested.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(hall.gateway.url);
    await page.waitForSelector('.graphiql-query-editor .view-line');
  });

  afterAll(async () => {
    await browser?.close();
  });

  const run = () => page.click('.graphiql-execute-button');
  const answered = (text: string) => page.locator('.result-window .view-lines', { hasText: text }).waitFor();
  const lastPassport = () => {
    const [, claims = ''] = String(hall.window.calls.at(-1)?.headers['x-onewindow-passport']).split('.');
    return JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
  };

  it('opens with a ready operation and its persona, and runs it with that persona’s token', async () => {
    expect(await page.getByTestId('persona').inputValue()).toBe('clerk');
    await run();
    await answered('核定');
    expect(lastPassport()).toMatchObject({ sub: 'clerk', roles: ['WINDOW_CLERK'] });
    expect(hall.window.calls.at(-1)?.headers['accept-language']).toBe('zh-CN');
    expect(hall.window.calls.at(-1)?.body.variables).toEqual({ id: '7' });
  });

  it('asks as another persona, in another language, once they are switched', async () => {
    await page.getByTestId('persona').selectOption('founder');
    await page.getByTestId('language').selectOption('en');
    await Promise.all([page.waitForResponse((response) => response.url().endsWith('/graphql')), run()]);
    expect(lastPassport()).toMatchObject({ sub: 'founder', enterprises: ['E1'] });
    expect(hall.window.calls.at(-1)?.headers['accept-language']).toBe('en');
  });

  it('opens an operation of the list in a tab of its own, as the public if it is for the public', async () => {
    await page.getByTestId('operation-Bureau').click();
    expect(await page.getByTestId('persona').inputValue()).toBe('');
    expect(await page.locator('.graphiql-tab').count()).toBe(2);
    await run();
    await answered('税务局');
  });

  it('never asked another origin, and broke none of its own rules', () => {
    expect(requested.length).toBeGreaterThan(10);
    expect(requested.filter((url) => !url.startsWith(`${hall.gateway.url}/`) && !url.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describeInBrowser('the playground of a gateway without the demo issuer', () => {
  it('has a place for a token in place of the personas', async () => {
    const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const page = await browser.newPage();
      await page.route('**/demo/*', (route) => route.fulfill({ status: 404, body: '{}' }));
      await page.goto(hall.gateway.url);
      await page.getByTestId('token').fill(`Bearer ${await hall.issuer.tokenFor('founder')}`);
      await page.waitForSelector('.graphiql-query-editor .view-line');
      expect(await page.getByTestId('persona').count()).toBe(0);
      await page.click('.graphiql-query-editor');
      await page.keyboard.type('{ mine');
      const before = hall.window.calls.length;
      await page.click('.graphiql-execute-button');
      await page.locator('.result-window .view-lines', { hasText: '"mine"' }).waitFor();
      expect(hall.window.calls).toHaveLength(before + 1);
      const [, claims = ''] = String(hall.window.calls.at(-1)?.headers['x-onewindow-passport']).split('.');
      expect(JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'))).toMatchObject({ sub: 'founder' });
    } finally {
      await browser.close();
    }
  });
});
