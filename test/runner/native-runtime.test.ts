import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';
import { runProgram } from '../support/process.js';

/** Each file and what must be told of it. */
const PLANTED: readonly [string, string, RegExp | null][] = [
  ['wrong', `it('is wrong', () => expect(1).toBe(2));`, /Expected: 2/],
  ['late', `it('never ends', () => new Promise(() => {}), 50);`, /Exceeded timeout of 50 ms/],
  ['before', `beforeAll(() => { throw new Error('no ground'); }); it('stands', () => {});`, /no ground/],
  ['after', `afterAll(() => { throw new Error('left a mess'); }); it('stands', () => {});`, /left a mess/],
  [
    'stray',
    `it('forgets a promise', async () => { void Promise.reject(new Error('astray')); await new Promise(setImmediate); });`,
    /astray/,
  ],
  ['empty', `describe('nothing', () => {});`, /must contain at least one test/],
  ['broken', `import './no-such-file.mjs'; it('is never reached', () => {});`, /no-such-file/],
  ['one', `it('sees no setting of another file', () => { expect(process.env.OTHER).toBeUndefined(); process.env.ONE = 'set'; });`, null],
  ['other', `it('sees no setting of another file', () => { expect(process.env.ONE).toBeUndefined(); process.env.OTHER = 'set'; });`, null],
];

describe('the runtime of the tests', () => {
  let folder: string;
  let code: number | null;
  let said: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onewindow-runner-'));
    const imports = `import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';\n`;
    for (const [name, text] of PLANTED) writeFileSync(join(folder, `${name}.test.mjs`), imports + text);
    const config = {
      rootDir: folder,
      testMatch: ['**/*.test.mjs'],
      transform: {},
      runtime: join(projectRoot, 'test/runner/native-runtime.cjs'),
    };
    const jest = join(projectRoot, 'node_modules/jest/bin/jest.js');
    const run = runProgram([jest, '--runInBand', '--config', JSON.stringify(config)], {}, folder);
    code = await run.ended;
    said = run.output();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('fails the run when one file fails', () => expect(code).toBe(1));

  it.each(PLANTED)('tells what is wrong with a file and lets a sound one pass: %s', (name, _text, told) => {
    expect(said).toMatch(new RegExp(`${told === null ? 'PASS' : 'FAIL'} (\\./)?${name}\\.test\\.mjs`));
    if (told !== null) expect(said).toMatch(told);
  });
});
