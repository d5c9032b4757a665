import { codesMark, printableText } from '../domain/document/printable-text.js';
import type { Covers } from './pdf-fonts.js';

/** A piece of a text; `breakable` where it may be broken anywhere, because it has no place of its own to break. */
export interface PdfText {
  readonly text: string;
  readonly breakable: boolean;
}

/** Longer than any word and shorter than the narrowest column of a table. */
const LONGEST_WORD = 12;
const UNBROKEN = new RegExp(`[\\x21-\\x7e]{${LONGEST_WORD + 1},}`, 'g');

/** A text as it is printed. What the typeface lacks is shown by its codes: nothing is lost, nothing is guessed. Pure. */
export function pdfText(text: string, covers: Covers): PdfText[] {
  const shown = withCodes(printableText(text), covers);
  const pieces: PdfText[] = [];
  let end = 0;
  for (const { 0: word, index } of shown.matchAll(UNBROKEN)) {
    if (index > end) pieces.push({ text: shown.slice(end, index), breakable: false });
    pieces.push({ text: word, breakable: true });
    end = index + word.length;
  }
  return end < shown.length || pieces.length === 0 ? [...pieces, { text: shown.slice(end), breakable: false }] : pieces;
}

/** Whether there is a character in it that the typeface lacks. */
export function lacks(text: string, covers: Covers): boolean {
  return [...printableText(text)].some((character) => character !== '\n' && !covers(character));
}

function withCodes(text: string, covers: Covers): string {
  const parts: string[] = [];
  let missing: string[] = [];
  const mark = () => {
    if (missing.length > 0) parts.push(codesMark(missing));
    missing = [];
  };
  for (const character of text) {
    if (character !== '\n' && !covers(character)) {
      missing.push(character);
      continue;
    }
    mark();
    parts.push(character);
  }
  mark();
  return parts.join('');
}
