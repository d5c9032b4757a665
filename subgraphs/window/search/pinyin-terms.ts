import { pinyin } from 'pinyin-pro';
import { runsOf, wordStarts } from './terms.js';

/** Letters of one term: what is typed beyond them is not compared. */
export const PINYIN_LENGTH = 32;

/** The syllables of a Chinese run, one a character, as the word that it stands in is read (会计 kuài jì, 银行 yín háng). */
export function syllablesOf(run: string): string[] {
  return pinyin(run, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).map((syllable) => syllable.toLowerCase());
}

export interface PinyinTerms {
  /** Whole syllables from the beginning of every word on (`zhufanggongjijin`, `gongjijin`). */
  readonly full: readonly string[];
  /** First letters from the beginning of every word on (`zfgjj`, `gjj`). */
  readonly initials: readonly string[];
}

/** What a text can be found by in letters: a search goes by the beginnings of these terms. Pure. */
export function pinyinTerms(text: string): PinyinTerms {
  const full = new Set<string>();
  const initials = new Set<string>();
  for (const { text: run, han } of runsOf(text)) {
    if (!han) continue;
    const syllables = syllablesOf(run);
    for (const from of wordStarts(run)) {
      full.add(syllables.slice(from).join('').slice(0, PINYIN_LENGTH));
      initials.add(firstLetters(syllables.slice(from)).slice(0, PINYIN_LENGTH));
    }
  }
  return { full: [...full], initials: [...initials] };
}

export function firstLetters(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.charAt(0)).join('');
}

/** Where in a Chinese text letters are read: from which character, and over how many; null where they are not. Pure. */
export function readAt(text: string, letters: string): { from: number; length: number } | null {
  const syllables = syllablesOf(text);
  const sought = letters.slice(0, PINYIN_LENGTH);
  for (let from = 0; from < syllables.length; from += 1) {
    const rest = syllables.slice(from);
    const covered = coveredBy(rest, sought);
    if (covered > 0) return { from, length: covered };
    if (sought.length > 1 && firstLetters(rest).startsWith(sought)) return { from, length: sought.length };
  }
  return null;
}

/** How many syllables the letters cover from the first on, the last perhaps in part; 0 where they do not begin with them. */
function coveredBy(syllables: readonly string[], letters: string): number {
  let joined = '';
  for (const [index, syllable] of syllables.entries()) {
    joined += syllable;
    if (joined.startsWith(letters)) return index + 1;
    if (!letters.startsWith(joined)) return 0;
  }
  return 0;
}
