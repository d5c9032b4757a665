import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntitySchema } from '@mikro-orm/core';
import { testEngines } from '../../kit/testing/engines.js';
import { startTestSubgraph, type TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { marketSupervisionDepartment } from '../department.js';
import { marketSupervisionEntities } from './market-supervision-entities.js';

/** More fen than any registered capital: a column of 32 bits would not hold it. */
const MUCH = 10 ** 14;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly length?: number;
  readonly nullable?: boolean;
}

/** A row that fills every column to its limit, in characters of three bytes. */
function fullRow(columns: readonly Column[]): Record<string, unknown> {
  const filled = ({ name, type, length }: Column): unknown => {
    if (type === 'json') return ['市'];
    if (type === 'integer') return name.endsWith('Fen') ? MUCH : 7;
    return '市'.repeat(length ?? 2000);
  };
  return Object.fromEntries(columns.map((column) => [column.name, filled(column)]));
}

/** The same with nothing in the columns that may be empty, under another key. */
function sparseRow(columns: readonly Column[], primary: readonly string[]): Record<string, unknown> {
  const row = fullRow(columns);
  for (const { name, nullable } of columns) if (nullable === true) row[name] = null;
  for (const name of [...primary, 'creditCode']) if (name in row) row[name] = 'X';
  return row;
}

for (const engine of await testEngines()) {
  describe(`the registers on ${engine.name}`, () => {
    let running: TestSubgraph;
    beforeAll(async () => {
      running = await startTestSubgraph(marketSupervisionDepartment, engine);
    });
    afterAll(() => running.close());

    for (const entity of marketSupervisionEntities as readonly EntitySchema[])
      it(`${entity.meta.tableName} keeps every column whole, and empty where it may be empty`, async () => {
        const { store } = running.subgraph;
        const meta = store.orm.getMetadata().get(entity);
        const columns = meta.props.map(({ name, type, length, nullable }) => ({ name, type: String(type), length, nullable })) as Column[];
        const rows = [fullRow(columns), sparseRow(columns, meta.primaryKeys as string[])];
        for (const row of rows) {
          const em = store.reader();
          em.create(entity, row as never);
          await em.flush();
        }
        const kept = await store.reader().find(entity, {});
        expect(kept).toHaveLength(2);
        for (const row of rows) expect(kept.map((one) => ({ ...(one as object) }))).toContainEqual(row);
      });
  });
}
