import { type ASTNode, type DocumentNode, Kind, print, stripIgnoredCharacters, visit } from 'graphql';

/**
 * An operation in print with each literal replaced by an empty one of its kind, and aliases, variables and fragments, whose names
 * are a client's own text, numbered: what is asked, and nothing of whom or what about.
 */
export function operationSignature(document: DocumentNode): string {
  const names = { alias: numbered('a'), variable: numbered('v'), fragment: numbered('F') };
  return stripIgnoredCharacters(print(visit(document, { enter: (node) => bare(node, names) })));
}

type Numbered = (name: string) => string;

function bare(node: ASTNode, names: { alias: Numbered; variable: Numbered; fragment: Numbered }): ASTNode | undefined {
  switch (node.kind) {
    case Kind.STRING:
      return { ...node, value: '', block: false };
    case Kind.INT:
    case Kind.FLOAT:
      return { ...node, value: '0' };
    case Kind.LIST:
      return { ...node, values: [] };
    case Kind.OBJECT:
      return { ...node, fields: [] };
    case Kind.OPERATION_DEFINITION:
      return { ...node, name: undefined };
    case Kind.FIELD:
      return node.alias === undefined ? undefined : { ...node, alias: { ...node.alias, value: names.alias(node.alias.value) } };
    case Kind.VARIABLE:
      return { ...node, name: { ...node.name, value: names.variable(node.name.value) } };
    case Kind.FRAGMENT_SPREAD:
    case Kind.FRAGMENT_DEFINITION:
      return { ...node, name: { ...node.name, value: names.fragment(node.name.value) } };
    default:
      return undefined;
  }
}

function numbered(letter: string): Numbered {
  const known = new Map<string, string>();
  return (name) => {
    const given = known.get(name) ?? `${letter}${known.size + 1}`;
    known.set(name, given);
    return given;
  };
}
