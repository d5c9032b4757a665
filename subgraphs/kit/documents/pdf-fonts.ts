import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create } from 'fontkit';

const serif = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'));

/** The typeface of a printed document, as files of its package; only the characters that are used are put into the document. */
export const pdfFonts = {
  Song: { normal: join(serif, '400Regular', 'NotoSerifSC_400Regular.ttf'), bold: join(serif, '700Bold', 'NotoSerifSC_700Bold.ttf') },
} as const;

/** Whether the typeface has a shape for a character. */
export type Covers = (character: string) => boolean;

/** Reads what the typeface covers. Slow (a few tens of milliseconds): once a process. */
export function openCovers(): Covers {
  const opened = create(readFileSync(pdfFonts.Song.normal));
  if (!('characterSet' in opened)) throw new Error(`${pdfFonts.Song.normal} holds more than one typeface`);
  const characters = new Set(opened.characterSet);
  return (character) => characters.has(character.codePointAt(0) ?? 0);
}
