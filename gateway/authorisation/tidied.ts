import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, visit } from 'graphql';

/** A document of one operation, with the fragments and variables that it still uses. */
export function tidied(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): DocumentNode {
  const used = new Map<string, FragmentDefinitionNode>();
  const variables = new Set<string>();
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      enter(inner) {
        if (inner.kind === Kind.VARIABLE_DEFINITION) return false;
        if (inner.kind === Kind.VARIABLE) variables.add(inner.name.value);
        if (inner.kind === Kind.FRAGMENT_SPREAD) follow(inner.name.value);
        return undefined;
      },
    });
  };
  const follow = (name: string): void => {
    const fragment = fragments.get(name);
    if (!fragment || used.has(name)) return;
    used.set(name, fragment);
    look(fragment);
  };
  look(operation);
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) => variables.has(variable.name.value));
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, variableDefinitions }, ...used.values()] };
}
