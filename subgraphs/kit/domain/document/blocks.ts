import type { PersonalKind } from '../privacy/index.js';
import type { DocumentBlock, DocumentColumn, DocumentText, PersonalRun } from './official-document.js';

/** Short ways to write the blocks of a document. Pure. */
export const heading = (text: string): DocumentBlock => ({ kind: 'HEADING', text });

export const paragraph = (text: DocumentText): DocumentBlock => ({ kind: 'PARAGRAPH', text });

/** A text that somebody entered in several lines: each is a paragraph. */
export const paragraphs = (text: string): DocumentBlock[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(paragraph);

export const list = (items: readonly DocumentText[]): DocumentBlock => ({ kind: 'LIST', items });

/** Label and value side by side; facts that are not there (null) are left out. */
export function facts(rows: readonly (readonly [label: string, value: DocumentText | null])[]): DocumentBlock {
  return { kind: 'FACTS', rows: rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])) };
}

export function table(
  columns: readonly DocumentColumn[],
  rows: readonly (readonly DocumentText[])[],
  caption: string | null = null,
): DocumentBlock {
  return { kind: 'TABLE', caption, columns, rows };
}

export const personal = (kind: PersonalKind, value: string): PersonalRun => ({ personal: kind, value });
