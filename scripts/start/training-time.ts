import { parseInstant } from '../../subgraphs/kit/domain/training/parse-move.js';
import { Complaint } from './complaint.js';
import type { DataFolder } from './data-folder.js';
import { MovableClock } from './movable-clock.js';

const FILE = 'training-clock.json';
/** Milliseconds that a start may take from the moment in which somebody said `--now` with the time of before. */
const SAME_MOMENT = 60_000;

/** The instant of `--now`. */
export function readNow(text: string): Date {
  const instant = parseInstant(text);
  if (instant === null) throw new Complaint(`--now must be an instant like 2026-02-13T09:00+08:00, not ${text}`);
  return instant;
}

/**
 * The clock of the demo mode, as it was left when the folder was last used. `--now` sets it, but never back: what lies in
 * the folder has happened.
 */
export function trainingTime(data: DataFolder, now: Date | null, real: () => Date = () => new Date()): MovableClock {
  const kept = data.read<{ movedBy: number }>(FILE);
  const movedBy = now === null ? (kept?.movedBy ?? 0) : now.getTime() - real().getTime();
  if (now !== null && data.hasDatabases()) {
    const reached = real().getTime() + (kept?.movedBy ?? 0);
    if (now.getTime() < reached - SAME_MOMENT) {
      throw new Complaint(
        `In ${data.path} it is ${new Date(reached).toISOString()} already, and time does not go back: begin anew with --reset, or use another folder with --data DIR`,
      );
    }
  }
  if (now !== null) data.write(FILE, { movedBy });
  return new MovableClock({ movedBy, real, keep: (moved) => data.write(FILE, { movedBy: moved }) });
}

/** A folder whose time was moved is no place for real work: there everything would happen again, or before its time. */
export function refuseTrainingFolder(data: DataFolder): void {
  const kept = data.read<{ movedBy: number }>(FILE);
  if (kept !== null && kept.movedBy !== 0)
    throw new Complaint(`${data.path} was used for training and its time was moved: use another folder with --data DIR`);
}
