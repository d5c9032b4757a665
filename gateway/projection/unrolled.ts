import { codeOf } from '../code-of.js';
import type { Write } from './writer.js';

/** A field of an object type: what is written before its value, and how its value is. */
export interface Part {
  /** All text between the value before and this one. */
  readonly before: Uint8Array;
  readonly name: string;
  /** Such a name is also one of every object's inherited ones. */
  readonly inherited: boolean;
  readonly write: Write;
}

/** More than these are a loop: nobody asks for so many, and their code would be too long to be optimised. */
const MOST_PARTS = 64;

type Unroll = (parts: readonly Part[], after: Uint8Array, own: Own) => Write;
type Own = (record: Record<string, unknown>, name: string) => unknown;

/**
 * Writes the parts of an object one after another, as code of its own: each value is then read by a name that the engine knows
 * beforehand, and each writer is one that it can take in, where a loop has it look up both anew for every field of every object.
 * @param own reads what an object itself has
 */
export function unrolled(parts: readonly Part[], after: Uint8Array, own: Own): Write {
  return parts.length > MOST_PARTS ? looped(parts, after, own) : (unrollerOf(parts)?.(parts, after, own) ?? looped(parts, after, own));
}

/** Undefined where code may not be made of text. */
function unrollerOf(parts: readonly Part[]): Unroll | undefined {
  const consts = parts.map((_, index) => `const b${index} = parts[${index}].before, w${index} = parts[${index}].write;`);
  const lines = parts.map(({ name, inherited }, index) => {
    // What stands in the code is a name that GraphQL's grammar has let through, and a string of JavaScript even if it had not.
    const key = JSON.stringify(name);
    const value = inherited ? `own(value, ${key})` : `value[${key}]`;
    return `out.constant(b${index}); if (!w${index}(${value}, run)) return false;`;
  });
  const body = `${consts.join('\n')}\nreturn (value, run) => { const out = run.out;\n${lines.join('\n')}\nout.constant(after); return true; };`;
  return codeOf(['parts', 'after', 'own'], body) as Unroll | undefined;
}

/** The same without code of its own. */
export function looped(parts: readonly Part[], after: Uint8Array, own: Own): Write {
  return (value, run) => {
    const record = value as Record<string, unknown>;
    const { out } = run;
    for (const { before, name, inherited, write } of parts) {
      out.constant(before);
      if (!write(inherited ? own(record, name) : record[name], run)) return false;
    }
    out.constant(after);
    return true;
  };
}
