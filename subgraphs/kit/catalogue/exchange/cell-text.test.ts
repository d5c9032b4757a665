import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellText, readCellText } from './cell-text.js';
import { textParts } from './text-parts.js';

/** What the library makes of characters that are written by their number. */
const byNumber = (cell: string) => cell.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
const anyText = fc.string({
  unit: fc.constantFrom('_', 'x', '0', '4', '1', 'F', '中', '𠮷', '\r', '\n', '\u0001', '\ud800', "'", '=', '+', '\t'),
});

describe('a text in a cell', () => {
  it('is the text that was written, whatever is in it', () => {
    fc.assert(
      fc.property(anyText, (text) => expect(readCellText(byNumber(cellText(text)))).toBe(text)),
      { numRuns: 2000 },
    );
  });

  it('never runs and has no character that XML cannot hold', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cellText(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(cellText(text)).not.toMatch(/[^\t\n\P{Cc}]|\p{Cs}/u);
      }),
    );
  });
});

describe('a long text in parts', () => {
  it('is whole again when they are joined, and no character is cut in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '中', '𠮷') }), fc.integer({ min: 2, max: 9 }), (text, length) => {
        const parts = textParts(text, length);
        expect(parts.join('')).toBe(text);
        for (const part of parts) {
          expect(part.isWellFormed()).toBe(true);
          expect(part.length > 0 && part.length <= length).toBe(true);
        }
      }),
    );
  });
});
