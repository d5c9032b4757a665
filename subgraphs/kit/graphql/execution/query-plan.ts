import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLField,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';

/** Where a value stands in the answer, from its end to the root, as graphql-js writes it. */
export interface Place {
  readonly prev: Place | undefined;
  readonly key: string | number;
  /** The type whose field it is; undefined in a list. */
  readonly typename: string | undefined;
}

/** What one operation of a schema is, whoever asks it. */
export interface Prepared {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The plan of what these fields ask of an object of this type. */
  readonly planOf: (type: GraphQLObjectType, nodes: readonly FieldNode[]) => SelectionPlan;
}

/** A field of an answer, as far as it is known before anybody asks. */
export interface FieldPlan {
  readonly responseName: string;
  /** All places of the operation that ask for it. */
  readonly nodes: readonly FieldNode[];
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly complete: Complete;
}

/** The fields of an object, in the order of the answer. */
export type SelectionPlan = readonly FieldPlan[];

/** Makes of what a resolver gave what the answer shows. @throws what makes the place null. */
export type Complete = (value: unknown, place: Place, state: RunState) => unknown;

/** One run of an operation: who asks, with which variables, and what went wrong on the way. */
export class RunState {
  readonly errors: GraphQLError[] = [];
  readonly #nulled = new Set<Place | undefined>();

  constructor(
    readonly prepared: Prepared,
    readonly context: unknown,
    readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  /** Notes an error that made this place null; what happens below a place that is null already is told nobody. */
  add(error: GraphQLError, place: Place | undefined): void {
    if (this.#nulled.size > 0 && this.#isNulled(place)) return;
    this.#nulled.add(place);
    this.errors.push(error);
  }

  #isNulled(place: Place | undefined): boolean {
    for (let at = place; at !== undefined; at = at.prev) if (this.#nulled.has(at)) return true;
    return this.#nulled.has(undefined);
  }
}

/** The place as the answer's errors name it. */
export function pathOf(place: Place): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Place | undefined = place; at !== undefined; at = at.prev) path.push(at.key);
  return path.reverse();
}
