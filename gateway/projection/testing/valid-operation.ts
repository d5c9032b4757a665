import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import type { Choices } from './choices.js';

const DEEPEST = 5;

/** A valid query of any schema: the name of a field tells its alias, so that fields of one name agree wherever they are merged. */
export function validOperation(choices: Choices, schema: GraphQLSchema): string {
  const root = schema.getQueryType();
  if (!root) throw new Error('The schema has no query type');
  return `query ($a: Boolean!, $b: Boolean!) { __typename @include(if: $a) @skip(if: $b) ${selections(choices, schema, root, 0)} }`;
}

function selections(choices: Choices, schema: GraphQLSchema, type: GraphQLCompositeType, depth: number): string {
  return choices.times(1, 4, () => selection(choices, schema, type, depth)).join(' ');
}

function selection(choices: Choices, schema: GraphQLSchema, type: GraphQLCompositeType, depth: number): string {
  const condition = choices.percent(15) ? choices.of(['@skip(if: $a)', '@include(if: $a)', '@include(if: $b)']) : '';
  if (isUnionType(type) || choices.percent(30)) {
    const on = choices.of(overlapping(schema, type));
    return depth >= DEEPEST ? '__typename' : `... on ${on.name} ${condition} { ${selections(choices, schema, on, depth + 1)} }`;
  }
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const field: GraphQLField<unknown, unknown> | undefined = choices.percent(10) ? undefined : choices.of(fields);
  if (!field) return `__typename ${condition}`;
  const alias = choices.percent(20) ? `${field.name}Of${type.name}: ` : '';
  const below = getNamedType(field.type);
  if (!isCompositeType(below)) return `${alias}${field.name} ${condition}`;
  return depth >= DEEPEST ? '__typename' : `${alias}${field.name} ${condition} { ${selections(choices, schema, below, depth + 1)} }`;
}

/** The types whose fragments may match: itself, its possible types, and the interfaces of those. */
function overlapping(schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const wider = possible.filter(isObjectType).flatMap((each) => each.getInterfaces());
  return [...new Set<GraphQLCompositeType>([type, ...possible, ...wider])];
}
