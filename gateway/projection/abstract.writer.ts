import { type FieldNode, type GraphQLAbstractType, type GraphQLObjectType, isAbstractType, isObjectType } from 'graphql';
import { type CollectedFields, type Compilation, fieldsBelow } from './compilation.js';
import { refuseNonObject } from './object.writer.js';
import { isRecord, type Site, type Write } from './writer.js';

/** Writes what is collected for one type. */
export type Select = (type: GraphQLObjectType | GraphQLAbstractType, fields: CollectedFields) => Write;

/** An object of an interface or union: written as its `__typename` says, compiled for each type when the first of it comes. */
export function abstractWriter(
  compilation: Compilation,
  type: GraphQLAbstractType,
  nodes: readonly FieldNode[],
  select: Select,
  { position, coordinate, nullable }: Site,
): Write {
  const writers = new Map<unknown, Write>();
  const refuseType: Write = (_, run) => {
    run.broken(`Field ${coordinate} holds an object that is no ${type.name}.`, position);
    return false;
  };
  const refuseUntyped: Write = (_, run) => {
    run.broken(`The type of the object of field ${coordinate} is not known.`, position, true);
    return false;
  };

  const hide: Write = () => false;

  function writerFor(typename: unknown): Write {
    const named = typeof typename === 'string' ? compilation.schema.getType(typename) : undefined;
    const possible = isObjectType(named) && compilation.schema.isSubType(type, named);
    if (!possible && nullable && compilation.hidden?.isHiddenType(type.name, typename)) return hide;
    // Not kept under whatever name a subgraph may think of.
    if (!possible && typename !== undefined && typename !== null && !isAbstractType(named)) return refuseType;
    const writer = possible ? select(named, fieldsBelow(compilation, nodes, named)) : untyped();
    writers.set(typename, writer);
    return writer;
  }

  /** An interface object bears the interface's own name, or none where nothing depends on it: it has the interface's fields alone. */
  function untyped(): Write {
    return dependsOnType(compilation, type, nodes) ? refuseUntyped : select(type, fieldsBelow(compilation, nodes, type));
  }

  return (value, run) => {
    if (!isRecord(value)) {
      refuseNonObject(value, coordinate, position, run);
      return false;
    }
    const { __typename } = value;
    return (writers.get(__typename) ?? writerFor(__typename))(value, run);
  };
}

/** Whether one of the possible types is answered otherwise than the abstract type: by `__typename`, a fragment or a field that is denied. */
function dependsOnType(compilation: Compilation, type: GraphQLAbstractType, nodes: readonly FieldNode[]): boolean {
  const common = fieldsBelow(compilation, nodes, type);
  if (common.values().some(([first]) => first?.name.value === '__typename')) return true;
  return compilation.schema.getPossibleTypes(type).some((possible) => {
    const fields = fieldsBelow(compilation, nodes, possible);
    const denied = ([first]: readonly FieldNode[]) => first !== undefined && compilation.denied?.(first, possible.name) !== undefined;
    return !sameFields(fields, common) || fields.values().some(denied);
  });
}

function sameFields(some: CollectedFields, others: CollectedFields): boolean {
  if (some.size !== others.size) return false;
  return some.entries().every(([name, nodes]) => {
    const same = others.get(name);
    return same?.length === nodes.length && nodes.every((node, index) => node === same[index]);
  });
}
