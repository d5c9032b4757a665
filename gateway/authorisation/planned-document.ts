import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type GuardedSchema, shownObjects } from './guarded-schema.js';
import { operationIn } from './operation-in.js';
import { tidied } from './tidied.js';

export type MayAsk = (objectType: string, fieldName: string) => boolean;

/**
 * The operation as far as it may be fetched: without the fields that may not be asked for. A field of an interface that may be
 * asked for of some of its types is asked for of those; an object of which nothing is left is asked for its type's name, since
 * whether it is there, and how often, decides where the denials stand. Null if there is nothing to fetch at all.
 */
export function plannedDocument(
  guarded: GuardedSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  mayAsk: MayAsk,
): DocumentNode | null {
  const operation = operationIn(document, operationName);
  const root = operation && guarded.schema.getRootType(operation.operation);
  if (!operation || !root) return null;
  const pruner = new Pruner(guarded, mayAsk, document);
  const selections = pruner.prune(root.name, operation.selectionSet);
  if (selections.length === 0) return null;
  return tidied({ ...operation, selectionSet: set(selections) }, pruner.fragments);
}

/** Prunes one document; each fragment once. */
class Pruner {
  readonly fragments = new Map<string, FragmentDefinitionNode>();
  readonly #definitions: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    readonly guarded: GuardedSchema,
    readonly mayAsk: MayAsk,
    document: DocumentNode,
  ) {
    const definitions = document.definitions.filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION);
    this.#definitions = new Map(definitions.map((each) => [each.name.value, each]));
  }

  prune(typeName: string, { selections }: SelectionSetNode): SelectionNode[] {
    return selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return this.#field(typeName, selection);
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.#inline(typeName, selection);
      return this.#meets(typeName, this.#conditionOf(selection.name.value)) && this.#fragmentHolds(selection.name.value) ? [selection] : [];
    });
  }

  #field(typeName: string, field: FieldNode): SelectionNode[] {
    const name = field.name.value;
    if (name.startsWith('__')) return [field];
    const objects = shownObjects(this.guarded, typeName);
    const askable = objects.filter((object) => this.mayAsk(object.name, name));
    if (askable.length === objects.length) return [this.#withSelections(typeName, field)];
    const allowed = askable.map(
      (object): InlineFragmentNode => ({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: named(object.name),
        selectionSet: set([this.#withSelections(object.name, field)]),
      }),
    );
    // Which type each object has decides which of its fields are denied.
    return isAbstractType(this.guarded.schema.getType(typeName)) ? [typename, ...allowed] : allowed;
  }

  #withSelections(typeName: string, field: FieldNode): FieldNode {
    const type = this.guarded.schema.getType(typeName);
    const definition = type && 'getFields' in type ? type.getFields()[field.name.value] : undefined;
    if (!field.selectionSet || !definition) return field;
    const selections = this.prune(getNamedType(definition.type).name, field.selectionSet);
    return { ...field, selectionSet: set(selections.length === 0 ? [typename] : selections) };
  }

  #inline(typeName: string, fragment: InlineFragmentNode): InlineFragmentNode[] {
    const condition = fragment.typeCondition?.name.value ?? typeName;
    if (!this.#meets(typeName, condition)) return [];
    const selections = this.prune(condition, fragment.selectionSet);
    return selections.length === 0 ? [] : [{ ...fragment, selectionSet: set(selections) }];
  }

  #conditionOf(fragmentName: string): string {
    return this.#definitions.get(fragmentName)?.typeCondition.name.value ?? '';
  }

  /** Of a field that is asked for of one type alone, the value may have fewer types than the interface allowed. */
  #meets(typeName: string, condition: string): boolean {
    const objects = new Set(shownObjects(this.guarded, typeName));
    return shownObjects(this.guarded, condition).some((object) => objects.has(object));
  }

  /** Whether anything is left of a fragment. */
  #fragmentHolds(name: string): boolean {
    const known = this.fragments.get(name);
    if (known) return known.selectionSet.selections.length > 0;
    const definition = this.#definitions.get(name);
    if (!definition) return false;
    const selections = this.prune(definition.typeCondition.name.value, definition.selectionSet);
    this.fragments.set(name, { ...definition, selectionSet: set(selections) });
    return selections.length > 0;
  }
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function named(name: string): InlineFragmentNode['typeCondition'] {
  return { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } };
}

function set(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: [...selections] };
}
