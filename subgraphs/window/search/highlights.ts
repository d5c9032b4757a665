import type { ItemTexts, TextField } from './item-document.js';
import { readAt } from './pinyin-terms.js';
import { folded, type Run, runsOf } from './terms.js';

export interface Fragment {
  readonly text: string;
  readonly hit: boolean;
}

/** Where a search was found in an item: a field, and a piece of it with what was found marked. */
export interface Highlight {
  readonly field: TextField;
  readonly fragments: readonly Fragment[];
}

/** Characters that are shown before and behind what was found. */
const AROUND = 16;
/** Highlights of one item. */
const MOST = 4;
const ORDER: readonly TextField[] = ['name', 'keywords', 'result', 'materials', 'points', 'guide', 'basis', 'english', 'code'];

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The pieces of an item in which a search was found, the most telling first. Letters mark the characters that they are read as. Pure. */
export function highlightsOf(texts: ItemTexts, search: string): Highlight[] {
  const runs = runsOf(search);
  const letters = runs.filter(({ han }) => !han).map(({ text }) => text);
  const joined = letters.length > 1 ? { text: letters.join(''), han: false } : null;
  return ORDER.flatMap((field) =>
    [texts[field]].flat().flatMap((text) => {
      const ranges = rangesIn(text, { runs, joined }, field);
      return ranges.length === 0 ? [] : [{ field, fragments: fragmentsOf(text, ranges) }];
    }),
  ).slice(0, MOST);
}

interface Sought {
  readonly runs: readonly Run[];
  /** Letters that were typed syllable by syllable, as one word. */
  readonly joined: Run | null;
}

function rangesIn(text: string, { runs, joined }: Sought, field: TextField): Range[] {
  const plain = folded(text);
  // Folding may change how long a text is; then nothing can be marked by place.
  if (plain.length !== text.length) return [];
  const whole = joined === null ? [] : rangesOf(plain, joined, field);
  const single = whole.length > 0 ? runs.filter(({ han }) => han) : runs;
  return merged([...whole, ...single.flatMap((run) => rangesOf(plain, run, field))]);
}

function rangesOf(text: string, { text: sought, han }: Run, field: TextField): Range[] {
  const at = text.indexOf(sought);
  if (at !== -1) return [{ from: at, to: at + sought.length }];
  if (han) return pairRanges(text, sought);
  return field === 'name' || field === 'keywords' ? readRanges(text, sought) : [];
}

/** A run that stands nowhere whole is found by its pairs; one pair of many is no find. */
function pairRanges(text: string, sought: string): Range[] {
  const characters = [...sought];
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  const found = pairs.flatMap((pair) => {
    const at = text.indexOf(pair);
    return at === -1 ? [] : [{ from: at, to: at + pair.length }];
  });
  return found.length * 2 >= pairs.length ? found : [];
}

function readRanges(text: string, letters: string): Range[] {
  let offset = 0;
  for (const part of text.split(/([^\p{Script=Han}]+)/u)) {
    const read = /\p{Script=Han}/u.test(part) ? readAt(part, letters) : null;
    if (read !== null) {
      const characters = [...part];
      const from = offset + characters.slice(0, read.from).join('').length;
      return [{ from, to: from + characters.slice(read.from, read.from + read.length).join('').length }];
    }
    offset += part.length;
  }
  return [];
}

function merged(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.from - b.from);
  const kept: Range[] = [];
  for (const range of sorted) {
    const last = kept.at(-1);
    if (last !== undefined && range.from <= last.to) kept[kept.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else kept.push(range);
  }
  return kept;
}

/** The text around what was found; cut ends are shown by an ellipsis. */
function fragmentsOf(text: string, ranges: readonly Range[]): Fragment[] {
  const begin = Math.max(0, (ranges[0]?.from ?? 0) - AROUND);
  const end = Math.min(text.length, (ranges.at(-1)?.to ?? 0) + AROUND);
  const fragments: Fragment[] = [];
  let at = begin;
  for (const { from, to } of ranges) {
    if (from > at) fragments.push({ text: text.slice(at, from), hit: false });
    fragments.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  if (end > at) fragments.push({ text: text.slice(at, end), hit: false });
  return [...(begin > 0 ? [{ text: '…', hit: false }] : []), ...fragments, ...(end < text.length ? [{ text: '…', hit: false }] : [])];
}
