import type { IsoDate } from './iso-date.js';

/** The instant of a wall-clock time in Shanghai: `instantOf('2026-02-13', '17:30')` is 09:30 UTC. */
export function instantOf(day: IsoDate, time: string): Date {
  return new Date(`${day}T${time}:00+08:00`);
}
