import {
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** Operations that are a little smaller, each in one respect; not all of them are valid. */
export function* smallerOperations(text: string): Generator<string> {
  const document = parse(text);
  const places = countSets(document);
  // From the outside in: what is cut first takes the most along.
  for (let set = 0; set < places.length; set++) {
    for (let at = 0; at < (places[set] as number); at++) {
      if ((places[set] as number) > 1) yield changed(document, set, (selections) => selections.toSpliced(at, 1));
      yield changed(document, set, (selections) =>
        selections.flatMap((selection, index) => (index === at ? unwrapped(selection, document) : [selection])),
      );
      yield changed(document, set, (selections) => selections.map((selection, index) => (index === at ? plain(selection) : selection)));
      yield changed(document, set, (selections) =>
        selections.map((selection, index) => (index === at && selection.kind === Kind.FIELD ? { ...selection, arguments: [] } : selection)),
      );
      yield changed(document, set, (selections) =>
        selections.map((selection, index) =>
          index === at && selection.kind === Kind.FIELD ? { ...selection, alias: undefined } : selection,
        ),
      );
    }
  }
}

function countSets(document: DocumentNode): number[] {
  const counts: number[] = [];
  visit(document, { SelectionSet: { enter: (set) => void counts.push(set.selections.length) } });
  return counts;
}

function changed(
  document: DocumentNode,
  wanted: number,
  change: (selections: readonly SelectionNode[]) => readonly SelectionNode[],
): string {
  let at = -1;
  const result = visit(document, {
    SelectionSet: {
      enter(set): SelectionSetNode | undefined {
        at++;
        return at === wanted ? { ...set, selections: change(set.selections) } : undefined;
      },
    },
  });
  return print(tidied(result));
}

/** A fragment gives way to what it holds. */
function unwrapped(selection: SelectionNode, document: DocumentNode): readonly SelectionNode[] {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet.selections;
  if (selection.kind === Kind.FIELD) return [selection];
  const fragment = fragmentsOf(document).get(selection.name.value);
  if (!fragment) return [];
  const inline: InlineFragmentNode = {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: fragment.typeCondition,
    directives: selection.directives,
    selectionSet: fragment.selectionSet,
  };
  return [inline];
}

function plain(selection: SelectionNode): SelectionNode {
  return { ...selection, directives: [] };
}

/** Without fragments and variables that nothing uses. */
function tidied(document: DocumentNode): DocumentNode {
  const fragments = fragmentsOf(document);
  const used = new Set<string>();
  const variables = new Set<string>();
  const walk = (node: ASTNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || used.has(name.value)) return;
        used.add(name.value);
        walk(fragment);
      },
      Variable({ name }, _key, parent) {
        const declared = parent !== undefined && 'kind' in parent && parent.kind === Kind.VARIABLE_DEFINITION;
        if (!declared) variables.add(name.value);
      },
    });
  };
  for (const definition of document.definitions) if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition);
  return {
    ...document,
    definitions: document.definitions.flatMap((definition): DefinitionNode[] => {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) return used.has(definition.name.value) ? [definition] : [];
      if (definition.kind !== Kind.OPERATION_DEFINITION) return [definition];
      return [
        {
          ...definition,
          variableDefinitions: definition.variableDefinitions?.filter(({ variable }) => variables.has(variable.name.value)),
        },
      ];
    }),
  };
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return fragments;
}
