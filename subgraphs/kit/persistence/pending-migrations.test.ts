import { describe, expect, it } from '@jest/globals';
import { testEngines } from '../testing/engines.js';
import { migrate, openStore, pendingMigrations, unknownMigrations } from './store.js';

for (const engine of await testEngines()) {
  describe(`looking for what a database lacks on ${engine.name}`, () => {
    const tables =
      engine.name === 'sqlite'
        ? "select name from sqlite_master where type = 'table'"
        : 'select table_name from information_schema.tables where table_schema = database()';

    it('names every step of an empty database and changes nothing', async () => {
      const database = await engine.create();
      const store = await openStore({ name: 'probe', database: database.config, entities: [], migrations: [], clock: () => new Date(0) });
      try {
        expect(await pendingMigrations(store)).toEqual(['Kit0001Journal', 'Kit0002Calendar']);
        expect(await unknownMigrations(store)).toEqual([]);
        expect(await store.orm.em.getConnection().execute(tables)).toEqual([]);
        await migrate(store);
        expect(await pendingMigrations(store)).toEqual([]);
        expect(await store.orm.em.getConnection().execute(tables)).not.toEqual([]);
      } finally {
        await store.close();
        await database.drop();
      }
    });

    if (engine.name === 'mysql') {
      it('does not make a database that is not there', async () => {
        const database = await engine.create();
        await database.drop();
        const opened = openStore({ name: 'probe', database: database.config, entities: [], migrations: [], clock: () => new Date(0) });
        await expect(opened.then((store) => pendingMigrations(store).finally(() => store.close()))).rejects.toThrow(/Unknown database/);
      });
    }
  });
}
