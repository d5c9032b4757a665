import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { everyOf, type Wanted, wantedBy } from './conditions.js';
import { responseName } from './response-name.js';

export interface TopField {
  readonly node: FieldNode;
  readonly responseName: string;
  /** Under `@skip` and `@include`, those of the fragments around it included. */
  readonly wanted: Wanted | undefined;
}

/** The fields at the top of a fetch: of its root type, or of the entities that it asks for. */
export function topFields(document: DocumentNode, entities: boolean): readonly TopField[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const fieldsOf = (selectionSet: SelectionSetNode | undefined, around: Wanted | undefined): TopField[] =>
    (selectionSet?.selections ?? []).flatMap((selection) => {
      const wanted = everyOf([around, wantedBy(selection)]);
      if (selection.kind !== Kind.FIELD) return fieldsOf(selectionSetOf(selection, fragments), wanted);
      return [{ node: selection, responseName: responseName(selection), wanted }];
    });
  const root = fieldsOf(document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)?.selectionSet, undefined);
  return entities ? root.flatMap(({ node }) => fieldsOf(node.selectionSet, undefined)) : root;
}

function selectionSetOf(
  selection: Exclude<SelectionNode, FieldNode>,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode | undefined {
  return selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet;
}
