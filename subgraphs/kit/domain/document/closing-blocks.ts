import { plainText } from './masked-document.js';
import type { DocumentBlock } from './official-document.js';

/** Characters of a paragraph or a list that can stand together with the signature on any page. */
const LONGEST_WITH_SIGNATURE = 300;
/** Characters of a paragraph that is too little text for a page: telephones, where to fetch papers. */
const TOO_LITTLE_FOR_A_PAGE = 120;

/**
 * The last blocks of a body, which stay on one page with the signature. 落款 never stands alone on a page (GB/T 9704-2012,
 * 7.3.5): the last paragraph goes with it; where that is a line of telephones only, so does the paragraph or list before it, with
 * its heading. Pure.
 */
export function closingBlocks(body: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const [last, before] = [body.at(-1), body.at(-2)];
  if (last?.kind !== 'PARAGRAPH' || !fits(last)) return [];
  const blocks = length(last) <= TOO_LITTLE_FOR_A_PAGE && fits(before) ? 2 : 1;
  const headed = body.at(-1 - blocks)?.kind === 'HEADING' ? 1 : 0;
  return body.slice(-(blocks + headed));
}

function fits(block: DocumentBlock | undefined): block is Said {
  return (block?.kind === 'PARAGRAPH' || block?.kind === 'LIST') && length(block) <= LONGEST_WITH_SIGNATURE;
}

function length(block: Said): number {
  const texts = block.kind === 'LIST' ? block.items : [block.text];
  return texts.map(plainText).join('').length;
}

type Said = Extract<DocumentBlock, { kind: 'PARAGRAPH' | 'LIST' }>;
