import type { UsageRecord } from '../../gateway/telemetry/usage/usage.record.js';
import type { SubgraphSource } from '../../schema/compose.js';
import type { DepartmentEntry } from '../../schema/departments.js';
import { type ComposedGraph, compositionFindings } from './composition.check.js';
import { conventionFindings } from './conventions.check.js';
import type { Finding } from './finding.js';
import { operationFindings } from './operations.check.js';
import type { RegisteredOperation } from './registered-operations.js';

/** Everything that a department's schema is judged by. */
export interface SchemaAsked {
  readonly entry: DepartmentEntry;
  readonly departments: readonly DepartmentEntry[];
  readonly own: SubgraphSource;
  /** The other subgraphs as they are committed. */
  readonly others: readonly SubgraphSource[];
  /** All subgraphs of the baseline; none where there is nothing to compare with. */
  readonly before: readonly SubgraphSource[];
  readonly compared: boolean;
  readonly operations: readonly RegisteredOperation[];
  /** What clients used, where a record of it was given. */
  readonly usage?: UsageRecord | null;
  readonly compose: (sources: readonly SubgraphSource[]) => ComposedGraph;
}

/** Composition, conventions, and what it does to registered operations. No I/O. */
export async function schemaFindings(asked: SchemaAsked): Promise<Finding[]> {
  const { entry, departments, own, others, before, compared, operations, usage = null, compose } = asked;
  const now = compose([...others, own]);
  const then = before.length === 0 ? null : compose(before);
  const earlier = before.find(({ name }) => name === entry.code)?.sdl ?? '';
  return [
    ...compositionFindings(now, then),
    ...conventionFindings({ entry, departments, sdl: own.sdl, others, sdlBefore: compared ? earlier : null }),
    ...(now.apiSdl === null ? [] : await operationFindings(then?.apiSdl ?? null, now.apiSdl, operations, usage)),
  ];
}
