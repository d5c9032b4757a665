import type { Position } from './position.js';
import type { ProjectionRun } from './projection.run.js';

/** Writes a value as JSON text. Undefined: an error stands here and the parent is to be null instead. */
export type Write = (value: unknown, run: ProjectionRun) => string | undefined;

/** Where a value stands: in the answer, and in the schema as `Type.field`, for messages. */
export interface Site {
  readonly position: Position;
  readonly coordinate: string;
  readonly nullable: boolean;
}

/** Writes what is there by `write`; for what is not, and for what `write` could not take, null or the parent's null. */
export function completing(write: Write, { position, coordinate, nullable }: Site): Write {
  if (nullable) return (value, run) => (value === null || value === undefined ? 'null' : (write(value, run) ?? 'null'));
  return (value, run) => {
    if (value !== null && value !== undefined) return write(value, run);
    run.broken(`Cannot return null for non-nullable field ${coordinate}.`, position, value === undefined);
    return undefined;
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
