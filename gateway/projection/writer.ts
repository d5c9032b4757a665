import type { Position } from './position.js';
import type { ProjectionRun } from './projection.run.js';

/** Writes a value to `run.out`. False: an error stands here and the parent is to be null instead of whatever has been written of it. */
export type Write = (value: unknown, run: ProjectionRun) => boolean;

export const NULL = Buffer.from('null');

/** Where a value stands: in the answer, and in the schema as `Type.field`, for messages. */
export interface Site {
  readonly position: Position;
  readonly coordinate: string;
  readonly nullable: boolean;
}

/** Writes what is there by `write`; for what is not, and for what `write` could not take, null or the parent's null. */
export function completing(write: Write, { position, coordinate, nullable }: Site): Write {
  if (!nullable) {
    return (value, run) => {
      if (value !== null && value !== undefined) return write(value, run);
      run.broken(`Cannot return null for non-nullable field ${coordinate}.`, position, value === undefined);
      return false;
    };
  }
  return (value, run) => {
    const { out } = run;
    const begin = out.length;
    if (value !== null && value !== undefined && write(value, run)) return true;
    out.length = begin;
    out.constant(NULL);
    return true;
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
