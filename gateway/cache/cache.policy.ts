import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { DeclaredAge, DeclaredAges } from './declared-ages.js';

/** How long an answer may be kept, and for whom. */
export interface CachePolicy {
  /** Seconds, more than none. */
  readonly maxAge: number;
  /** Whether it is one caller's alone. */
  readonly isPrivate: boolean;
}

/** Whether a field demands anything of callers: its type does, or it does, or what it is made of. */
export type IsGuarded = (objectType: string, fieldName: string) => boolean;

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * The policy of what is selected, as Apollo documents it: the least age of all its fields, one caller's alone if any field is. A field
 * at the root, and one that gives objects, has no age unless one is declared for it or for its type, or it inherits one; a leaf is as
 * its parent is. Of a field of an interface or union every type counts that an object may have. Conditions are not looked at: what
 * `@skip` leaves out counts too. Each selection is looked at once for each type on which it stands.
 */
export class PolicyWalk {
  maxAge = Number.POSITIVE_INFINITY;
  isPrivate = false;
  readonly #ages: DeclaredAges;
  readonly #fragments: Fragments;
  readonly #isGuarded: IsGuarded;
  readonly #seen = new Map<SelectionSetNode, Set<string>>();

  /** @param isGuarded of which fields nothing may be kept, whatever is declared */
  constructor(ages: DeclaredAges, fragments: Fragments, isGuarded: IsGuarded = () => false) {
    this.#ages = ages;
    this.#fragments = fragments;
    this.#isGuarded = isGuarded;
  }

  /** Undefined where nothing may be kept. */
  get policy(): CachePolicy | undefined {
    const { maxAge, isPrivate } = this;
    return maxAge > 0 && maxAge < Number.POSITIVE_INFINITY ? { maxAge, isPrivate } : undefined;
  }

  /** @param isRoot whether a leaf has no parent whose age it could have */
  visit(typeName: string, selectionSet: SelectionSetNode, isRoot: boolean): void {
    const types = this.#seen.get(selectionSet) ?? new Set();
    if (types.has(typeName)) return;
    this.#seen.set(selectionSet, types.add(typeName));
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) this.#field(typeName, selection, isRoot);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        this.visit(selection.typeCondition?.name.value ?? typeName, selection.selectionSet, isRoot);
      else this.#spread(selection.name.value, isRoot);
    }
  }

  #spread(name: string, isRoot: boolean): void {
    const fragment = this.#fragments.get(name);
    if (fragment) this.visit(fragment.typeCondition.name.value, fragment.selectionSet, isRoot);
  }

  #field(typeName: string, { name, selectionSet }: FieldNode, isRoot: boolean): void {
    if (name.value === '__typename') return;
    const fields = this.#fieldsOf(typeName, name.value);
    // Introspection, or a name that this schema does not have.
    if (fields.length === 0) this.maxAge = 0;
    for (const { owner, field } of fields) {
      this.#restrict(owner, field, isRoot);
      if (selectionSet) this.visit(getNamedType(field.type).name, selectionSet, false);
    }
  }

  /** The field as each object type has it that may be met, and as the interface has it where that declares something. */
  #fieldsOf(typeName: string, fieldName: string): { owner: string; field: GraphQLField<unknown, unknown> }[] {
    const { schema } = this.#ages;
    const type = schema.getType(typeName);
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    const own = isInterfaceType(type) && this.#ages.ofField(typeName, fieldName) !== undefined ? [type] : [];
    return [...own, ...types].flatMap((owner) => {
      const field = owner.getFields()[fieldName];
      return field ? [{ owner: owner.name, field }] : [];
    });
  }

  #restrict(owner: string, field: GraphQLField<unknown, unknown>, isRoot: boolean): void {
    const value = getNamedType(field.type);
    const declared = this.#ages.ofField(owner, field.name);
    const ofValue = isCompositeType(value) ? this.#ages.ofType(value.name) : undefined;
    if (declared?.isPrivate || ofValue?.isPrivate) this.isPrivate = true;
    const inherits = !isRoot && (declared?.inherits || ofValue?.inherits || !isCompositeType(value));
    if (this.#isGuarded(owner, field.name)) this.maxAge = 0;
    const age = declared?.maxAge ?? ofValue?.maxAge ?? (inherits ? this.maxAge : 0);
    this.maxAge = Math.min(this.maxAge, age);
    if (isAbstractType(value)) for (const { name } of this.#ages.schema.getPossibleTypes(value)) this.#restrictBy(this.#ages.ofType(name));
  }

  /** What an object of a type may be, whatever an interface says: less, but never more. */
  #restrictBy(declared: DeclaredAge | undefined): void {
    if (declared?.isPrivate) this.isPrivate = true;
    if (declared?.maxAge !== undefined) this.maxAge = Math.min(this.maxAge, declared.maxAge);
  }
}

export function operationPolicy(ages: DeclaredAges, operation: OperationDefinitionNode, fragments: Fragments): CachePolicy | undefined {
  const root = ages.schema.getRootType(operation.operation);
  if (operation.operation !== 'query' || !root) return undefined;
  const walk = new PolicyWalk(ages, fragments);
  walk.visit(root.name, operation.selectionSet, true);
  return walk.policy;
}
