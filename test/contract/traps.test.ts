import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';

const rows = readFileSync(join(projectRoot, 'test/traps.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| trap'))
  .map((line) => line.slice(2, -2).split(' | '));

describe('every trap', () => {
  it('has its line', () => expect(rows.length).toBeGreaterThan(40));

  it.each(rows)('is shown by tests that are there, or waits for what is not built: %s', (_trap, happens, shown) => {
    const tests = (shown ?? '').split('<br>').filter((one) => one.trim() !== '');
    if (tests.length === 0) expect(happens).toMatch(/^Not yet: /);
    for (const one of tests) {
      const [, file = '', title = ''] = /^`([^`]+)`: (.+?)\s*$/.exec(one) ?? [];
      expect([
        file,
        title !== '' && existsSync(join(projectRoot, file)) && readFileSync(join(projectRoot, file), 'utf8').includes(title),
      ]).toEqual([file, true]);
    }
  });
});
