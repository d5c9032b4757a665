import {
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import type { DeclaredCosts, ListSize } from './declared-costs.js';
import { InputCosts } from './input-costs.js';
import { INTROSPECTION_WEIGHT, introspectionSizes } from './introspection-costs.js';

type Field = GraphQLField<unknown, unknown>;

export interface FieldCost {
  /** Of each object or value that the field gives, without what is below it. */
  readonly weight: number;
  /** Lists within one another; 0 for none. */
  readonly lists: number;
  readonly declared: ListSize | undefined;
  /** How long its list is where nothing is declared. */
  readonly usualSize: number;
}

/** Arguments that say how many of a list are wanted, and the fields of a connection whose length that is, where no directive says so. */
const USUAL_SLICING = ['first', 'last'];
const USUAL_SIZED = ['edges', 'nodes'];

/** What each field of a schema costs: an object 1, a scalar or enum nothing, unless another cost is declared. */
export class FieldCosts {
  readonly inputs: InputCosts;
  readonly #known = new Map<Field, FieldCost>();
  readonly #possible = new Map<string, ReadonlySet<string>>();
  readonly #introspection: ReadonlyMap<string, number>;

  constructor(
    readonly schema: GraphQLSchema,
    readonly declared: DeclaredCosts,
    /** How long a list is of which nothing is declared. */
    readonly assumedListSize: number,
  ) {
    this.inputs = new InputCosts(declared);
    this.#introspection = introspectionSizes(schema);
  }

  /** Undefined for `__typename`, which costs nothing, and what is unknown. */
  field(parent: string, name: string): Field | undefined {
    const type = this.schema.getType(parent);
    if (name.startsWith('__')) {
      if (type !== this.schema.getQueryType()) return undefined;
      return [SchemaMetaFieldDef, TypeMetaFieldDef].find((each) => each.name === name);
    }
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  }

  of(parent: string, field: Field): FieldCost {
    const known = this.#known.get(field);
    if (known) return known;
    const cost = parent.startsWith('__') || field.name.startsWith('__') ? this.#ofIntrospection(field) : this.#ofData(parent, field);
    this.#known.set(field, cost);
    return cost;
  }

  #ofData(parent: string, field: Field): FieldCost {
    const lists = listsIn(field.type);
    return { weight: this.#weight(parent, field), lists, declared: this.#listSize(parent, field), usualSize: this.assumedListSize };
  }

  #ofIntrospection(field: Field): FieldCost {
    const usualSize = this.#introspection.get(field.name);
    return {
      weight: isCompositeType(getNamedType(field.type)) ? INTROSPECTION_WEIGHT : 0,
      lists: usualSize === undefined ? 0 : 1,
      declared: undefined,
      usualSize: usualSize ?? 1,
    };
  }

  /** Names of the types that an object which is seen as this one may be of. */
  possible(name: string): ReadonlySet<string> {
    const known = this.#possible.get(name);
    if (known) return known;
    const type = this.schema.getType(name);
    const names = new Set(isAbstractType(type) ? this.schema.getPossibleTypes(type).map((each) => each.name) : [name]);
    this.#possible.set(name, names);
    return names;
  }

  /** An interface's field costs what the dearest of its implementations does: on itself `@cost` is not allowed. */
  #weight(parent: string, field: Field): number {
    const declared = this.#alternatives(parent, field).flatMap(({ astNode }) => this.declared.weight(astNode) ?? []);
    return declared.length > 0 ? Math.max(...declared) : this.#typeWeight(getNamedType(field.type));
  }

  #typeWeight(type: GraphQLNamedOutputType): number {
    if (isAbstractType(type)) return this.schema.getPossibleTypes(type).reduce((most, each) => Math.max(most, this.#typeWeight(each)), 1);
    return this.declared.weight(type.astNode) ?? (isCompositeType(type) ? 1 : 0);
  }

  #listSize(parent: string, field: Field): ListSize | undefined {
    for (const { astNode } of this.#alternatives(parent, field)) {
      const declared = this.declared.listSize(astNode);
      if (declared) return declared;
    }
    const slicingArguments = USUAL_SLICING.filter((name) => field.args.some((argument) => argument.name === name));
    if (slicingArguments.length === 0) return undefined;
    return { assumedSize: undefined, slicingArguments, sizedFields: listsIn(field.type) === 0 ? USUAL_SIZED : [] };
  }

  /** The field itself and, of an interface, as its types have it. */
  #alternatives(parent: string, field: Field): readonly Field[] {
    const type = this.schema.getType(parent);
    if (!isInterfaceType(type)) return [field];
    return [field, ...this.schema.getPossibleTypes(type).flatMap((each) => each.getFields()[field.name] ?? [])];
  }
}

function listsIn(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listsIn(type.ofType);
  return isListType(type) ? 1 + listsIn(type.ofType) : 0;
}
