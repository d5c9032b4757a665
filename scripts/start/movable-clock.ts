import type { TrainingClock } from '../../subgraphs/kit/domain/training/training-clock.js';

/** Steps of a move: a day each, so that what falls due on a day is done on that day; a long way takes longer steps. */
const DAY = 86_400_000;
const MOST_STEPS = 60;

export interface MovableClockOptions {
  readonly movedBy: number;
  readonly real?: () => Date;
  /** Keeps how far it is moved, before anybody sees the new time. */
  readonly keep: (movedBy: number) => void;
}

/** The clock of the whole process in the demo mode. It runs as the real time does, so much ahead or behind. */
export class MovableClock implements TrainingClock {
  #movedBy: number;
  readonly #real: () => Date;
  #turn: Promise<void> = Promise.resolve();
  #settle: () => Promise<void> = async () => undefined;

  constructor(private readonly options: MovableClockOptions) {
    this.#movedBy = options.movedBy;
    this.#real = options.real ?? (() => new Date());
  }

  now = (): Date => new Date(this.#real().getTime() + this.#movedBy);
  movedBy = (): number => this.#movedBy;

  /** Names what is done after each step: chores of all subgraphs, and their journals followed. */
  onStep(settle: () => Promise<void>): void {
    this.#settle = settle;
  }

  /** Moves that come at once are taken one after the other. */
  moveTo = (instant: Date): Promise<void> => {
    const turn = this.#turn.catch(() => undefined).then(() => this.#walk(instant.getTime()));
    this.#turn = turn;
    return turn;
  };

  async #walk(target: number): Promise<void> {
    const step = Math.max(DAY, (target - this.now().getTime()) / MOST_STEPS);
    for (let left = target - this.now().getTime(); left > 0; left = target - this.now().getTime()) {
      this.#movedBy += Math.min(left, step);
      this.options.keep(this.#movedBy);
      await this.#settle();
    }
  }
}
