import { LineCounter, parseDocument } from 'yaml';
import { type ContentFault, fault } from '../../../subgraphs/kit/domain/catalogue/content-fault.js';
import type { ItemDefinition, Vocabulary } from '../../../subgraphs/kit/domain/catalogue/item-definition.js';
import { readDefinition } from '../../../subgraphs/kit/domain/catalogue/read-definition.js';
import { lineOf } from './yaml-line.js';

export interface CatalogueFile {
  /** Path below the project's root. */
  readonly path: string;
  readonly text: string;
}

/** An item's file that was read. */
export interface ReadItem {
  readonly path: string;
  readonly slug: string;
  readonly definition: ItemDefinition;
  /** `path:line` of a place in the file. */
  readonly at: (place: string) => string;
}

/** A file that is no item, with everything that keeps it from being one. */
export interface UnreadItem {
  readonly path: string;
  readonly faults: readonly { readonly at: string; readonly fault: ContentFault }[];
}

/** Reads an item's file; slug and file name must agree, since the file is found by the slug. Pure. */
export function readItem({ path, text }: CatalogueFile, vocabulary: Vocabulary): ReadItem | UnreadItem {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (place: string) => `${path}:${lineOf(document.contents, place, lines)}`;
  if (document.errors.length > 0) {
    return {
      path,
      faults: document.errors.map(({ message, linePos }) => {
        const [reason = ''] = message.split('\n');
        const told = fault('YAML_UNREADABLE', '', `YAML 格式错误：${reason}`, reason);
        return { at: `${path}:${linePos?.[0].line ?? 1}`, fault: told };
      }),
    };
  }
  const read = readDefinition(document.toJS(), vocabulary);
  if ('faults' in read) return { path, faults: read.faults.map((one) => ({ at: at(one.place), fault: one })) };
  const { slug } = read.definition;
  if (!path.endsWith(`/${slug}.yaml`)) {
    const told = fault('FILE_NAME_DIFFERS', 'slug', `slug“${slug}”与文件名不一致`, `slug ${slug} and file name differ`);
    return { path, faults: [{ at: at('slug'), fault: told }] };
  }
  return { path, slug, definition: read.definition, at };
}
