import { type DirectiveNode, type GraphQLSchema, isInterfaceType, isObjectType, valueFromASTUntyped } from 'graphql';
import { directiveNames } from '../authorisation/security-names.js';
import type { SupergraphSource } from '../supergraph/supergraph.source.js';

/** What `@cacheControl` says in one place. */
export interface DeclaredAge {
  /** Seconds. */
  readonly maxAge: number | undefined;
  readonly isPrivate: boolean;
  readonly inherits: boolean;
}

/** Everything that a supergraph declares by `@cacheControl`. */
export interface DeclaredAges {
  /** The whole supergraph, hidden types included. */
  readonly schema: GraphQLSchema;
  ofType(name: string): DeclaredAge | undefined;
  ofField(typeName: string, fieldName: string): DeclaredAge | undefined;
}

/** The name of the feature in the address of its specification, whoever publishes that. */
const FEATURE = 'cacheControl';

/** Undefined where nothing is declared: then nothing may be kept. */
export function declaredAges(supergraph: SupergraphSource): DeclaredAges | undefined {
  const { document } = supergraph;
  const names = new Set(directiveNames(document, FEATURE));
  if (names.size === 0) return undefined;
  const { schema } = supergraph;
  const declared = new Map<string, DeclaredAge>();
  const note = (place: string, directives: readonly DirectiveNode[] | undefined) => {
    const directive = directives?.find(({ name }) => names.has(name.value));
    if (directive) declared.set(place, ageOf(directive));
  };
  for (const type of Object.values(schema.getTypeMap())) {
    note(type.name, type.astNode?.directives);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field.astNode?.directives);
  }
  return {
    schema,
    ofType: (name) => declared.get(name),
    ofField: (typeName, fieldName) => declared.get(`${typeName}.${fieldName}`),
  };
}

/** What is no number of seconds, or less than none, keeps nothing; what is no known scope is nobody else's. */
function ageOf(directive: DirectiveNode): DeclaredAge {
  const given = Object.fromEntries((directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
  const { maxAge = null, scope = null, inheritMaxAge } = given as Record<string, unknown>;
  return {
    maxAge: maxAge === null ? undefined : typeof maxAge === 'number' && maxAge > 0 ? maxAge : 0,
    isPrivate: scope !== null && scope !== 'PUBLIC',
    inherits: maxAge === null && inheritMaxAge === true,
  };
}
