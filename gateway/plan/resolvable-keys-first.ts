import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

/**
 * Puts the keys by which a subgraph finds an entity before those that it only names (`resolvable: false`). The planner asks a subgraph
 * for what requires other fields by the first key that it comes to, whether or not the subgraph finds anything by it.
 */
export function resolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  const sorted = <Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(node: Node): Node | undefined =>
    node.directives?.some(isOnlyNamed) ? { ...node, directives: inOrder(node.directives) } : undefined;
  return visit(supergraph, { [Kind.OBJECT_TYPE_DEFINITION]: sorted, [Kind.INTERFACE_TYPE_DEFINITION]: sorted });
}

function inOrder(directives: readonly ConstDirectiveNode[]): readonly ConstDirectiveNode[] {
  return [...directives.filter((each) => !isOnlyNamed(each)), ...directives.filter(isOnlyNamed)];
}

function isOnlyNamed({ name, arguments: given = [] }: ConstDirectiveNode): boolean {
  return (
    name.value === 'join__type' &&
    given.some(({ name: argument, value }) => argument.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value)
  );
}
