import MiniSearch, { type Query } from 'minisearch';
import type { ItemDocument, ItemTexts, TextField } from './item-document.js';
import { PINYIN_LENGTH, pinyinTerms } from './pinyin-terms.js';
import { folded, hanQueryTerms, type Run, runsOf, termsOf } from './terms.js';

/** An item that was found, and how well. */
export interface ItemHit {
  readonly document: ItemDocument;
  readonly score: number;
}

/** How much more a term says about an item in one place than in another. */
const BOOST: Readonly<Record<TextField | 'pinyin' | 'initials', number>> = {
  code: 20,
  name: 10,
  keywords: 6,
  pinyin: 6,
  initials: 5,
  english: 4,
  result: 3,
  materials: 2,
  points: 1,
  guide: 1,
  basis: 1,
};
const FIELDS = Object.keys(BOOST) as (keyof typeof BOOST)[];
const LETTER_FIELDS: readonly (keyof typeof BOOST)[] = ['pinyin', 'initials', 'english', 'name', 'keywords', 'materials', 'result'];
/** Fields whose texts are short enough to be found by one character. */
const SHORT: ReadonlySet<string> = new Set(['name', 'keywords', 'result']);
/** Letters at the end that may be wrong. */
const SLIP = 3;
/** Separates terms that were cut beforehand; no text has it. */
const SEPARATOR = '\u0001';

interface Indexed {
  readonly id: string;
  readonly document: ItemDocument;
}

/** Full text of items in memory: Chinese by any part of it, pinyin whole or by first letters, English by the beginnings of words. */
export class ItemIndex {
  readonly #documents = new Map<string, ItemDocument>();
  readonly #search = new MiniSearch<Indexed>({
    fields: FIELDS,
    idField: 'id',
    extractField: (entry, field) =>
      field === 'id' ? entry.id : fieldTerms(entry.document.texts, field as keyof typeof BOOST).join(SEPARATOR),
    tokenize: (text) => (text === '' ? [] : text.split(SEPARATOR)),
    processTerm: (term) => term,
  });

  get size(): number {
    return this.#documents.size;
  }

  /** Every item, in the order of ids. */
  all(): ItemDocument[] {
    return [...this.#documents.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  put(document: ItemDocument): void {
    this.remove(document.id);
    this.#documents.set(document.id, document);
    this.#search.add({ id: document.id, document });
  }

  remove(id: string): void {
    if (!this.#documents.delete(id)) return;
    this.#search.discard(id);
  }

  /**
   * Items that have everything that was typed, best first, ties by id; where none has all of it, those that have most of it.
   * Null where nothing was typed that could be sought.
   */
  find(text: string): ItemHit[] | null {
    const runs = runsOf(text);
    if (runs.length === 0) return null;
    const everything = runs.map((run) => runQuery(run, 'AND'));
    const strict = this.#hits({ combineWith: 'OR', queries: [{ combineWith: 'AND', queries: everything }, ...joinedLetters(runs)] }, text);
    if (strict.length > 0) return strict;
    return this.#hits({ combineWith: 'OR', queries: runs.map((run) => runQuery(run, 'OR')) }, text);
  }

  #hits(query: Query, text: string): ItemHit[] {
    const typed = folded(text).trim();
    return this.#search
      .search(query)
      .flatMap(({ id, score }) => {
        const document = this.#documents.get(id as string);
        return document === undefined ? [] : [{ document, score: score * likeness(folded(document.texts.name), typed) }];
      })
      .sort((a, b) => b.score - a.score || (a.document.id < b.document.id ? -1 : 1));
  }
}

/** A name that was typed whole comes before one that only contains it. */
function likeness(name: string, typed: string): number {
  if (name === typed) return 8;
  if (name.startsWith(typed)) return 3;
  return name.includes(typed) ? 2 : 1;
}

function runQuery({ text, han }: Run, combineWith: 'AND' | 'OR'): Query {
  if (han) return { combineWith, queries: hanQueryTerms(text), boost: BOOST, prefix: false };
  // Where nothing has all that was typed, the slip is mostly in the last letters.
  const kept = combineWith === 'AND' ? PINYIN_LENGTH : Math.max(2, text.length - SLIP);
  const letters = text.slice(0, Math.min(PINYIN_LENGTH, kept));
  return {
    combineWith: 'OR',
    queries: [
      { queries: [text], fields: ['code', 'guide', 'basis', 'points'], boost: BOOST, prefix: true },
      { queries: [letters], fields: [...LETTER_FIELDS], boost: BOOST, prefix: true },
    ],
  };
}

/** Pinyin that was typed syllable by syllable is one word. */
function joinedLetters(runs: readonly Run[]): Query[] {
  const letters = runs.filter(({ han }) => !han).map(({ text }) => text);
  if (letters.length < 2) return [];
  const joined = letters.join('').slice(0, PINYIN_LENGTH);
  return [
    { queries: [joined], fields: ['pinyin', 'initials'], boost: { pinyin: BOOST.pinyin * 4, initials: BOOST.initials }, prefix: true },
  ];
}

function fieldTerms(texts: ItemTexts, field: keyof typeof BOOST): readonly string[] {
  if (field === 'pinyin' || field === 'initials') {
    const terms = [texts.name, ...texts.keywords].map(pinyinTerms);
    return [...new Set(terms.flatMap((one) => (field === 'pinyin' ? one.full : one.initials)))];
  }
  const value = texts[field];
  return field === 'code' ? [texts.code] : [...new Set([value].flat().flatMap((text) => termsOf(text, { singles: SHORT.has(field) })))];
}
