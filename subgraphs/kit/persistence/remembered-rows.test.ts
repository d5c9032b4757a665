import { beforeEach, describe, expect, it } from '@jest/globals';
import { remembered } from './remembered-rows.js';
import type { Store } from './store.js';

interface Version {
  readonly id: string;
  title: string;
}

describe('rows that never change', () => {
  const written = new Map<string, string>();
  const asked: (readonly string[])[] = [];
  const read = async (_store: Store, ids: readonly string[]): Promise<(Version | null)[]> => {
    asked.push(ids);
    return ids.map((id) => (written.has(id) ? { id, title: written.get(id) as string } : null));
  };
  const [store, other] = [{ name: 'one' } as Store, { name: 'other' } as Store];
  beforeEach(() => {
    written.clear();
    for (const id of ['a', 'b', 'c', 'd']) written.set(id, `title of ${id}`);
    asked.length = 0;
  });

  it('are asked for once, and only those that are not known yet', async () => {
    const versions = remembered(read, 10);
    expect((await versions(store, ['b', 'a', 'b'])).map((row) => row?.id)).toEqual(['b', 'a', 'b']);
    expect((await versions(store, ['c', 'a'])).map((row) => row?.id)).toEqual(['c', 'a']);
    expect((await versions(store, ['a', 'b', 'c'])).map((row) => row?.id)).toEqual(['a', 'b', 'c']);
    expect(asked).toEqual([['b', 'a'], ['c']]);
  });

  it('are asked for again while there are none', async () => {
    const versions = remembered(read, 10);
    expect(await versions(store, ['e'])).toEqual([null]);
    written.set('e', 'published since');
    expect(await versions(store, ['e'])).toEqual([{ id: 'e', title: 'published since' }]);
  });

  it('cannot be changed by one reader for the next', async () => {
    const versions = remembered(read, 10);
    const [row] = await versions(store, ['a']);
    expect(() => Object.assign(row as Version, { title: 'another' })).toThrow(TypeError);
  });

  it('are those of one database', async () => {
    const versions = remembered(read, 10);
    await versions(store, ['a']);
    await versions(other, ['a']);
    expect(asked).toEqual([['a'], ['a']]);
  });

  it('are forgotten when more are wanted than are remembered: the longest unused first', async () => {
    const versions = remembered(read, 2);
    await versions(store, ['a', 'b']);
    await versions(store, ['a']);
    await versions(store, ['c']);
    asked.length = 0;
    await versions(store, ['a', 'c']);
    expect(asked).toEqual([]);
    expect((await versions(store, ['b', 'c', 'd'])).map((row) => row?.id)).toEqual(['b', 'c', 'd']);
    expect(asked).toEqual([['b', 'd']]);
  });
});
