/**
 * `npm run schema`: prints every subgraph's schema and composes the graph into `schema/`.
 * `npm run schema -- --check`: changes nothing; exit code 1 when what is committed differs from what the code says.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compose } from '../schema/compose.js';
import { projectRoot } from '../subgraphs/kit/server/project-root.js';
import { schemaOf } from '../subgraphs/kit/server/subgraph.js';
import { allSubgraphs } from './start/all-subgraphs.js';
import { Complaint, command } from './start/complaint.js';

await command(async () => {
  const printed = await printedSchemas();
  const differing = [...printed].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
  if (process.argv.includes('--check')) {
    if (differing.length > 0)
      throw new Complaint(`Not what the code says (run "npm run schema"): ${differing.map(([file]) => file).join(', ')}`);
    process.stdout.write(`${printed.size} schema files are as the code says\n`);
    return;
  }
  for (const [file, text] of differing) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    process.stdout.write(`written: ${file}\n`);
  }
});

/** File → text of everything that is printed. */
async function printedSchemas(): Promise<Map<string, string>> {
  const folder = join(projectRoot, 'schema');
  const definitions = await allSubgraphs();
  const sources = await Promise.all(
    definitions.map(async (definition) => ({
      name: definition.name,
      url: `http://127.0.0.1:${definition.port}/graphql`,
      sdl: (await schemaOf(definition)).sdl,
    })),
  );
  const { supergraphSdl, apiSdl } = compose(sources);
  return new Map([
    ...sources.map(({ name, sdl }) => [join(folder, 'subgraphs', `${name}.graphql`), sdl] as const),
    [join(folder, 'supergraph.graphql'), supergraphSdl.endsWith('\n') ? supergraphSdl : `${supergraphSdl}\n`],
    [join(folder, 'api.graphql'), apiSdl.endsWith('\n') ? apiSdl : `${apiSdl}\n`],
  ]);
}
