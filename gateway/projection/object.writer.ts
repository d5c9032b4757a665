import type { Position } from './position.js';
import { type Part, unrolled } from './unrolled.js';
import { isRecord, type Site, type Write } from './writer.js';

/** JSON text that is the same in every object, as that of `__typename` is. */
export interface Constant {
  readonly text: string;
}

/** A field of one object type. */
export interface WrittenField {
  readonly name: string;
  readonly write: Write | Constant;
}

/** The fields of an object in the client's order, whatever else it has. Its value must be a record: see `recordWriter`. */
export function fieldsWriter(fields: readonly WrittenField[]): Write {
  const { parts, after } = partsOf(fields);
  return unrolled(parts, after, own);
}

/** Refuses what is no object, and an object that says that it is of another type. */
export function recordWriter(write: Write, accepts: (typename: unknown) => boolean, { position, coordinate }: Site): Write {
  return (value, run) => {
    if (!isRecord(value)) {
      refuseNonObject(value, coordinate, position, run);
      return false;
    }
    if (value.__typename === undefined || value.__typename === null || accepts(value.__typename)) return write(value, run);
    run.broken(`Field ${coordinate} holds an object of a type that does not belong there.`, position);
    return false;
  };
}

export function refuseNonObject(value: unknown, coordinate: string, position: Position, run: Parameters<Write>[1]): void {
  run.broken(`Expected an object for field ${coordinate}, got ${Array.isArray(value) ? 'list' : typeof value}.`, position);
}

function partsOf(fields: readonly WrittenField[]): { parts: Part[]; after: Buffer } {
  const parts: Part[] = [];
  let before = '{';
  fields.forEach(({ name, write }, index) => {
    before += `${index === 0 ? '' : ','}${JSON.stringify(name)}:`;
    if ('text' in write) before += write.text;
    else {
      parts.push({ before: Buffer.from(before), name, inherited: name in Object.prototype, write });
      before = '';
    }
  });
  return { parts, after: Buffer.from(`${before}}`) };
}

function own(record: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
