import { type LifecycleTable, lifecycleDiagram, lifecycleRows } from '../../subgraphs/kit/domain/lifecycle/index.js';
import type { SubgraphDefinition } from '../../subgraphs/kit/server/subgraph-definition.js';

export interface KeptLifecycle {
  readonly table: LifecycleTable;
  /** Subgraphs that keep it. */
  readonly of: readonly string[];
}

/** Every lifecycle of the hall, each once, with the subgraphs that keep it. */
export function lifecyclesOf(definitions: readonly Pick<SubgraphDefinition, 'name' | 'lifecycles'>[]): KeptLifecycle[] {
  const all = definitions.flatMap(({ name, lifecycles = [] }) => lifecycles.map((table) => ({ name, table })));
  return [...Map.groupBy(all, ({ table }) => table.name).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ table: first.table, of: same.map(({ name }) => name) }];
  });
}

const HEAD = `# 生命周期（Life cycles）

由 \`npm run lifecycles\` 从程序中的状态表印出，不手工修改。状态表即程序所执行的表：没有到不了的状态，也没有出不去的状态
（\`test/contract/lifecycles.test.ts\`）。Printed from the tables that the program runs on; do not edit.
`;

/** The document of all lifecycles. Pure. */
export function printedLifecycles(kept: readonly KeptLifecycle[]): string {
  const sections = kept.map(({ table, of }) =>
    [
      `## ${table.name}`,
      '',
      `子图 ${of.join('、')}`,
      '',
      '```mermaid',
      lifecycleDiagram(table),
      '```',
      '',
      '| 状态 | 名称 | name | | 操作 |',
      '|---|---|---|---|---|',
      ...lifecycleRows(table),
      '',
    ].join('\n'),
  );
  return `${HEAD}\n${sections.join('\n')}`;
}
