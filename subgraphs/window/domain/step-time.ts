import type { TimeUnit } from '../../kit/domain/catalogue/item-definition.js';

/** Time of a step that does not count, as its department has told it. Instants are ISO 8601. */
export interface StepPause {
  readonly id: string;
  /** The special procedure, as the item's limits name it. */
  readonly procedure: string;
  readonly startedAt: string;
  /** Null while it runs. */
  readonly endedAt: string | null;
  readonly reason: string;
  /** How long it may take at the longest, as the applicant was told. */
  readonly longest: { readonly amount: number; readonly unit: TimeUnit };
  /** What it found; null while it runs. */
  readonly finding: string | null;
}

/** The one extension of a step's limit (行政许可法 art. 42). */
export interface StepExtension {
  readonly amount: number;
  readonly unit: TimeUnit;
  readonly reason: string;
  readonly grantedAt: string;
}

/** A document that puts a slip of a result right; what was decided stands. */
export interface ResultCorrection {
  readonly name: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly what: string;
}

/** With a pause that has begun; told twice, it is there once. */
export function pauseBegun(
  pauses: readonly StepPause[],
  { suspensionId: id, procedure, startedAt, reason, longest }: Omit<StepPause, 'id' | 'endedAt' | 'finding'> & { suspensionId: string },
): StepPause[] {
  if (pauses.some((pause) => pause.id === id)) return [...pauses];
  return [...pauses, { id, procedure, startedAt, endedAt: null, reason, longest, finding: null }];
}

/** With this pause ended. */
export function pauseEnded(
  pauses: readonly StepPause[],
  { suspensionId, endedAt, finding }: { suspensionId: string; endedAt: string; finding: string },
): StepPause[] {
  return pauses.map((pause) => (pause.id === suspensionId && pause.endedAt === null ? { ...pause, endedAt, finding } : pause));
}
