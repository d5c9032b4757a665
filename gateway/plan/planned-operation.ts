import type { DocumentNode } from 'graphql';
import type { CompiledOperation } from '../execution/compiled-operation.js';
import { conditionVariables, operationParts } from '../projection/operation-parts.js';
import type { Projector } from '../projection/projector.js';
import type { Planner } from './planner.js';
import { settledDocument } from './settled-document.js';

/** Twice as many plans for each: beyond it a client could make the planner work, and memory fill, by trying them all. */
const MOST_CONDITIONS = 3;

/**
 * Plans and compiles an operation: anew for each combination of the variables of its `@skip` and `@include`, when it is first asked for.
 * The planner does not get all of them right in one plan: it asks for what only a field requires that is not wanted and then misses it,
 * and leaves out an object of which nothing is wanted. Where there are more than a few, it is left to that one plan.
 * @param document valid against the planner's `apiSchema`
 * @throws if it cannot be planned
 */
export function planOperation(
  planner: Planner,
  document: DocumentNode,
  operationName: string | undefined,
  projector: Projector,
): CompiledOperation {
  const compile = (settled: DocumentNode) => planner.compile(planner.plan(settled, operationName), projector);
  const names = conditionVariables(operationParts(document, operationName));
  if (names.length === 0 || names.length > MOST_CONDITIONS) return compile(settledDocument(document, {}));
  const compiled = new Map<string, CompiledOperation>();
  const forValues = (values: Readonly<Record<string, unknown>>): CompiledOperation => {
    const key = names.map((name) => (values[name] === true ? '1' : '0')).join('');
    const known = compiled.get(key);
    if (known) return known;
    const made = compile(settledDocument(document, Object.fromEntries(names.map((name) => [name, values[name] === true]))));
    compiled.set(key, made);
    return made;
  };
  // The first is made at once: what cannot be planned is told where an operation is compiled, and what is made ready before its first request is.
  forValues(Object.fromEntries(names.map((name) => [name, true])));
  return { run: (run) => forValues(run.variables).run(run) };
}
