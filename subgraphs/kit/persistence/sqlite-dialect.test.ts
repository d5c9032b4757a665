import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SqliteConfig } from './database-config.js';
import { openStore } from './store.js';

/** As SQLite numbers them. */
const SYNCHRONOUS = { off: 0, full: 2 };

describe('a database in a file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'onewindow-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function settingsOf(database: SqliteConfig): Promise<unknown[]> {
    const store = await openStore({ name: 'probe', database, entities: [], migrations: [], clock: () => new Date() });
    const asked = ['journal_mode', 'synchronous', 'timeout from pragma_busy_timeout'].map((setting) =>
      store.orm.em.getDriver().execute(setting.includes(' from ') ? `select ${setting}` : `pragma ${setting}`),
    );
    const answers = (await Promise.all(asked)) as unknown as Record<string, unknown>[][];
    await store.close();
    return answers.flatMap((rows) => rows.flatMap((row) => Object.values(row)));
  }

  it('has every commit on the disk before it is reported, unless it is one that is thrown away', async () => {
    const file = join(folder, 'probe.db');
    expect(await settingsOf({ kind: 'sqlite', file })).toEqual(['wal', SYNCHRONOUS.full, 5000]);
    expect(await settingsOf({ kind: 'sqlite', file, outlives: 'process' })).toEqual(['wal', SYNCHRONOUS.off, 5000]);
  });
});
