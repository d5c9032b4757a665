/** What people type and what items say, cut into terms that can be found: Chinese by pairs of characters, other scripts by words. */

/** Chinese characters apart from other letters and digits, also where they stand together (`gs设立`). */
const RUNS = /(\p{Script=Han}+)|[[\p{L}\p{M}\p{N}]--\p{Script=Han}]+/gv;

/** A stretch of one script within a text. */
export interface Run {
  readonly text: string;
  readonly han: boolean;
}

/** Text as it is compared: full-width forms narrow, capitals small. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The stretches of a text that bear meaning; marks, blanks and symbols are what separates them. Pure. */
export function runsOf(text: string): Run[] {
  return [...folded(text).matchAll(RUNS)].map(([run, han]) => ({ text: run, han: han !== undefined }));
}

/** Every character and every pair of neighbours of a Chinese run: any part of it can then be found. Pure. */
export function hanTerms(run: string): string[] {
  const characters = [...run].map(spelt);
  return [...characters, ...pairs(characters)];
}

/** The terms that a Chinese run must all have been found by: its pairs, or its one character. Pure. */
export function hanQueryTerms(run: string): string[] {
  const characters = [...run].map(spelt);
  return characters.length === 1 ? characters : pairs(characters);
}

function pairs(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/**
 * A character as letters of an alphabet of 36: the index is a tree that looks at every branch of a node, and one with a branch
 * for each character of the language takes ten times as long to build.
 */
function spelt(character: string): string {
  return `~${(character.codePointAt(0) ?? 0).toString(36)}`;
}

/** All terms of a text, each once. Single characters serve only short texts: in a long one they stand everywhere. Pure. */
export function termsOf(text: string, { singles }: { singles: boolean }): string[] {
  return [...new Set(runsOf(text).flatMap(({ text: run, han }) => (han ? (singles ? hanTerms(run) : hanQueryTerms(run)) : [run])))];
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where the words of a Chinese run begin, in characters: it is typed from there. Pure. */
export function wordStarts(run: string): number[] {
  let at = 0;
  return [...words.segment(run)].map(({ segment }) => {
    const start = at;
    at += [...segment].length;
    return start;
  });
}
