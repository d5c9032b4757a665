/**
 * `npm run schema`: prints every subgraph's schema and composes the graph into `schema/`, with the life cycles as diagrams.
 * `npm run schema -- --check`: changes nothing; exit code 1 when what is committed differs from what the code says.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../subgraphs/kit/server/project-root.js';
import { schemaOf } from '../subgraphs/kit/server/subgraph.js';
import { lifecyclesOf, printedLifecycles } from './lifecycles/printed-lifecycles.js';
import { printedSchemas } from './schema/printed-schemas.js';
import { replaceFile } from './schema/replace-file.js';
import { allSubgraphs } from './start/all-subgraphs.js';
import { Complaint, command } from './start/complaint.js';

await command(async () => {
  const definitions = await allSubgraphs();
  const sources = await Promise.all(
    definitions.map(async (definition) => ({
      name: definition.name,
      url: `http://127.0.0.1:${definition.port}/graphql`,
      sdl: (await schemaOf(definition)).sdl,
    })),
  );
  const folder = join(projectRoot, 'schema');
  const lifecycles = [join(folder, 'lifecycles.md'), printedLifecycles(lifecyclesOf(definitions))] as const;
  const printed = new Map([...printedSchemas(folder, sources), lifecycles]);
  const differing = [...printed].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
  if (process.argv.includes('--check')) {
    if (differing.length > 0)
      throw new Complaint(`Not what the code says (run "npm run schema"): ${differing.map(([file]) => file).join(', ')}`);
    process.stdout.write(`${printed.size} schema files are as the code says\n`);
    return;
  }
  for (const [file, text] of differing) {
    replaceFile(file, text);
    process.stdout.write(`written: ${file}\n`);
  }
});
