import type { Answer } from './monolith.js';

export type Path = readonly (string | number)[];

export interface Difference {
  /** `data`: another value; `order`: the same in another order; `error-missing`: a null of the oracle's has no error here; `error-surplus`: the reverse. */
  readonly kind: 'data' | 'order' | 'error-missing' | 'error-surplus';
  readonly path: Path;
  readonly expected?: unknown;
  readonly actual?: unknown;
}

/**
 * Where two answers differ. Errors are compared by their places: the place of an error is the null of the answer that it led to (the first
 * on the way along its path), or, where its path leads to none, the path itself. How many errors share a place, and in what order they
 * come, depends on how far an executor goes on after a null, and is not compared.
 */
export function differences(expected: Answer, actual: Answer): Difference[] {
  const found: Difference[] = [];
  compareValues(expected.data, actual.data, [], found);
  if (found.length > 0) return found;
  if (JSON.stringify(expected.data) !== JSON.stringify(actual.data)) found.push({ kind: 'order', path: [] });
  const wanted = places(expected);
  const given = places(actual);
  for (const [text, path] of wanted) if (!given.has(text)) found.push({ kind: 'error-missing', path });
  for (const [text, path] of given) if (!wanted.has(text)) found.push({ kind: 'error-surplus', path });
  return found;
}

function compareValues(expected: unknown, actual: unknown, path: Path, found: Difference[]): void {
  if (expected === actual) return;
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    for (const [index, value] of expected.entries()) compareValues(value, actual[index], [...path, index], found);
    return;
  }
  if (isRecord(expected) && isRecord(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)]))
      compareValues(expected[key], actual[key], [...path, key], found);
    return;
  }
  found.push({ kind: 'data', path, expected, actual });
}

function places({ data, errors }: Answer): Map<string, Path> {
  return new Map(errors.map(({ path = [] }) => placeOf(data, path)).map((path) => [JSON.stringify(path), path]));
}

function placeOf(data: unknown, path: Path): Path {
  let value = data;
  for (const [at, step] of path.entries()) {
    if (value === null) return path.slice(0, at);
    if (typeof value !== 'object') return path;
    value = (value as Record<string | number, unknown>)[step];
  }
  return path;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
