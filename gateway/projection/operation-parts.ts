import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';

/** One operation of a document, with the fragments of the document by name. */
export interface OperationParts {
  readonly definition: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
}

/** @throws GraphQLError if the document has no such operation, or several and no name is given. */
export function operationParts(document: DocumentNode, operationName: string | null | undefined): OperationParts {
  const definition = getOperationAST(document, operationName);
  if (!definition) throw new GraphQLError('Which operation of the document is meant is not clear.');
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node;
  return { definition, fragments };
}

/** The fragments that `nodes` need, those of their fragments included, each once. */
export function fragmentsOf(nodes: readonly ASTNode[], fragments: OperationParts['fragments']): readonly FragmentDefinitionNode[] {
  const found = new Set<FragmentDefinitionNode>();
  const look = (node: ASTNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments[name.value];
        if (!fragment || found.has(fragment)) return;
        found.add(fragment);
        look(fragment);
      },
    });
  };
  nodes.forEach(look);
  return [...found];
}

/** The variables that decide what is selected: `if` of a `@skip` or `@include`. */
export function conditionVariables({ definition, fragments }: OperationParts): readonly string[] {
  const names = new Set<string>();
  for (const node of [definition, ...fragmentsOf([definition], fragments)]) {
    visit(node, {
      Directive({ name, arguments: args }) {
        if (name.value !== 'skip' && name.value !== 'include') return;
        for (const { value } of args ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names];
}
