import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql';
import { abstractWriter } from './abstract.writer.js';
import { type CollectedFields, type Compilation, fieldsBelow, fieldsOfRoot } from './compilation.js';
import { leafWriter } from './leaf.writer.js';
import { listWriter } from './list.writer.js';
import { fieldsWriter, recordWriter, type WrittenField } from './object.writer.js';
import { fieldBelow, itemBelow, type Position } from './position.js';
import { completing, NULL, type Site, type Write } from './writer.js';

/** Writes `data` as a whole; its value must be a record. */
export function rootWriter(compilation: Compilation, type: GraphQLObjectType): Write {
  return selectionWriter(compilation, fieldsOfRoot(compilation, type), type, undefined);
}

/** The collected fields of an object at `position`, all of which are of `type`. */
function selectionWriter(
  compilation: Compilation,
  fields: CollectedFields,
  type: GraphQLCompositeType,
  position: Position | undefined,
): Write {
  const written: WrittenField[] = [];
  for (const [name, nodes] of fields) {
    const write = fieldWriter(compilation, nodes, type, fieldBelow(position, name));
    if (write !== undefined) written.push({ name, write });
  }
  return fieldsWriter(written);
}

/** Undefined for a field that the type does not have: validation has refused it. */
function fieldWriter(
  compilation: Compilation,
  nodes: readonly FieldNode[],
  type: GraphQLCompositeType,
  position: Position,
): WrittenField['write'] | undefined {
  const [node] = nodes;
  if (!node) return undefined;
  const name = node.name.value;
  if (name === '__typename') return { text: `"${type.name}"` };
  if (type === compilation.schema.getQueryType() && (name === '__schema' || name === '__type')) {
    const answer = compilation.introspection.answer(nodes, compilation.operation);
    return (_, run) => {
      run.out.constant(answer(run.variables));
      return true;
    };
  }
  const field = isUnionType(type) ? undefined : type.getFields()[name];
  if (!field) return undefined;
  const denial = compilation.denied?.(node, type.name);
  if (!denial) return valueWriter(compilation, field.type, nodes, position, `${type.name}.${name}`);
  const nullable = !isNonNullType(field.type);
  return (_, run) => {
    run.denied(denial, position);
    if (nullable) run.out.constant(NULL);
    return nullable;
  };
}

function valueWriter(
  compilation: Compilation,
  outputType: GraphQLOutputType,
  nodes: readonly FieldNode[],
  position: Position,
  coordinate: string,
): Write {
  const nullable = !isNonNullType(outputType);
  const type = isNonNullType(outputType) ? outputType.ofType : outputType;
  const site: Site = { position, coordinate, nullable };
  if (isLeafType(type)) return leafWriter(type, site, compilation.hidden);
  if (isListType(type))
    return completing(listWriter(valueWriter(compilation, type.ofType, nodes, itemBelow(position), coordinate), site), site);
  return completing(compositeWriter(compilation, type, nodes, site), site);
}

function compositeWriter(compilation: Compilation, type: GraphQLCompositeType, nodes: readonly FieldNode[], site: Site): Write {
  const select = (chosen: GraphQLCompositeType, fields: CollectedFields) => selectionWriter(compilation, fields, chosen, site.position);
  if (isAbstractType(type)) return abstractWriter(compilation, type, nodes, select, site);
  // Compiled when the first object is there to be written: what no data reaches is not compiled.
  let fields: Write | undefined;
  const write: Write = (value, run) => {
    fields ??= select(type, fieldsBelow(compilation, nodes, type));
    return fields(value, run);
  };
  return recordWriter(write, (typename) => typename === type.name || names(compilation.schema, typename, type), site);
}

/** An entity that several subgraphs complete may bear the name of one of its interfaces, where one of them knows no more. */
function names(schema: GraphQLSchema, typename: unknown, type: GraphQLObjectType): boolean {
  const named = typeof typename === 'string' ? schema.getType(typename) : undefined;
  return isAbstractType(named) && schema.isSubType(named, type);
}
