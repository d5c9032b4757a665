import { randomUUID } from 'node:crypto';
import { defineEntity, p } from '@mikro-orm/core';
import type { FeedHandler } from '../journal/consumer.js';
import { column, PortableMigration, type TableShape } from '../persistence/portable-migration.js';

/** What a consumer under test does with an entry: one row each time, with a key of its own, so that twice would be seen. */
export const Effect = defineEntity({
  name: 'Effect',
  tableName: 'effect',
  properties: { id: p.string().length(36).primary(), entry: p.string().length(36), subject: p.string().length(80), seq: p.integer() },
});

/** A total that every entry adds to: a lost update would be seen. */
export const Total = defineEntity({
  name: 'Total',
  tableName: 'total',
  properties: { id: p.string().length(36).primary(), value: p.integer(), revision: p.integer().version() },
});

export class Effects0001 extends PortableMigration {
  override readonly tables: readonly TableShape[] = [
    {
      name: 'effect',
      columns: { id: column.string(36), entry: column.string(36), subject: column.string(80), seq: column.integer() },
      primary: ['id'],
    },
    { name: 'total', columns: { id: column.string(36), value: column.integer(), revision: column.integer() }, primary: ['id'] },
  ];
}

export const effectTables = { entities: [Effect, Total], migrations: [Effects0001] };

/** Writes the effect, adds to the total and tells of it in the consumer's own journal. */
export const takeEffect: FeedHandler = async ({ em, record }, entry) => {
  em.create(Effect, { id: randomUUID(), entry: entry.id, subject: entry.subject, seq: entry.sequence });
  const total = (await em.findOne(Total, { id: 'all' })) ?? em.create(Total, { id: 'all', value: 0, revision: 1 });
  total.value += 1;
  record({ type: 'onewindow.effect.taken', subject: entry.subject, audience: '-', data: { entry: entry.id } });
  await em.flush();
};
