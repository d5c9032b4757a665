import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { request } from 'undici';
import { departments } from '../../schema/departments.js';
import { askGraph } from '../support/ask-graph.js';
import { type RunningCommand, runCommand } from '../support/process.js';

const oneLine = (text: string) => text.trim().split('\n').length === 1;
const READY = /graph +(http:\/\/[^\s]+)\/graphql/;

describe('npm start', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onewindow-start-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('says in one line that a port is busy, and writes nothing', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const server = runCommand(['start', '--data', join(folder, 'data'), '--port', String(port)]);
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain(`Port ${port} is in use`);
    expect(oneLine(server.output())).toBe(true);
    expect(existsSync(join(folder, 'data'))).toBe(false);
    await new Promise((resolve) => taken.close(resolve));
  });

  it('keeps the data that --reset would remove when the port is busy', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'tax.db'), 'books');
    const server = runCommand(['start', '--data', join(folder, 'data'), '--port', String(port), '--reset']);
    expect(await server.ended).toBe(1);
    expect(readFileSync(join(folder, 'data', 'tax.db'), 'utf8')).toBe('books');
    await new Promise((resolve) => taken.close(resolve));
  });

  it.each([
    ['journal', 'verify', '--dat', 'x'],
    ['token', 'founder', '--bogus'],
    ['demo', '--bogus'],
    ['gateway', '--bogus'],
    ['subgraph', 'tax', '--bogus'],
  ])('says in one line what is wrong with an option: %s', async (...args) => {
    const wrong = runCommand(args);
    expect(await wrong.ended).toBe(1);
    expect(wrong.output()).toMatch(/Unknown option '--(dat|bogus)'/);
    expect(oneLine(wrong.output())).toBe(true);
  });

  it('says in one line that the data folder cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const server = runCommand(['start', '--data', join(file, 'data'), '--port', '0']);
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain('cannot be written');
    expect(oneLine(server.output())).toBe(true);
  });

  it('refuses an unknown option and a port that is none', async () => {
    for (const args of [
      ['start', '--prot', '4000'],
      ['start', '--port', 'abc'],
    ]) {
      const server = runCommand(args);
      expect(await server.ended).toBe(1);
      expect(server.output()).toMatch(/--prot|--port: server\.port: .*expected number/);
    }
  });

  it('does not give out the demo issuer in production mode', async () => {
    const server = runCommand(['start', '--data', join(folder, 'data'), '--port', '0'], { NODE_ENV: 'production' });
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain('OIDC_ISSUER');
    expect(oneLine(server.output())).toBe(true);
  });

  it('does not set the time of a hall with a real issuer, nor one that was used for training', async () => {
    const real = { OIDC_ISSUER: 'https://id.example.cn', OIDC_JWKS_URI: 'https://id.example.cn/jwks', OIDC_AUDIENCE: 'onewindow' };
    const set = runCommand(['start', '--data', join(folder, 'data'), '--port', '0', '--now', '2026-02-13T09:00+08:00'], real);
    expect(await set.ended).toBe(1);
    expect(set.output()).toContain('--now is for the demo mode');
    writeFileSync(join(folder, 'data', 'training-clock.json'), '{"movedBy":86400000}');
    const moved = runCommand(['start', '--data', join(folder, 'data'), '--port', '0'], { ...real, NODE_ENV: 'production' });
    expect(await moved.ended).toBe(1);
    expect(moved.output()).toContain('was used for training');
  });

  /** One hall through all that its operator does to it, one test after the other: to start one takes seconds. */
  describe('with its data', () => {
    let kept: string;
    let data: string;
    let server: RunningCommand;
    let url: string;
    let published: string;
    beforeAll(async () => {
      kept = mkdtempSync(join(tmpdir(), 'onewindow-start-'));
      data = join(kept, 'data');
      await begin();
    });
    afterAll(async () => {
      await server.kill('SIGKILL');
      rmSync(kept, { recursive: true, force: true });
    });

    async function begin(...more: string[]): Promise<void> {
      server = runCommand(['start', '--data', data, '--port', '0', ...more]);
      [, url = ''] = await server.printed(READY);
    }

    async function publishedAt(): Promise<string> {
      const answer = await askGraph(url, '{ taxItem(id: "tax.tax-clearance") { current { number publishedAt } } }');
      return answer.data.taxItem.current.publishedAt;
    }

    it('prints the graph, the playground, the personas and a first query that works', async () => {
      await server.printed(/Ctrl-C ends it/);
      for (const told of [`${url}/`, 'window-clerk', 'tax-approver', 'npm run token', 'npm run demo'])
        expect(server.output()).toContain(told);
      const [, body = ''] = /-d '(\{.+\})'/.exec(server.output()) ?? [];
      const { data: answer, errors } = await askGraph(url, JSON.parse(body).query);
      expect(errors).toBeUndefined();
      expect(answer.departments).toHaveLength(departments.length);
      expect(answer.jointMatters[0].steps.length).toBeGreaterThan(1);
      const page = await request(`${url}/`, { headers: { accept: 'text/html' } });
      expect(page.statusCode).toBe(200);
      expect(await page.body.text()).toContain('<html');
      published = await publishedAt();
    });

    it('prints a token that the running hall accepts', async () => {
      const printing = runCommand(['token', 'window-clerk', '--data', data]);
      expect(await printing.ended).toBe(0);
      const { data: answer } = await askGraph(url, '{ me { subject roles } }', printing.output().trim());
      expect(answer.me).toEqual({ subject: 'window-clerk', roles: ['WINDOW_CLERK'] });
      const unknown = runCommand(['token', 'nobody', '--data', data]);
      expect(await unknown.ended).toBe(1);
      expect(unknown.output()).toMatch(/^No persona "nobody"/);
    });

    it('refuses a data folder that another process works in', async () => {
      const second = runCommand(['start', '--data', data, '--port', '0']);
      expect(await second.ended).toBe(1);
      expect(second.output()).toContain(`in use by process ${server.process.pid}`);
      expect(oneLine(second.output())).toBe(true);
    });

    it('takes a data folder over from a process that was killed, and keeps its data', async () => {
      await server.kill('SIGKILL');
      await begin();
      expect(await publishedAt()).toBe(published);
    });

    it('ends cleanly on Ctrl-C', async () => {
      expect(await server.kill('SIGINT')).toBe(0);
    });

    it('forgets its data with --reset, and takes settings of the gateway from a file', async () => {
      const file = join(kept, 'gateway.yaml');
      writeFileSync(file, 'server: { corsOrigins: [https://hall.example.cn] }\n');
      await begin('--reset', '--config', file);
      expect(await publishedAt()).not.toBe(published);
      const asked = await request(`${url}/graphql`, { method: 'OPTIONS', headers: { origin: 'https://hall.example.cn' } });
      expect(asked.headers['access-control-allow-origin']).toBe('https://hall.example.cn');
      await server.kill('SIGINT');
    });

    it('finds a changed entry of a journal and names it', async () => {
      const verify = () => runCommand(['journal', 'verify', '--data', data]);
      const sound = verify();
      expect(await sound.ended).toBe(0);
      expect(sound.output()).not.toContain('BROKEN');
      const database = new DatabaseSync(join(data, 'tax.db'));
      const { part, seq } = database.prepare('select part, seq from journal_entry order by part, seq limit 1').get() as {
        part: number;
        seq: number;
      };
      database.prepare("update journal_entry set data = replace(data, '税', '稅') where part = ? and seq = ?").run(part, seq);
      database.close();
      const broken = verify();
      expect(await broken.ended).toBe(1);
      expect(broken.output()).toMatch(new RegExp(`tax .*BROKEN\\n +partition ${part}, entry ${seq} `));
    });

    it('refuses data of a newer version and leaves it as it is', async () => {
      const database = new DatabaseSync(join(data, 'housing.db'));
      database.exec("insert into mikro_orm_migrations (name) values ('Housing9999FromTheFuture')");
      database.close();
      const second = runCommand(['start', '--data', data, '--port', '0']);
      expect(await second.ended).toBe(1);
      expect(second.output()).toMatch(/data of housing was written by a newer version \(Housing9999FromTheFuture\)/);
      expect(oneLine(second.output())).toBe(true);
    });
  });
});
