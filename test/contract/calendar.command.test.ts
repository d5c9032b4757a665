import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allSubgraphs } from '../../scripts/start/all-subgraphs.js';
import { openStore } from '../../subgraphs/kit/persistence/store.js';
import { bringUp } from '../../subgraphs/kit/server/bring-up.js';
import { runCommand } from '../support/process.js';

/** Made up for the test: the real notice for 2027 decides otherwise. */
const YEAR = {
  year: 2027,
  document: { title: '测试用放假安排', number: '测〔2026〕1号', issuedOn: '2026-11-02' },
  offDays: ['2027-01-01'],
  makeUpDays: ['2027-01-09'],
};

describe('the command of the calendar', () => {
  let folder: string;
  let data: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onewindow-calendar-'));
    data = join(folder, 'data');
    for (const definition of await allSubgraphs()) {
      mkdirSync(data, { recursive: true });
      const database = { kind: 'sqlite', file: join(data, `${definition.name}.db`) } as const;
      const store = await openStore({ ...definition, database, clock: () => new Date() });
      await bringUp(definition, store);
      await store.close();
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const calendar = async (...args: string[]): Promise<{ code: number | null; said: string }> => {
    const running = runCommand(['calendar', ...args]);
    const code = await running.ended;
    return { code, said: running.output() };
  };
  const written = (name: string, content: unknown): string => {
    const file = join(folder, name);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };

  it('says that a year is sound, or everything that is wrong with it, and opens no database for that', async () => {
    expect(await calendar('check', written('good.json', YEAR))).toEqual({ code: 0, said: '2027 is sound\n' });
    const wrong = await calendar('check', written('wrong.json', { ...YEAR, offDays: ['2027-02-30'], makeUpDays: ['2027-01-11'] }));
    expect(wrong.code).toBe(1);
    for (const fault of ['2027-02-30', '2027-01-11']) expect(wrong.said).toContain(fault);
    expect((await calendar('check', written('broken.yaml', 'year: [2027'))).said).toContain('cannot be read');
    expect((await calendar('check', join(folder, 'nowhere.yaml'))).said).toContain('There is no file');
    expect((await calendar('forget', 'it')).said).toContain('Usage:');
  });

  it('enters a year into every database once, and lists it with the number of its notice', async () => {
    const faulty = await calendar('load', written('faulty.json', { ...YEAR, makeUpDays: ['2027-01-11'] }), '--data', data);
    expect(faulty.code).toBe(1);
    expect((await calendar('list', '--data', data)).said).not.toContain('2027');
    const file = written('good.json', YEAR);
    const first = await calendar('load', file, '--data', data);
    const names = (await allSubgraphs()).map(({ name }) => name);
    expect([first.code, lines(first.said)]).toEqual([0, names.map((name) => `${name.padEnd(20)} entered; ends moved: 0`)]);
    const again = await calendar('load', file, '--data', data);
    expect([again.code, lines(again.said)]).toEqual([0, names.map((name) => `${name.padEnd(20)} has it already`)]);
    const { said } = await calendar('list', '--data', data);
    expect(said.match(/2027 no\. 1 {2}2026-11-02 {2}测〔2026〕1号 {2}测试用放假安排/g)).toHaveLength(names.length);
  });

  it('says where it has looked when there is no database', async () => {
    const nowhere = await calendar('list', '--data', join(folder, 'empty'));
    expect([nowhere.code, nowhere.said]).toEqual([1, expect.stringContaining('There is no database')]);
  });
});

function lines(said: string): string[] {
  return said.split('\n').filter((line) => line !== '');
}
