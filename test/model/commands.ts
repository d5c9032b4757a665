import fc from 'fast-check';
import { duties, handOut } from './diligent.js';
import { brokenBy } from './invariants.js';
import { lawful } from './law.js';
import type { ModelHall, Row } from './model-hall.js';
import { type Call, callOf, make, type Press } from './press.js';
import { crossings, press, rivals } from './presses.js';
import { type SeenCase, seenCase, traceOf } from './seen-case.js';

/** The system under test: the hall and the case that everybody presses on. */
export interface Clerkship {
  readonly hall: ModelHall;
  readonly caseId: string;
}

/** What is remembered between two commands: the case as it was left, and the last call with its answer. */
export interface Memory {
  /** Acts that were done and acts that were refused, so that a run in which nothing happens does not pass for one that holds. */
  readonly tally: Map<string, number>;
  seen: SeenCase | null;
  last: { readonly call: Call; readonly refusal: Row | null } | null;
}

type Step = fc.AsyncCommand<Memory, Clerkship>;

export function count({ tally }: Pick<Memory, 'tally'>, { act }: Press, refusal: Row | null): void {
  const said = `${act} ${refusal === null ? 'done' : 'refused'}`;
  tally.set(said, (tally.get(said) ?? 0) + 1);
}

/** Runs a command's body, then holds the case against every invariant. */
abstract class Checked implements Step {
  check(): boolean {
    return true;
  }

  async run(memory: Memory, real: Clerkship): Promise<void> {
    const before = memory.seen ?? (await seenCase(real.hall, real.caseId));
    await this.act(memory, real, before);
    const after = await seenCase(real.hall, real.caseId);
    const broken = brokenBy(before, after);
    if (broken.length > 0) throw new Error(`${this.toString()}: ${broken.join('; ')}`);
    memory.seen = after;
  }

  abstract toString(): string;
  protected abstract act(memory: Memory, real: Clerkship, before: SeenCase): Promise<void>;
}

/** Somebody presses: what is lawful happens, what is not is refused with a code and a reason, and leaves no trace. */
class Pressed extends Checked {
  constructor(readonly press: Press) {
    super();
  }

  protected override act(memory: Memory, real: Clerkship, before: SeenCase): Promise<void> {
    return this.perform(this.press, memory, real, before);
  }

  protected async perform(press: Press, memory: Memory, { hall, caseId }: Clerkship, before: SeenCase): Promise<void> {
    const call = callOf(press, before, hall.now());
    if (call === null) return;
    const expected = lawful(press, before, hall.now());
    const refusal = await make(hall, call);
    memory.last = { call, refusal };
    count(memory, press, refusal);
    if (expected !== null && expected !== (refusal === null))
      throw new Error(`${this.toString()} ${expected ? 'is lawful' : 'is not lawful'} and was answered ${JSON.stringify(refusal)}`);
    if (refusal === null) return;
    if (!/^[A-Z][A-Z_]+$/.test(String(refusal.code)) || String(refusal.message).length < 4)
      throw new Error(`A refusal without a reason: ${JSON.stringify(refusal)}`);
    if (traceOf(await seenCase(hall, caseId)) !== traceOf(before))
      throw new Error(`${this.toString()} was refused (${refusal.code}) and left a trace`);
  }

  override toString(): string {
    return JSON.stringify(this.press);
  }
}

/** One of the duties that are lawful now is done: it takes the case to where the other presses find more to do. */
class Duty extends Pressed {
  constructor(readonly pick: number) {
    super({ at: 'WINDOW', act: 'judgeAll', who: 'clerk' });
  }

  protected override async act(memory: Memory, real: Clerkship, before: SeenCase): Promise<void> {
    const now = real.hall.now();
    const open = [...duties, handOut].filter((press) => callOf(press, before, now) !== null && lawful(press, before, now) === true);
    const press = open[this.pick % open.length];
    if (press !== undefined) await this.perform(press, memory, real, before);
  }

  override toString(): string {
    return `duty ${this.pick}`;
  }
}

/** Two press at the same moment; both are answered, and what comes of it is as if one had been first. Of two that exclude one another, one wins at most. */
class Together extends Checked {
  constructor(
    readonly presses: readonly [Press, Press],
    readonly exclusive: boolean,
  ) {
    super();
  }

  protected override async act(memory: Memory, { hall }: Clerkship, before: SeenCase): Promise<void> {
    const calls = this.presses.map((press) => ({ press, call: callOf(press, before, hall.now()) }));
    const answers = await Promise.all(
      calls.map(async ({ press, call }) => (call === null ? [] : [{ press, refusal: await make(hall, call) }])),
    );
    for (const { press, refusal } of answers.flat()) count(memory, press, refusal);
    if (this.exclusive && answers.flat().filter(({ refusal }) => refusal === null).length > 1)
      throw new Error(`Both have won: ${this.toString()}`);
  }

  override toString(): string {
    return `together ${JSON.stringify(this.presses)}`;
  }
}

/** The last act is said again with its key, by somebody who did not see the answer: the first answer, and nothing happens. */
class Again extends Checked {
  protected override async act({ last }: Memory, { hall, caseId }: Clerkship, before: SeenCase): Promise<void> {
    if (last === null || last.refusal !== null) return;
    const refusal = await make(hall, last.call);
    if (refusal !== null) throw new Error(`Said again, ${last.call.field} was answered ${JSON.stringify(refusal)}`);
    if (traceOf(await seenCase(hall, caseId)) !== traceOf(before)) throw new Error(`${last.call.field} said again happened again`);
  }

  override toString(): string {
    return 'again';
  }
}

/** Messages arrive. */
class Settled extends Checked {
  protected override async act(memory: Memory, { hall }: Clerkship): Promise<void> {
    memory.last = null;
    await hall.settle();
  }

  override toString(): string {
    return 'settle';
  }
}

/** Time passes, and what it calls for is done. */
class Waited extends Checked {
  constructor(readonly hours: number) {
    super();
  }

  protected override async act(memory: Memory, { hall }: Clerkship): Promise<void> {
    memory.last = null;
    await hall.advance(this.hours * 3_600_000);
  }

  override toString(): string {
    return `wait ${this.hours} h`;
  }
}

/** Random sequences of presses, lawful or not, of messages that arrive and of time that passes. */
export function commands(most: number): fc.Arbitrary<Iterable<Step>> {
  return fc.commands(
    [
      press.map((one) => new Pressed(one)),
      press.map((one) => new Pressed(one)),
      press.map((one) => new Pressed(one)),
      fc.nat({ max: 20 }).map((pick) => new Duty(pick)),
      fc.nat({ max: 20 }).map((pick) => new Duty(pick)),
      fc.tuple(press, press).map((two) => new Together(two, false)),
      fc.constantFrom(...rivals).map((two) => new Together(two, true)),
      fc.constantFrom(...crossings).map((two) => new Together(two, false)),
      fc.constant(new Again()),
      fc.constant(new Settled()),
      fc.constant(new Settled()),
      fc.integer({ min: 1, max: 72 }).map((hours) => new Waited(hours)),
    ],
    { maxCommands: most, size: 'max' },
  );
}
