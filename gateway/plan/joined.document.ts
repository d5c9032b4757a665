import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { REPRESENTATIONS } from './entity.fetch.js';

/** One fetch within a joined document: the field that answers it, and the variable that carries its representations. */
export interface JoinedPart {
  readonly field: string;
  readonly variable: string;
}

export interface JoinedDocument {
  readonly query: string;
  readonly parts: readonly JoinedPart[];
}

/** One document for several fetches of entities, each under a name of its own. All are of one operation, so variables of one name are the same. */
export function joinDocuments(documents: readonly DocumentNode[]): JoinedDocument {
  const operations = documents.map(operationOf);
  const [first] = operations;
  if (!first) throw new Error('There is nothing to join');
  const variables = new Map<string, VariableDefinitionNode>();
  for (const { variableDefinitions = [] } of operations)
    for (const node of variableDefinitions) variables.set(node.variable.name.value, node);
  const carrier = variables.get(REPRESENTATIONS);
  variables.delete(REPRESENTATIONS);
  const parts = documents.map((_, index) => ({
    field: `_entities_${index}`,
    variable: freeName(`${REPRESENTATIONS}_${index}`, variables),
  }));
  const carriers = parts.map(({ variable }) => renamedVariable(carrier, variable));
  const fragments = fragmentsOf(documents);
  const selections = documents.map((document, index) => joinedField(document, parts[index] as JoinedPart, fragments.names[index]));
  const operation: OperationDefinitionNode = {
    ...first,
    variableDefinitions: [...carriers, ...variables.values()],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  return { query: stripIgnoredCharacters(print({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments.nodes] })), parts };
}

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('A fetch without an operation');
  return operation;
}

function freeName(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  return taken.has(wanted) ? freeName(`${wanted}_`, taken) : wanted;
}

function renamedVariable(carrier: VariableDefinitionNode | undefined, variable: string): VariableDefinitionNode {
  if (!carrier) throw new Error('A fetch of entities without representations');
  return { ...carrier, variable: { ...carrier.variable, name: nameNode(variable) } };
}

type NewNames = ReadonlyMap<string, string>;

/** Fragments of one name may differ from one fetch to the other: then the later ones get names of their own. */
function fragmentsOf(documents: readonly DocumentNode[]): { nodes: FragmentDefinitionNode[]; names: NewNames[] } {
  const nodes = new Map<string, FragmentDefinitionNode>();
  const names = documents.map((document, index) => {
    const own = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    const same = own.every(
      (node) => !nodes.has(node.name.value) || print(nodes.get(node.name.value) as FragmentDefinitionNode) === print(node),
    );
    const renamed = new Map(same ? [] : own.map(({ name }) => [name.value, freeName(`${name.value}_${index}`, nodes)]));
    for (const node of own) {
      const fresh = withSpreads(node, renamed);
      const name = renamed.get(node.name.value) ?? node.name.value;
      nodes.set(name, { ...fresh, name: nameNode(name) });
    }
    return renamed;
  });
  return { nodes: [...nodes.values()], names };
}

function withSpreads<Node extends FragmentDefinitionNode | FieldNode>(node: Node, names: NewNames = new Map()): Node {
  const renamed = (spread: FragmentSpreadNode) => ({ ...spread, name: nameNode(names.get(spread.name.value) ?? spread.name.value) });
  return names.size === 0 ? node : visit(node, { [Kind.FRAGMENT_SPREAD]: renamed });
}

/** `_entities` under the part's name and with the part's variable. */
function joinedField(document: DocumentNode, { field, variable }: JoinedPart, names: NewNames | undefined): FieldNode {
  const [entities, ...others] = operationOf(document).selectionSet.selections;
  if (entities?.kind !== Kind.FIELD || others.length > 0) throw new Error('A fetch of more than entities');
  const argument = {
    kind: Kind.ARGUMENT,
    name: nameNode(REPRESENTATIONS),
    value: { kind: Kind.VARIABLE, name: nameNode(variable) },
  } as const;
  return withSpreads({ ...entities, alias: nameNode(field), arguments: [argument] }, names);
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
