import { JournalHead } from '../journal/journal.entity.js';
import { GENESIS } from '../journal/journal-hash.js';
import { seedCalendar } from '../persistence/calendar/seed-calendar.js';
import { migrate, type Store, unknownMigrations } from '../persistence/store.js';
import { write } from '../persistence/write.js';
import type { SubgraphDefinition } from './subgraph-definition.js';

/** The data was written by a newer version of the software; going on could damage it. */
export class NewerDataError extends Error {
  constructor(
    readonly subgraph: string,
    readonly steps: readonly string[],
  ) {
    super(`The data of ${subgraph} was written by a newer version (${steps.join(', ')}): start that version, or use another data folder`);
  }
}

/** Number of journal partitions of a new database; the journal itself says how many an existing one has. */
export const NEW_JOURNAL_PARTITIONS = 4;

/** Refuses data of a newer version without touching it. */
export async function refuseNewerData(store: Store): Promise<void> {
  const unknown = await unknownMigrations(store);
  if (unknown.length > 0) throw new NewerDataError(store.name, unknown);
}

/** Brings tables, journal and shipped content up to date; saying it twice changes nothing. Returns the steps taken. */
export async function bringUp(definition: SubgraphDefinition, store: Store): Promise<string[]> {
  await refuseNewerData(store);
  const steps = await migrate(store);
  await write(store, 'SYSTEM', async ({ em }) => {
    if ((await em.count(JournalHead)) > 0) return;
    for (let part = 0; part < NEW_JOURNAL_PARTITIONS; part += 1) em.create(JournalHead, { part, seq: 0, hash: GENESIS });
  });
  await seedCalendar(store);
  await definition.prepare?.(store);
  return steps;
}
