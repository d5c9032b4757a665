import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { changedFile, SupergraphFollower } from './watch-supergraph.js';

describe('a supergraph that is followed', () => {
  it('is offered when it has become another one, a bad one once, and never the one that serves', async () => {
    const reads: (string | null)[] = ['a', null, 'a', 'half', 'half', 'b', null, 'b'];
    const offered: string[] = [];
    const follower = new SupergraphFollower(
      'a',
      () => reads.shift() ?? null,
      async (sdl) => {
        offered.push(sdl);
        return { taken: false, hash: '', reason: '' };
      },
    );
    for (let look = 0; look < 8; look += 1) await follower.look();
    expect(offered).toEqual(['half', 'b']);
  });

  it('is looked at once, however many look at the same moment', async () => {
    let offers = 0;
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const texts = ['b', 'c'];
    const follower = new SupergraphFollower(
      'a',
      () => texts.shift() ?? null,
      async () => {
        offers += 1;
        await gate;
        return { taken: true, hash: '', previous: '' };
      },
    );
    const looks = [follower.look(), follower.look(), follower.look()];
    open();
    await Promise.all(looks);
    expect(offers).toBe(1);
  });

  it('is read from its file when that is written anew, replaced or gone for a moment', () => {
    const folder = mkdtempSync(join(tmpdir(), 'onewindow-graph-'));
    try {
      const file = join(folder, 'supergraph.graphql');
      const read = changedFile(file);
      expect(read()).toBeNull();
      writeFileSync(file, 'one');
      expect([read(), read()]).toEqual(['one', null]);
      writeFileSync(file, 'other text');
      expect(read()).toBe('other text');
      rmSync(file);
      expect(read()).toBeNull();
      writeFileSync(`${file}.new`, 'third');
      renameSync(`${file}.new`, file);
      expect([read(), read()]).toEqual(['third', null]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
