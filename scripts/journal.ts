/** `npm run journal -- verify [--data DIR]`: checks every chain and names the first broken entry. Exit code 1 when one is broken. */
import { parseArgs } from 'node:util';
import { verifyJournal } from '../subgraphs/kit/journal/verify.js';
import { openStore } from '../subgraphs/kit/persistence/store.js';
import { allSubgraphs } from './start/all-subgraphs.js';
import { Complaint, command } from './start/complaint.js';
import { keptDatabase } from './start/kept-database.js';

const EXPLAINED = {
  MISSING: 'is missing',
  CHANGED: 'was changed after it was written',
  CHAIN: 'does not follow the entry before it',
  HEAD: 'is not the end that the journal remembers',
} as const;

await command(async () => {
  const { values, positionals } = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true });
  if (positionals[0] !== 'verify') throw new Complaint('Usage: npm run journal -- verify [--data DIR]');
  let broken = 0;
  for (const definition of await allSubgraphs()) {
    const store = await openStore({ ...definition, database: keptDatabase(definition.name, values.data), clock: () => new Date() });
    try {
      const verdict = await verifyJournal(store);
      broken += verdict.broken.length;
      process.stdout.write(
        `${definition.name.padEnd(20)} ${verdict.entries} entries in ${verdict.partitions} partitions: ${verdict.broken.length === 0 ? 'sound' : 'BROKEN'}\n`,
      );
      for (const { part, seq, id, reason } of verdict.broken)
        process.stdout.write(`  partition ${part}, entry ${seq}${id === null ? '' : ` (${id})`}: ${EXPLAINED[reason]}\n`);
    } finally {
      await store.close();
    }
  }
  if (broken > 0) process.exitCode = 1;
});
