import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import type { Path } from './comparison.js';
import type { Answer } from './monolith.js';

export interface Violation {
  readonly kind: 'shape' | 'order' | 'unexplained' | 'value';
  readonly path: Path;
  readonly message: string;
}

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * What an answer must be whatever the subgraphs did: exactly the client's keys in the client's order, values of the schema's types, no null
 * where the schema has none, and a `data` that is null only with an error. `__typename` tells which type an object is; of an abstract type
 * without one every possible type is tried.
 */
export function violations({ schema, document, variables }: Operation, { data, errors }: Answer): Violation[] {
  const found: Violation[] = [];
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) throw new Error('No operation');
  const coerced = { ...variables };

  function checkObject(
    type: GraphQLObjectType,
    fields: ReadonlyMap<string, readonly FieldNode[]>,
    value: Record<string, unknown>,
    path: Path,
    into: Violation[],
  ): void {
    const wanted = [...fields.keys()];
    const given = Object.keys(value);
    if (wanted.toSorted().join() !== given.toSorted().join())
      into.push({ kind: 'shape', path, message: `keys ${given.join()} in place of ${wanted.join()}` });
    else if (wanted.join() !== given.join())
      into.push({ kind: 'order', path, message: `keys ${given.join()} in place of ${wanted.join()}` });
    for (const [name, nodes] of fields) {
      const fieldName = nodes[0]?.name.value as string;
      if (fieldName === '__typename' && value[name] !== type.name)
        into.push({ kind: 'shape', path: [...path, name], message: `${value[name]} in place of ${type.name}` });
      const field = type.getFields()[fieldName];
      if (field && Object.hasOwn(value, name)) checkValue(field.type, nodes, value[name], [...path, name], into);
    }
  }

  function checkValue(type: GraphQLOutputType, nodes: readonly FieldNode[], value: unknown, path: Path, into: Violation[]): void {
    const bad = (message: string) => into.push({ kind: 'shape', path, message });
    if (isNonNullType(type)) {
      if (value === null || value === undefined) bad(`null for ${type}`);
      else checkValue(type.ofType, nodes, value, path, into);
    } else if (value === null) return;
    else if (isListType(type)) {
      if (!Array.isArray(value)) bad('no list');
      else for (const [index, item] of value.entries()) checkValue(type.ofType, nodes, item, [...path, index], into);
    } else if (isLeafType(type)) {
      if (!isLeaf(type, value)) bad(`${JSON.stringify(value)} for ${type}`);
    } else if (typeof value !== 'object' || Array.isArray(value) || value === undefined) bad('no object');
    else {
      const possible = isObjectType(type) ? [type] : schema.getPossibleTypes(type);
      const tried = possible.map((one) => {
        const result: Violation[] = [];
        checkObject(
          one,
          collectSubfields(schema, fragments, coerced, one, nodes as FieldNode[]),
          value as Record<string, unknown>,
          path,
          result,
        );
        return result;
      });
      into.push(...(tried.find((result) => result.length === 0) ?? tried[0] ?? []));
    }
  }

  if (data === null) {
    if (errors.length === 0) found.push({ kind: 'unexplained', path: [], message: 'no data and no error' });
  } else
    checkObject(root, collectFields(schema, fragments, coerced, root, operation.selectionSet), data as Record<string, unknown>, [], found);
  return found;
}

function isLeaf(type: GraphQLOutputType, value: unknown): boolean {
  if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) !== undefined;
  if (!isScalarType(type)) return false;
  switch (type.name) {
    case 'Int':
      return Number.isInteger(value) && Math.abs(value as number) <= 2 ** 31;
    case 'Float':
      return Number.isFinite(value);
    case 'Boolean':
      return typeof value === 'boolean';
    case 'ID':
    case 'String':
      return typeof value === 'string';
    default:
      return value !== undefined;
  }
}

/** Values that the healthy data has and the answer has not: each null among them must have an error at, above or below its place. */
export function losses(healthy: unknown, { data, errors }: Answer, silently: boolean): Violation[] {
  const found: Violation[] = [];
  const walk = (wanted: unknown, given: unknown, path: Path): void => {
    if (given === null) {
      if (wanted !== null && !silently && !errors.some((error) => related(error.path, path)))
        found.push({ kind: 'unexplained', path, message: 'lost without an error' });
    } else if (Array.isArray(wanted) && Array.isArray(given) && wanted.length === given.length)
      for (const [index, item] of wanted.entries()) walk(item, given[index], [...path, index]);
    else if (isRecord(wanted) && isRecord(given)) {
      for (const key of Object.keys(wanted)) walk(wanted[key], given[key], [...path, key]);
    } else if (wanted !== given)
      found.push({ kind: 'value', path, message: `${JSON.stringify(given)} in place of ${JSON.stringify(wanted)}` });
  };
  walk(healthy, data, []);
  return found;
}

/** Whether an error at the one place may be the cause of what is at the other. */
export function related(errorPath: Path | undefined, path: Path): boolean {
  if (!errorPath) return true;
  const common = Math.min(errorPath.length, path.length);
  return errorPath.slice(0, common).every((step, index) => step === path[index]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
