import { daysBetween } from '../day-count.js';

/** 滞纳金 in fen: 0.05% a day from the day after the due day, 社会保险法 art. 86; rounded half up to the fen. 0 while not yet due. */
export function lateFee(principalFen: number, dueOn: string, today: string): number {
  const days = Math.max(0, daysBetween(dueOn, today));
  return Math.round((principalFen * days * 5) / 10_000);
}
