import type { Site, Write } from './writer.js';

const BEGIN = Buffer.from('[');
const NEXT = Buffer.from(',');
const END = Buffer.from(']');

/** A list of whatever `item` writes; `site` is that of the list. */
export function listWriter(item: Write, { position, coordinate }: Site): Write {
  const level = position.lists;
  return (list, run) => {
    if (!Array.isArray(list)) {
      run.broken(`Expected a list for field ${coordinate}, got ${typeof list}.`, position);
      return false;
    }
    const { out, indices } = run;
    out.constant(BEGIN);
    for (let index = 0; index < list.length; index++) {
      indices[level] = index;
      if (index > 0) out.constant(NEXT);
      if (!item(list[index], run)) return false;
    }
    out.constant(END);
    return true;
  };
}
