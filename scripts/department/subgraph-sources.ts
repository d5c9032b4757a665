import type { SubgraphSource } from '../../schema/compose.js';
import { schemaOf } from '../../subgraphs/kit/server/subgraph.js';
import { oneSubgraph } from '../start/one-subgraph.js';
import type { Baseline } from './baseline.js';
import { type ComposedGraph, composed } from './composition.check.js';
import { type Finding, message } from './finding.js';

export const PRINTED = 'schema/subgraphs';

/** Every subgraph as its printed schema stands among these files: nobody's code is loaded. */
export function printedSources(files: Baseline): SubgraphSource[] {
  return files
    .list(PRINTED)
    .filter((file) => file.endsWith('.graphql'))
    .flatMap((file) => {
      const sdl = files.read(`${PRINTED}/${file}`);
      return sdl === null ? [] : [sourceOf(file.replace(/\.graphql$/, ''), sdl)];
    });
}

/** The department's schema as its code says now, or why its code says nothing. */
export async function builtSource(code: string): Promise<SubgraphSource | Finding> {
  try {
    return sourceOf(code, (await schemaOf(await oneSubgraph(code))).sdl);
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    return {
      chapter: 'COMPOSITION',
      verdict: 'NOT_COMPOSED',
      code: 'CODE_UNUSABLE',
      place: `subgraphs/${code}/department.ts`,
      message: message(`本部门的代码不能生成图：${reason}`, `The code gives no schema: ${reason}`),
      remedy: message('先执行 npm run build，按提示改正代码', 'Run "npm run build" and mend what it says'),
    };
  }
}

/** The address is of no account for whether schemas fit together. */
function sourceOf(name: string, sdl: string): SubgraphSource {
  return { name, url: `http://${name}.invalid/graphql`, sdl };
}

/** Composing takes a second: the same subgraphs are composed once, whichever departments are checked. */
export function composeOnce(): (sources: readonly SubgraphSource[]) => ComposedGraph {
  const known = new Map<string, ComposedGraph>();
  return (sources) => {
    const key = JSON.stringify(sources.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
    const graph = known.get(key) ?? composed(sources);
    known.set(key, graph);
    return graph;
  };
}

/** Others compose with what is printed: code that says something else is told. */
export function driftFindings({ name, sdl }: SubgraphSource, printed: string | null): Finding[] {
  if (printed === sdl) return [];
  return [
    {
      chapter: 'COMPOSITION',
      verdict: 'RISK',
      code: 'PRINTED_SCHEMA_DIFFERS',
      place: `${PRINTED}/${name}.graphql`,
      message: message(
        '与代码生成的图不一致，其他部门看到的不是现在的图',
        'It is not what the code says: others compose with something else',
      ),
      remedy: message('执行 npm run schema，与改动一并提交', 'Run "npm run schema" and commit what it prints'),
    },
  ];
}
