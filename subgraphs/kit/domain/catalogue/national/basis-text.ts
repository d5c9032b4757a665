import type { Basis } from '../item-definition.js';

/** A basis as it is said: the title in 《》, perhaps with its number in brackets, and the place in it behind. Null where it is none. Pure. */
export function readBasis(value: string): Basis | null {
  const read = /^(.*》(?:（[^）]*）)?)(.+)$/su.exec(value.trim());
  return read === null ? null : { document: (read[1] ?? '').trim(), article: (read[2] ?? '').trim() };
}

/** Several, one below another; null where one of them is none. Pure. */
export function readBases(value: string): Basis[] | null {
  const found = value
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readBasis);
  const read = found.filter((basis) => basis !== null);
  return read.length === 0 || read.length < found.length ? null : read;
}
