import {
  baseType,
  federationMetadata,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type NamedType,
  type Schema,
  type Supergraph,
} from '@apollo/federation-internals';
import type { GraphQLSchema, OperationTypeNode } from 'graphql';

/** Interfaces and unions of which one subgraph has types that another has not. */
export interface UnevenTypes {
  readonly isEmpty: boolean;
  /** What a subgraph has of such a type; empty for every other. */
  members(subgraph: string, type: string): readonly string[];
  /** The named type of a field, as the subgraph has it. */
  fieldType(subgraph: string, type: string, field: string): string | undefined;
  rootType(subgraph: string, kind: OperationTypeNode): string | undefined;
  /** Whether the subgraph answers a field itself, wherever it has the object from. */
  answers(subgraph: string, type: string, field: string): boolean;
  /** Made when it is first asked for. */
  schema(subgraph: string): GraphQLSchema | undefined;
}

export function unevenTypes(supergraph: Supergraph): UnevenTypes {
  const schemas = new Map(
    supergraph
      .subgraphs()
      .values()
      .map(({ name, schema }) => [name, schema]),
  );
  const uneven = new Map<string, ReadonlyMap<string, readonly string[]>>();
  for (const { name } of supergraph.schema.types()) {
    const members = new Map(schemas.entries().map(([subgraph, schema]) => [subgraph, membersOf(schema.type(name))]));
    const known = [...members.values()].filter((names) => names.length > 0);
    if (known.some((names) => names.join() !== known[0]?.join())) uneven.set(name, members);
  }
  const graphqlSchemas = new Map<string, GraphQLSchema>();
  return {
    isEmpty: uneven.size === 0,
    members: (subgraph, type) => uneven.get(type)?.get(subgraph) ?? [],
    fieldType(subgraph, type, field) {
      const found = fieldOf(schemas.get(subgraph), type, field)?.type;
      return found && baseType(found).name;
    },
    rootType: (subgraph, kind) => schemas.get(subgraph)?.schemaDefinition.rootType(kind)?.name,
    answers: (subgraph, type, field) => answers(schemas.get(subgraph), type, field),
    schema(subgraph) {
      const known = graphqlSchemas.get(subgraph) ?? schemas.get(subgraph)?.toGraphQLJSSchema();
      if (known) graphqlSchemas.set(subgraph, known);
      return known;
    },
  };
}

function membersOf(type: NamedType | undefined): readonly string[] {
  if (type === undefined || !(isInterfaceType(type) || isUnionType(type))) return [];
  const types = isInterfaceType(type) ? type.possibleRuntimeTypes() : type.types();
  return types.map(({ name }) => name).toSorted();
}

function fieldOf(schema: Schema | undefined, type: string, field: string) {
  const parent = schema?.type(type);
  return parent && (isObjectType(parent) || isInterfaceType(parent)) ? parent.field(field) : undefined;
}

function answers(schema: Schema | undefined, type: string, name: string): boolean {
  const field = fieldOf(schema, type, name);
  const metadata = schema && federationMetadata(schema);
  if (!field || !metadata) return false;
  return !metadata.isFieldExternal(field) && !field.hasAppliedDirective(metadata.requiresDirective());
}
