/** `npm run catalogue` reads every shipped item and says what is wrong, file by file. Exit code 1 on any fault. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { departments } from '../schema/departments.js';
import { loadCatalogue, loadVocabulary } from '../subgraphs/kit/catalogue/load-catalogue.js';
import { projectRoot } from '../subgraphs/kit/server/project-root.js';

const wanted = process.argv[2];
const vocabulary = loadVocabulary();
let failed = false;
for (const { code } of departments.filter((department) => wanted === undefined || department.code === wanted)) {
  const folder = join(projectRoot, 'subgraphs', code, 'catalogue');
  try {
    const items = existsSync(folder) ? loadCatalogue(folder, vocabulary) : [];
    console.log(`${code}: ${items.length} items, ${items.reduce((sum, item) => sum + item.points.length, 0)} review points, sound`);
  } catch (error) {
    failed = true;
    console.error(`${code}: ${(error as Error).message}`);
  }
}
process.exitCode = failed ? 1 : 0;
