import { Document, isMap, isSeq, type Node, visit } from 'yaml';
import { foldItem } from '../../domain/catalogue/fold-item.js';
import type { Vocabulary } from '../../domain/catalogue/item-definition.js';

/** Keys of an item in the order in which its file has them; others follow. */
const ORDER = [
  'slug',
  'name',
  'nationalCode',
  'type',
  'handling',
  'basis',
  'serves',
  'keywords',
  'limits',
  'guide',
  'questions',
  'materials',
  'points',
  'steps',
  'choices',
  'form',
  'produces',
  'result',
  'elements',
  'toConfirm',
];
/** Characters up to which a mapping or list of plain values stands on one line. */
const ONE_LINE = 110;

/** The file of an item, as a department maintains it: the vocabulary is referred to, short mappings stand on one line. */
export function itemYaml(source: Readonly<Record<string, unknown>>, vocabulary: Vocabulary): string {
  const folded = foldItem(source, vocabulary);
  const ordered = Object.fromEntries(
    [...ORDER.filter((key) => key in folded), ...Object.keys(folded).filter((key) => !ORDER.includes(key))].map((key) => [
      key,
      folded[key],
    ]),
  );
  const document = new Document(ordered, { aliasDuplicateObjects: false });
  visit(document, {
    Collection: (_key, node) => {
      if (node !== document.contents && isShort(node as Node)) (node as { flow?: boolean }).flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true, singleQuote: false });
}

/** A mapping or list whose values are plain (or such mappings themselves) and that fits on a line. */
function isShort(node: Node): boolean {
  const value = node.toJSON() as unknown;
  const plain = (one: unknown, depth: number): boolean =>
    typeof one !== 'object' || one === null || (depth > 0 && Object.values(one).every((entry) => plain(entry, depth - 1)));
  return (isMap(node) || isSeq(node)) && plain(value, 2) && JSON.stringify(value).length <= ONE_LINE && !(isSeq(node) && listsTexts(value));
}

/** Sentences are read one below another. */
function listsTexts(value: unknown): boolean {
  return Array.isArray(value) && value.some((entry) => typeof entry === 'string' && entry.length > 12);
}
