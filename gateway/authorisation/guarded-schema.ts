import { type GraphQLObjectType, type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import type { SupergraphSource } from '../supergraph/supergraph.source.js';
import { type Demand, demandsOf } from './demand.js';
import { directiveNames, securityNames } from './security-names.js';

/** A supergraph with what stands on its definitions, before anything is composed of it. */
export interface GuardedSchema {
  readonly schema: GraphQLSchema;
  /** Demands of a type itself. */
  ofType(name: string): readonly Demand[];
  /** Demands of a field itself. */
  ofField(typeName: string, fieldName: string): readonly Demand[];
  /** Whether clients know the type. */
  isShown(typeName: string): boolean;
}

export function guardedSchema({ document, schema }: SupergraphSource): GuardedSchema {
  const names = securityNames(document);
  const hiding = new Set(directiveNames(document, 'inaccessible'));
  const types = new Map<string, readonly Demand[]>();
  const fields = new Map<string, readonly Demand[]>();
  const hidden = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    types.set(type.name, demandsOf(type.astNode?.directives, names));
    if (type.astNode?.directives?.some(({ name }) => hiding.has(name.value))) hidden.add(type.name);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields()))
      fields.set(`${type.name}.${field.name}`, demandsOf(field.astNode?.directives, names));
  }
  return {
    schema,
    ofType: (name) => types.get(name) ?? [],
    ofField: (typeName, fieldName) => fields.get(`${typeName}.${fieldName}`) ?? [],
    isShown: (typeName) => !hidden.has(typeName),
  };
}

/** The object types that a value of a type may have. */
export function possibleObjects({ schema }: GuardedSchema, typeName: string): readonly GraphQLObjectType[] {
  const type = schema.getType(typeName);
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

/** Those of them that clients know. */
export function shownObjects(guarded: GuardedSchema, typeName: string): readonly GraphQLObjectType[] {
  return possibleObjects(guarded, typeName).filter(({ name }) => guarded.isShown(name));
}
