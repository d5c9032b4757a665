/**
 * `npm run lifecycles`: prints every lifecycle, as diagram and table, into `schema/lifecycles.md`.
 * `npm run lifecycles -- --check`: changes nothing; exit code 1 when what is committed differs from what the code says.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../subgraphs/kit/server/project-root.js';
import { lifecyclesOf, printedLifecycles } from './lifecycles/printed-lifecycles.js';
import { replaceFile } from './schema/replace-file.js';
import { allSubgraphs } from './start/all-subgraphs.js';
import { Complaint, command } from './start/complaint.js';

await command(async () => {
  const file = join(projectRoot, 'schema', 'lifecycles.md');
  const printed = printedLifecycles(lifecyclesOf(await allSubgraphs()));
  const current = existsSync(file) && readFileSync(file, 'utf8') === printed;
  if (process.argv.includes('--check')) {
    if (!current) throw new Complaint(`${file} is not what the code says: run "npm run lifecycles"`);
    process.stdout.write('schema/lifecycles.md is as the code says\n');
    return;
  }
  if (current) return;
  replaceFile(file, printed);
  process.stdout.write(`written: ${file}\n`);
});
