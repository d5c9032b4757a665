import { type DocumentNode, executeSync, type FieldNode, type GraphQLResolveInfo, type GraphQLSchema, Kind } from 'graphql';
import type { DeniedFields } from '../denial.js';
import { isRecord } from '../writer.js';
import { UNTYPED } from './random-schema.js';

/** What graphql-js makes of the same data, which it is to answer by response name: text of `data` and the paths of the errors. */
export function referenceExecution(
  schema: GraphQLSchema,
  document: DocumentNode,
  data: Readonly<Record<string, unknown>>,
  variables: Record<string, unknown>,
  denied: DeniedFields | undefined,
) {
  const result = executeSync({
    schema,
    document,
    rootValue: data,
    variableValues: variables,
    fieldResolver(source, _args, _context, { path, fieldNodes, parentType }) {
      const [node] = fieldNodes;
      if (node && denied?.(node, parentType.name)) throw new Error('denied');
      return isRecord(source) && Object.hasOwn(source, path.key) ? source[path.key] : undefined;
    },
    typeResolver: (value, _context, info, type) => (isRecord(value) ? typeOf(value, info, type.name) : undefined),
  });
  return { data: JSON.stringify(result.data), paths: (result.errors ?? []).map(({ path }) => path) };
}

/** An interface object is one of the interface's own: whoever asks for its type gets an error. */
function typeOf(
  { __typename: name }: Record<string, unknown>,
  { schema, fieldNodes }: GraphQLResolveInfo,
  abstract: string,
): string | undefined {
  const nobodyKnows = name === undefined || name === null || name === 'Upper' || name === 'Lower' || name === 'Either';
  if (!nobodyKnows) return typeof name === 'string' && !name.startsWith(UNTYPED) ? name : undefined;
  return asksForType(fieldNodes) || !schema.getType(UNTYPED + abstract) ? undefined : UNTYPED + abstract;
}

function asksForType(nodes: readonly FieldNode[]): boolean {
  return nodes.some(({ selectionSet }) =>
    selectionSet?.selections.some((node) => node.kind !== Kind.FIELD || node.name.value === '__typename'),
  );
}
