import { isMap, isScalar, isSeq, type LineCounter, type Node, type ParsedNode } from 'yaml';

/**
 * Line of a place in a YAML file, e.g. `materials/ID_CARD/when`: entries of lists are named by their `code` or `use`, or by
 * their position. The deepest part that is there counts, so that what is missing is shown where it would stand. Pure.
 */
export function lineOf(root: ParsedNode | null, place: string, lines: LineCounter): number {
  let node: Node | null = root;
  let offset = root?.range[0] ?? 0;
  for (const step of place.split('/').filter(Boolean)) {
    const next = stepInto(node, step);
    if (next === null) break;
    offset = next.offset;
    node = next.node;
  }
  return lines.linePos(offset).line;
}

function stepInto(node: Node | null, step: string): { node: Node | null; offset: number } | null {
  if (isMap<Node, Node | null>(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
    return pair === undefined ? null : { node: pair.value, offset: pair.key.range?.[0] ?? 0 };
  }
  if (isSeq<Node>(node)) {
    const entry = node.items.find((one) => isMap(one) && (one.get('code') === step || one.get('use') === step)) ?? node.items[Number(step)];
    return entry === undefined ? null : { node: entry, offset: entry.range?.[0] ?? 0 };
  }
  return null;
}
