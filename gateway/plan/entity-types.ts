import {
  federationMetadata,
  isInterfaceType,
  isUnionType,
  parseFieldSetArgument,
  type Schema,
  type SelectionSet,
  type Supergraph,
} from '@apollo/federation-internals';

/** Fields that identify an entity, with what is selected of each that is an object. */
export type KeyFields = readonly KeyField[];

export interface KeyField {
  readonly name: string;
  readonly below: KeyFields;
}

/** What executing plans needs to know of the types of a supergraph, names that clients do not see included. */
export interface EntityTypes {
  /** Whether the supergraph has a composite type of this name. */
  isKnown(typename: string): boolean;
  isAbstract(typename: string): boolean;
  /** Whether an object that says that it is a `typename` fits a type condition. */
  fits(typename: string, condition: string): boolean;
  /** The keys by which a subgraph finds entities of a type; empty if there are none. */
  keys(subgraph: string, typename: string): readonly KeyFields[];
}

export function entityTypes(supergraph: Supergraph): EntityTypes {
  const { schema } = supergraph;
  const fitting = memoized((condition) => new Set([condition, ...subtypes(schema, condition)]));
  const keys = memoized((subgraph) => {
    const subgraphSchema = supergraph.subgraphs().get(subgraph)?.schema;
    return memoized((typename) => (subgraphSchema ? keysOf(subgraphSchema, typename) : []));
  });
  return {
    isKnown: (typename) => schema.type(typename) !== undefined,
    isAbstract: (typename) => isAbstract(schema, typename),
    fits: (typename, condition) => typename === condition || fitting(condition).has(typename),
    keys: (subgraph, typename) => keys(subgraph)(typename),
  };
}

function isAbstract(schema: Schema, typename: string): boolean {
  const type = schema.type(typename);
  return type !== undefined && (isInterfaceType(type) || isUnionType(type));
}

/** An interface that implements another one counts too: an `@interfaceObject` answers with the name of its interface. */
function subtypes(schema: Schema, condition: string): readonly string[] {
  const type = schema.type(condition);
  if (type === undefined) return [];
  if (isInterfaceType(type)) return type.allImplementations().map(({ name }) => name);
  return isUnionType(type) ? type.types().map(({ name }) => name) : [];
}

function keysOf(schema: Schema, typename: string): readonly KeyFields[] {
  const type = schema.type(typename);
  const keyDirective = federationMetadata(schema)?.keyDirective();
  if (!type || !keyDirective || (type.kind !== 'ObjectType' && type.kind !== 'InterfaceType')) return [];
  return type
    .appliedDirectivesOf(keyDirective)
    .filter((directive) => directive.arguments().resolvable !== false)
    .map((directive) => fieldsOf(parseFieldSetArgument({ parentType: type, directive })));
}

function fieldsOf(selectionSet: SelectionSet): KeyFields {
  return selectionSet.selections().flatMap((selection) => {
    if (selection.kind === 'FragmentSelection') return fieldsOf(selection.selectionSet);
    const { element, selectionSet: below } = selection;
    return element.name === '__typename' ? [] : [{ name: element.name, below: below ? fieldsOf(below) : [] }];
  });
}

function memoized<Result>(compute: (name: string) => Result): (name: string) => Result {
  const known = new Map<string, Result>();
  return (name) => {
    let result = known.get(name);
    if (result === undefined) {
      result = compute(name);
      known.set(name, result);
    }
    return result;
  };
}
