import { type DirectiveNode, type DocumentNode, type FieldNode, Kind, type SelectionNode, type SelectionSetNode, visit } from 'graphql';

type Conditions = Readonly<Record<string, boolean>>;

/** Stands where nothing else is left: an object is there even if nothing of it is wanted. */
const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The document as it reads once the variables of its `@skip` and `@include` are known: what is not wanted is gone, and so are the directives.
 * @param conditions the values of those variables; a directive of another variable stays
 */
export function settledDocument(document: DocumentNode, conditions: Conditions): DocumentNode {
  const settle = (node: SelectionNode) => settledSelection(node, conditions);
  return visit(document, {
    [Kind.FIELD]: settle,
    [Kind.INLINE_FRAGMENT]: settle,
    [Kind.FRAGMENT_SPREAD]: settle,
    [Kind.SELECTION_SET]: {
      leave: (set: SelectionSetNode) => (set.selections.length > 0 ? undefined : { ...set, selections: [TYPENAME] }),
    },
  });
}

/** Null: it is not wanted. Undefined: it stays as it is. */
function settledSelection(node: SelectionNode, conditions: Conditions): SelectionNode | null | undefined {
  const { directives = [] } = node;
  const verdicts = directives.map((directive) => wants(directive, conditions));
  if (verdicts.includes(false)) return null;
  if (!verdicts.includes(true)) return undefined;
  return { ...node, directives: directives.filter((_, index) => verdicts[index] === undefined) };
}

/** Undefined for a directive that says nothing about it. */
function wants({ name, arguments: given }: DirectiveNode, conditions: Conditions): boolean | undefined {
  if (name.value !== 'skip' && name.value !== 'include') return undefined;
  const condition = given?.find((argument) => argument.name.value === 'if')?.value;
  const value = condition?.kind === Kind.VARIABLE ? conditions[condition.name.value] : condition?.kind === Kind.BOOLEAN && condition.value;
  return value === undefined ? undefined : value === (name.value === 'include');
}
