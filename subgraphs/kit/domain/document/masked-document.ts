import { mask } from '../privacy/index.js';
import type { DocumentBlock, DocumentText, OfficialDocument } from './official-document.js';

/** The document as it is shown by default: every personal run masked, nothing else touched (个人信息保护法 art. 51). Pure. */
export function maskedDocument(document: OfficialDocument): OfficialDocument {
  const { addressee, body } = document;
  return { ...document, addressee: addressee === null ? null : maskedText(addressee), body: body.map(maskedBlock) };
}

/** A text as one string, with every personal run in full. Pure. */
export function plainText(text: DocumentText): string {
  return typeof text === 'string' ? text : text.map((run) => (typeof run === 'string' ? run : run.value)).join('');
}

function maskedText(text: DocumentText): DocumentText {
  return typeof text === 'string' ? text : text.map((run) => (typeof run === 'string' ? run : mask(run.personal, run.value))).join('');
}

function maskedBlock(block: DocumentBlock): DocumentBlock {
  switch (block.kind) {
    case 'HEADING':
      return block;
    case 'PARAGRAPH':
      return { ...block, text: maskedText(block.text) };
    case 'LIST':
      return { ...block, items: block.items.map(maskedText) };
    case 'FACTS':
      return { ...block, rows: block.rows.map(({ label, value }) => ({ label, value: maskedText(value) })) };
    case 'TABLE':
      return { ...block, rows: block.rows.map((row) => row.map(maskedText)) };
  }
}
