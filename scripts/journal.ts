/**
 * `npm run journal -- verify [--data DIR]`: checks every chain and names the first broken entry; compares every stored document
 * with the hash that the journal bears of it. Exit code 1 when something is broken.
 */
import { parseArgs } from 'node:util';
import { verifyJournal } from '../subgraphs/kit/journal/verify.js';
import { verifyDocuments } from '../subgraphs/kit/journal/verify-documents.js';
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

const DOCUMENTS_EXPLAINED = {
  MISSING: 'was issued and is missing',
  CHANGED: 'was changed after it was issued',
  UNKNOWN: 'is unknown to the journal',
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
      for (const written of definition.writtenDocuments ?? []) {
        const papers = await verifyDocuments(store, written);
        broken += papers.broken.length;
        const told = papers.broken.length === 0 ? 'sound' : 'BROKEN';
        process.stdout.write(`${''.padEnd(20)} ${papers.documents} documents (${written.entity.meta.tableName}): ${told}\n`);
        for (const { number, reason } of papers.broken) process.stdout.write(`  ${number}: ${DOCUMENTS_EXPLAINED[reason]}\n`);
      }
    } finally {
      await store.close();
    }
  }
  if (broken > 0) process.exitCode = 1;
});
