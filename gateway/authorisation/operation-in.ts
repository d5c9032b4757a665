import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';

/** The operation of a document that is meant; undefined if the name does not tell it. */
export function operationIn(document: DocumentNode, operationName?: string | null): OperationDefinitionNode | undefined {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operationName) return operations.find(({ name }) => name?.value === operationName);
  return operations.length === 1 ? operations[0] : undefined;
}
