import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';
import { Complaint } from './complaint.js';

/** The composed graph as committed: the gateway starts from it, whichever subgraphs are up. */
export function readSupergraph(file = join(projectRoot, 'schema', 'supergraph.graphql')): string {
  if (!existsSync(file)) throw new Complaint(`There is no supergraph at ${file}: compose it with "npm run schema"`);
  return readFileSync(file, 'utf8');
}
