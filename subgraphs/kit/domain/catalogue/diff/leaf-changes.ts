import { canonicalJson } from '../../canonical-json.js';

/** A place at which two values differ; `undefined` where there is nothing. */
export interface LeafChange {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** Values that are told whole, wherever they stand: to say which half of a limit changed helps nobody. */
const WHOLE = new Set([
  'when',
  'askedWhen',
  'basis',
  'legal',
  'committed',
  'notice',
  'extension',
  'max',
  'validity',
  'fee',
  'nationalCode',
]);

/**
 * Every difference of two values: objects key by key, lists of coded entries by their code, everything else whole. What
 * differs is told here or below, so that no difference goes unseen. Pure.
 */
export function leafChanges(before: unknown, after: unknown, path: readonly string[] = []): LeafChange[] {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return [];
  const [was, is] = [entriesOf(before ?? emptyLike(after)), entriesOf(after ?? emptyLike(before))];
  const key = path.at(-1) ?? '';
  const whole = was === null || is === null || WHOLE.has(key) || isField(path);
  if (whole) return [{ path, before, after }];
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  const found = keys.flatMap((one) => leafChanges(was.get(one), is.get(one), [...path, one]));
  // The same entries in another order: nothing else of them differs.
  return found.length > 0 ? found : [{ path, before, after }];
}

/** A list that is not there holds nothing: its entries come or go one by one. */
function emptyLike(other: unknown): [] | undefined {
  return Array.isArray(other) ? [] : undefined;
}

/** A field of the form is a schema, and its limits a condition: each is told whole. */
function isField(path: readonly string[]): boolean {
  return path[0] === 'form' && path.length === 3;
}

/** What can be gone into: an object by its keys, a list by the codes of its entries (an empty one has none); null for all else. */
function entriesOf(value: unknown): Map<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return new Map(Object.entries(value).filter(([, entry]) => entry !== undefined));
  const coded = value.map((entry) => [codeOf(entry), entry] as const);
  const codes = new Set(coded.map(([code]) => code));
  return codes.has(null) || codes.size !== value.length ? null : new Map(coded as [string, unknown][]);
}

function codeOf(entry: unknown): string | null {
  const { code, procedure } = (entry ?? {}) as { code?: unknown; procedure?: unknown };
  const name = code ?? procedure;
  return typeof name === 'string' ? name : null;
}
