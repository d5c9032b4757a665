import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';

const LongestFirst = createRequire(import.meta.url)(join(projectRoot, 'test/runner/longest-first.cjs'));

/** Path and size of file, as Jest finds them. */
const FILES: readonly (readonly [string, number])[] = [
  ['/dist/gateway/limits/limits.test.js', 9_000],
  ['/dist/subgraphs/tax/stories/quota.test.js', 100],
  ['/dist/gateway/arrival.test.js', 200],
  ['/dist/test/faults/kill.test.js', 50],
  ['/dist/test/journeys/start.test.js', 60],
];

describe('the order of the tests', () => {
  let cacheDirectory: string;
  beforeAll(() => {
    cacheDirectory = mkdtempSync(join(tmpdir(), 'onewindow-order-'));
  });
  afterAll(() => rmSync(cacheDirectory, { recursive: true, force: true }));

  const sizes = new Map(FILES);
  const context = () => ({
    config: { id: 'order', cache: true, cacheDirectory, haste: {} },
    hasteFS: { getSize: (path: string) => sizes.get(path) },
  });
  const order = (): string[] => {
    const shared = context();
    return new LongestFirst({}).sort(FILES.map(([path]) => ({ path, context: shared }))).map(({ path }: { path: string }) => path);
  };

  it('begins with what starts processes, then long ways, then the larger files, where no time is known', () => {
    expect(order()).toEqual([4, 3, 1, 0, 2].map((index) => FILES[index]?.[0]));
  });

  it('goes by the time that each took, where that is known', () => {
    const shared = context();
    const tests = FILES.map(([path]) => ({ path, context: shared }));
    const testResults = FILES.map(([path], index) => ({ testFilePath: path, perfStats: { runtime: 1000 - index }, numFailingTests: 0 }));
    new LongestFirst({}).cacheResults(tests, { testResults });
    expect(order()).toEqual(FILES.map(([path]) => path));
  });
});
