import { departments } from '../../schema/departments.js';
import type { SubgraphDefinition } from '../../subgraphs/kit/server/subgraph-definition.js';
import { windowSubgraph } from '../../subgraphs/window/subgraph.js';

/** Every subgraph of the hall: the centre's own, and one for each line of the list of departments. */
export async function allSubgraphs(): Promise<SubgraphDefinition[]> {
  return [windowSubgraph, ...(await Promise.all(departments.map(({ code }) => departmentSubgraph(code))))];
}

/** The names of all subgraphs, without loading any. */
export const subgraphNames: readonly string[] = ['window', ...departments.map(({ code }) => code)];

/** One subgraph by name. Throws with the known names. */
export async function oneSubgraph(name: string): Promise<SubgraphDefinition> {
  if (name === windowSubgraph.name) return windowSubgraph;
  if (departments.some(({ code }) => code === name)) return departmentSubgraph(name);
  throw new Error(`There is no subgraph ${name}. Known: ${subgraphNames.join(', ')}`);
}

/** A department's folder exports its definition from `department.ts`, under whatever name its owner gave it. */
async function departmentSubgraph(code: string): Promise<SubgraphDefinition> {
  const module = (await import(`../../subgraphs/${code}/department.js`)) as Record<string, unknown>;
  const found = Object.values(module).find((value): value is SubgraphDefinition => (value as SubgraphDefinition | null)?.name === code);
  if (found === undefined) throw new Error(`subgraphs/${code}/department.ts exports no subgraph named ${code}`);
  return found;
}
