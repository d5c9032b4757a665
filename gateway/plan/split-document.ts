import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { PlanNumbers } from './conflicting-requires.js';

/**
 * An operation in as many as it needs plans, so that no two fields whose requirements conflict are in one. The first has all that can be
 * together; each further one has the fields that cannot, and what leads to them.
 * A mutation is left whole: what is planned twice is also carried out twice.
 */
export function splitDocument(
  document: DocumentNode,
  operationName: string | undefined,
  schema: GraphQLSchema,
  numbers: PlanNumbers,
): readonly DocumentNode[] {
  if (numbers.size === 0 || getOperationAST(document, operationName)?.operation !== 'query') return [document];
  const ofNodes = numbersOf(document, schema, numbers);
  const used = [...new Set(ofNodes.values())].toSorted();
  if (used.length === 0) return [document];
  const first = visit(document, {
    [Kind.FIELD]: (node: FieldNode) => (ofNodes.has(node) ? null : undefined),
    [Kind.SELECTION_SET]: {
      leave: (set: SelectionSetNode) => (set.selections.length === 0 ? { ...set, selections: [typename] } : undefined),
    },
  });
  const further = used.map((number) => leadingTo(document, (node) => ofNodes.get(node) === number));
  // What another operation of the document asks for leaves nothing to this one.
  return [first, ...further.filter((each) => getOperationAST(each, operationName)?.selectionSet.selections.length !== 0)];
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** The fields that do not belong to the first plan, each with the number of its own. */
function numbersOf(document: DocumentNode, schema: GraphQLSchema, numbers: PlanNumbers): ReadonlyMap<FieldNode, number> {
  const typeInfo = new TypeInfo(schema);
  const found = new Map<FieldNode, number>();
  const numberOf = (node: FieldNode): number => {
    const type = typeInfo.getParentType();
    const types = isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : type ? [type] : [];
    return Math.max(0, ...types.map(({ name }) => numbers.get(name)?.get(node.name.value) ?? 0));
  };
  const look = (node: FieldNode): undefined => {
    const number = numberOf(node);
    if (number > 0) found.set(node, number);
  };
  visit(document, visitWithTypeInfo(typeInfo, { [Kind.FIELD]: look }));
  return found;
}

function leadingTo(document: DocumentNode, isWanted: (node: FieldNode) => boolean): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const kept = (selection: SelectionNode): SelectionNode[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value);
      return fragment && setOf(fragment.selectionSet).selections.length > 0 ? [selection] : [];
    }
    if (selection.kind === Kind.FIELD && isWanted(selection)) return [selection];
    const selectionSet = selection.selectionSet && setOf(selection.selectionSet);
    return selectionSet && selectionSet.selections.length > 0 ? [{ ...selection, selectionSet }] : [];
  };
  const setOf = (set: SelectionSetNode): SelectionSetNode => ({ ...set, selections: set.selections.flatMap(kept) });
  const definitions = document.definitions
    .map((node) => ('selectionSet' in node ? { ...node, selectionSet: setOf(node.selectionSet) } : node))
    .filter((node) => node.kind !== Kind.FRAGMENT_DEFINITION || node.selectionSet.selections.length > 0);
  return { ...document, definitions };
}
