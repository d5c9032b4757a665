import type { Message } from '../message.js';
import type { RuleRef } from '../rule.js';
import type { Stretch } from './day-span.js';

/** Time that does not count (不计入期限, 行政许可法 art. 45): a special procedure, from its begin to its end. */
export interface Pause {
  readonly startedAt: Date;
  /** null while it goes on. */
  readonly endedAt: Date | null;
  /** The procedure as the reader knows it, e.g. 现场勘验. */
  readonly reason: Message;
  readonly ruleRef: RuleRef | null;
}

/** Whether a pause can be counted: one that ends before it begins is a slip of the pen, and then all time counts. */
export function isSound({ startedAt, endedAt }: Pause): boolean {
  return endedAt === null || endedAt >= startedAt;
}

/**
 * The time that the pauses take together: where they overlap or touch it counts once. A pause that goes on lasts until
 * `seenAt`: what is computed is what would hold if it ended this moment. Sorted, disjoint. Pure.
 */
export function unitedPauses(pauses: readonly Pause[], seenAt: Date): readonly Stretch[] {
  const stretches = pauses
    .filter(isSound)
    .map(({ startedAt, endedAt }) => ({ from: startedAt.getTime(), to: (endedAt ?? seenAt).getTime() }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  const united: { from: number; to: number }[] = [];
  for (const stretch of stretches) {
    const last = united.at(-1);
    if (last !== undefined && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to);
    else united.push({ ...stretch });
  }
  return united;
}

/** The pause that is on at an instant; of several the one that began first. */
export function pauseAt(pauses: readonly Pause[], instant: Date): Pause | null {
  const on = pauses.filter((pause) => isSound(pause) && pause.startedAt <= instant && (pause.endedAt === null || instant < pause.endedAt));
  return on.sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime())[0] ?? null;
}

/** The first moment of a stretch that no pause takes; null where they take it whole. */
export function firstFree({ from, to }: Stretch, united: readonly Stretch[]): number | null {
  const taking = united.find((pause) => pause.from <= from && from < pause.to);
  if (taking === undefined) return from;
  return taking.to < to ? taking.to : null;
}

/** The parts of a stretch that no pause takes. */
export function freeParts(stretch: Stretch, united: readonly Stretch[]): Stretch[] {
  const parts: Stretch[] = [];
  let { from } = stretch;
  for (const pause of united) {
    if (pause.to <= from || pause.from >= stretch.to) continue;
    if (pause.from > from) parts.push({ from, to: pause.from });
    from = pause.to;
  }
  return from < stretch.to ? [...parts, { from, to: stretch.to }] : parts;
}
