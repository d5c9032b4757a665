/**
 * Which versions of an item follow one another: the one in force, and at most one that is to take effect later. With one
 * scheduled version at a time no two can overlap, and what is in force is known from the clock alone.
 */
export interface VersionSchedule {
  /** 0 while no version has taken effect. */
  readonly currentNumber: number;
  readonly nextNumber: number | null;
  readonly nextEffectiveAt: Date | null;
}

export const nothingPublished: VersionSchedule = { currentNumber: 0, nextNumber: null, nextEffectiveAt: null };

/** Number of the version in force; null while there is none. Pure. */
export function versionInForce({ currentNumber, nextNumber, nextEffectiveAt }: VersionSchedule, now: Date): number | null {
  if (nextNumber !== null && nextEffectiveAt !== null && nextEffectiveAt <= now) return nextNumber;
  return currentNumber === 0 ? null : currentNumber;
}

/** Whether a published version still waits for its day. Pure. */
export function isScheduled({ nextNumber, nextEffectiveAt }: VersionSchedule, now: Date): boolean {
  return nextNumber !== null && nextEffectiveAt !== null && nextEffectiveAt > now;
}

/** The schedule once this version is published: in force at once, or from its instant on. Pure. */
export function withVersion(schedule: VersionSchedule, version: { number: number; effectiveAt: Date }, now: Date): VersionSchedule {
  if (version.effectiveAt <= now) return { currentNumber: version.number, nextNumber: null, nextEffectiveAt: null };
  return { currentNumber: versionInForce(schedule, now) ?? 0, nextNumber: version.number, nextEffectiveAt: version.effectiveAt };
}

/** The schedule without the version that was still to take effect. Pure. */
export function withoutScheduled(schedule: VersionSchedule, now: Date): VersionSchedule {
  return { currentNumber: versionInForce(schedule, now) ?? 0, nextNumber: null, nextEffectiveAt: null };
}
