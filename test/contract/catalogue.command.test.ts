import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyTree, type TreeCopy } from '../support/tree-copy.js';

const FOLDER = 'subgraphs/housing/catalogue';
let tree: TreeCopy;
beforeAll(() => {
  tree = copyTree();
});
afterAll(() => tree.remove());

async function catalogue(...args: string[]): Promise<{ code: number | null; said: string }> {
  const running = tree.run(['catalogue', ...args]);
  const code = await running.ended;
  return { code, said: running.output() };
}

/** Paths of the items that a run has changed. */
async function changedBy(act: () => Promise<unknown>): Promise<string[]> {
  const before = tree.hashes();
  await act();
  return [...tree.hashes()].filter(([path, hash]) => path.startsWith('subgraphs/') && before.get(path) !== hash).map(([path]) => path);
}

/** Exports the housing items as JSON and writes what the test makes of the text; returns the file. */
async function edited(name: string, edit: (text: string) => string): Promise<string> {
  await catalogue('export', 'housing', '--format', 'json', '--out', join(tree.root, 'out'));
  const file = join(tree.root, 'out', name);
  writeFileSync(file, edit(readFileSync(join(tree.root, 'out', 'housing.json'), 'utf8')));
  return file;
}

describe('the command of the catalogue', () => {
  it.each(['json', 'xlsx'])('writes every item of a department as %s, and finds nothing changed in it', async (format) => {
    const out = join(tree.root, `out-${format}`);
    expect(await catalogue('export', 'housing', '--format', format, '--out', out)).toMatchObject({ code: 0 });
    const { code, said } = await catalogue('import', 'housing', join(out, `housing.${format}`));
    expect([code, said.split('\n').filter(Boolean)]).toEqual([
      0,
      readdirSync(join(tree.root, FOLDER)).map((name) => name.replace('.yaml', '')),
    ]);
  });

  it('writes a YAML file an item, which is the same item', async () => {
    const out = join(tree.root, 'out-yaml');
    await catalogue('export', 'housing', '--format', 'yaml', '--out', out);
    expect(readdirSync(out)).toEqual(readdirSync(join(tree.root, FOLDER)));
    expect(await catalogue('import', 'housing', join(out, 'crane-registration.yaml'))).toEqual({ code: 0, said: 'crane-registration\n' });
  });

  it('says what a file changes, and changes that one item when it is told to', async () => {
    const file = await edited('changed.json', (text) => text.replace('"link_way": "0470-12345"', '"link_way": "0470-54321"'));
    expect(await changedBy(() => catalogue('import', 'housing', file))).toEqual([]);
    expect((await catalogue('import', 'housing', file)).said).toContain('0470-54321');
    expect(await changedBy(() => catalogue('import', 'housing', file, '--write'))).toEqual([`${FOLDER}/completion-filing.yaml`]);
    expect(await catalogue('housing')).toMatchObject({ code: 0 });
  });

  it('finds the item of a file from elsewhere by its name, and tells what of the file it has not taken', async () => {
    const file = await edited('foreign.json', () =>
      JSON.stringify([{ task_name: '建筑工程施工许可证核发', promise_day: 2, task_code: 'x', colour: '红' }, 'no item']),
    );
    const { code, said } = await catalogue('import', 'housing', file);
    expect(code).toBe(0);
    for (const part of ['construction-permit', '“3个工作日”改为“2个工作日”', 'task_code：', 'colour', 'items/1：'])
      expect({ part, told: said.includes(part) }).toEqual({ part, told: true });
  });

  it('writes nothing of an item that is not sound', async () => {
    const file = await edited('unsound.json', () => JSON.stringify([{ task_name: '建筑工程施工许可证核发', promise_day: 900 }]));
    const changed = await changedBy(async () => expect(await catalogue('import', 'housing', file, '--write')).toMatchObject({ code: 1 }));
    expect(changed).toEqual([]);
  });

  it.each([
    ['export nowhere --out x', 'There is no department nowhere'],
    ['export housing --format pdf --out x', '--format is yaml, json or xlsx, not pdf'],
    ['export housing', 'Usage: npm run catalogue'],
    ['export housing --colour red', "Unknown option '--colour'"],
    ['import housing nothing.json', 'There is no file nothing.json'],
    ['import housing README.md', 'A file ends in .yaml, .json or .xlsx'],
    ['housing extra', 'Usage: npm run catalogue'],
  ])('says in one line what is wrong with "%s"', async (line, expected) => {
    const { code, said } = await catalogue(...line.split(' '));
    expect([code, said.startsWith(expected), said.includes('    at ')]).toEqual([1, true, false]);
  });

  it('refuses an item whose name would lead out of the folder', async () => {
    const file = await edited('path.json', () => JSON.stringify([{ item_id: '../../../escaped', task_name: 'x' }]));
    const changed = await changedBy(async () => expect(await catalogue('import', 'housing', file, '--write')).toMatchObject({ code: 1 }));
    expect(changed).toEqual([]);
  });
});
