import { departments } from '../../schema/departments.js';
import type { SubgraphDefinition } from '../../subgraphs/kit/server/subgraph-definition.js';
import { subgraphNames } from './subgraph-names.js';

/** One subgraph by name; no other is loaded. Throws with the known names. */
export async function oneSubgraph(name: string): Promise<SubgraphDefinition> {
  if (name === 'window') return (await import('../../subgraphs/window/subgraph.js')).windowSubgraph;
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
