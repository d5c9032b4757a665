import { buildSchema, type DocumentNode, Kind, printSchema, visit } from 'graphql';
import type { AskSubgraph } from '../../gateway/execution/compiled-operation.js';
import type { OpenWorld } from './gateway.world.js';
import { ownExecutor } from './own.executor.js';
import type { Execute } from './stock.executor.js';

/** Our executor with a fault planted in it: the fuzzer must find each. */
export const plants: readonly (readonly [string, (open: OpenWorld) => Execute])[] = [
  ['an entity that stands at two places is written at the first alone', secondPlaceForgotten],
  ['a null stops where it stands in place of rising', nullsStay],
  ['two aliases are mixed up', aliasesSwapped],
  ['entities are given to their neighbours', entitiesShifted],
  ['an error of a subgraph is swallowed', errorsSwallowed],
];

function secondPlaceForgotten(open: OpenWorld): Execute {
  const own = ownExecutor(open);
  return async (operation, variables, ask) => {
    const { data, errors } = await own(operation, variables, ask);
    const seen = new Set<string>();
    const forget = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(forget);
      if (typeof value !== 'object' || value === null) return value;
      const text = JSON.stringify(value);
      const before = seen.has(text);
      seen.add(text);
      return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, before ? null : forget(below)]));
    };
    return { data: forget(data), errors };
  };
}

/** The projector is given a schema in which everything may be null. */
function nullsStay(open: OpenWorld): Execute {
  const types = printSchema(open.apiSchema).split('\n');
  // A field's line ends with its type; what stands in parentheses are arguments.
  const lenient = types.map((line) =>
    /^ {2}\w+(\(.*\))?: /.test(line) ? line.replace(/: [^:)]*$/, (type) => type.replaceAll('!', '')) : line,
  );
  return ownExecutor({ ...open, apiSchema: buildSchema(lenient.join('\n')) });
}

function aliasesSwapped(open: OpenWorld): Execute {
  return ownExecutor(open, ({ document }) => withSwappedAliases(document));
}

function withSwappedAliases(document: DocumentNode): DocumentNode {
  const other: Record<string, string> = { x: 'y', y: 'x' };
  return visit(document, {
    enter(node) {
      if (node.kind !== Kind.FIELD) return undefined;
      const alias = other[node.alias?.value ?? ''];
      return alias === undefined ? undefined : { ...node, alias: { kind: Kind.NAME, value: alias } };
    },
  });
}

function entitiesShifted(open: OpenWorld): Execute {
  return asking(open, (answer) => {
    const entities = answer.data?._entities;
    if (!Array.isArray(entities) || entities.length < 2) return answer;
    return { ...answer, data: { ...answer.data, _entities: [...entities.slice(1), entities[0]] } };
  });
}

function errorsSwallowed(open: OpenWorld): Execute {
  return asking(open, (answer) => ({ ...answer, errors: answer.errors.slice(1) }));
}

function asking(open: OpenWorld, change: (answer: Awaited<ReturnType<AskSubgraph>>) => Awaited<ReturnType<AskSubgraph>>): Execute {
  const own = ownExecutor(open);
  return (operation, variables, ask) => own(operation, variables, async (service, asked) => change(await ask(service, asked)));
}
