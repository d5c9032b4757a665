import type { Site, Write } from './writer.js';

/** A list of whatever `item` writes; `site` is that of the list. */
export function listWriter(item: Write, { position, coordinate }: Site): Write {
  const level = position.lists;
  return (list, run) => {
    if (!Array.isArray(list)) {
      run.broken(`Expected a list for field ${coordinate}, got ${typeof list}.`, position);
      return undefined;
    }
    if (list.length === 0) return '[]';
    let text = '[';
    for (let index = 0; index < list.length; index++) {
      run.indices[level] = index;
      const written = item(list[index], run);
      if (written === undefined) return undefined;
      text += index === 0 ? written : `,${written}`;
    }
    return `${text}]`;
  };
}
