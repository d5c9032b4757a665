import { CELL_LENGTH } from './text-parts.js';

const REFERENCE = /^〔全文见“扩展”：(L\d+)〕$/u;

/** Texts that no cell holds: the cell says where the text stands, and the last sheet bears it. */
export class LongTexts {
  private readonly texts: string[] = [];

  /** The text, or the reference that stands for it. A text that looks like a reference is kept apart as well: it would be taken for one. */
  shortened(text: string): string {
    if (text.length <= CELL_LENGTH && !REFERENCE.test(text)) return text;
    this.texts.push(text);
    return `〔全文见“扩展”：L${this.texts.length}〕`;
  }

  /** Reference → text. */
  kept(): (readonly [key: string, text: string])[] {
    return this.texts.map((text, index) => [`L${index + 1}`, text]);
  }
}

/** The key of the long text that a cell stands for; null where the cell is a text of its own. */
export function longTextKey(text: string): string | null {
  return REFERENCE.exec(text)?.[1] ?? null;
}
