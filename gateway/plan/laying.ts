import { codeOf } from '../code-of.js';
import { type Entity, type Merging, merged, mergeFields } from './merge.js';

/** Lays the fields of a source over a target: see `mergeFields`. */
export type Lay = (target: Entity, source: Entity) => void;

/** More names than these are a loop. */
const MOST_NAMES = 64;

/**
 * `mergeFields` for names that are known beforehand, as code of its own: each field is then read and set by a name that the engine
 * knows, where the loop has it look each up anew for every object.
 */
export function layingOf(names: readonly string[], merging: Merging): Lay {
  const plain: Lay = (target, source) => mergeFields(target, source, names, merging);
  if (names.length > MOST_NAMES) return plain;
  const make = codeOf(
    ['merged', 'others', 'merging'],
    `return (target, source) => { let value, there;\n${names.map(lineOf).join('\n')} };`,
  );
  return make === undefined ? plain : (make as Make)(merged, mergeFields, merging);
}

type Make = (one: typeof merged, others: typeof mergeFields, merging: Merging) => Lay;

function lineOf(name: string): string {
  const key = JSON.stringify(name);
  // Every object has such a name by inheritance.
  if (name in Object.prototype) return `others(target, source, [${key}], merging);`;
  return `value = source[${key}]; if (value !== undefined) { there = target[${key}]; if (there === undefined) target[${key}] = value; else if (there !== value) target[${key}] = merged(there, value, ${key}, merging); }`;
}
