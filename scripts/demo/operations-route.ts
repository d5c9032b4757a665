import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Route } from '../../gateway/http/route.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';

/** An operation that the playground offers, as its first comment lines say: `# title:`, `# persona:`, `# variables:`. */
export interface ReadyOperation {
  readonly name: string;
  readonly title: string;
  readonly persona: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/**
 * The operations that clients have registered, in `schema/operations/`, in the order of their file names; those that need
 * something filled in come last, so that the first one answers as it stands.
 */
export function readyOperations(folder = join(projectRoot, 'schema', 'operations')): ReadyOperation[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  const operations = files.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const said = (key: string, missing: string): string => new RegExp(`^# ${key}: (.+)$`, 'm').exec(text)?.[1] ?? missing;
    const query = text.replace(/^# (title|persona|variables): .+\n/gm, '').trim();
    return {
      name: name.replace(/\.graphql$/, ''),
      title: said('title', name),
      persona: said('persona', ''),
      query: `${query}\n`,
      variables: JSON.parse(said('variables', '{}')) as Record<string, unknown>,
    };
  });
  return [...operations.filter((operation) => !isToBeFilledIn(operation)), ...operations.filter(isToBeFilledIn)];
}

function isToBeFilledIn({ variables }: ReadyOperation): boolean {
  return Object.values(variables).includes('');
}

export function demoOperationsRoute(): Route {
  const operations = readyOperations();
  return { path: '/demo/operations', handle: () => ({ status: 200, body: operations }) };
}
