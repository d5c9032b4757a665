import { expect } from '@jest/globals';
import { fuzzWorld, Tally } from './fuzz.session.js';
import { knownPlannerFailures } from './known-differences.js';
import { ownExecutor } from './own.executor.js';
import { story } from './report.js';
import { type Executors, shrunk } from './shrink.js';
import { stockExecutor } from './stock.executor.js';

/** Composing a world costs as much as some hundred cases and planning an operation as some dozen, so each is used for many. */
const OPERATIONS = 12;
const VARIANTS = 66;

const both: Executors = (open) =>
  new Map([
    ['stock', stockExecutor(open)],
    ['own', ownExecutor(open)],
  ]);

/**
 * Compares both executors with the monolith, in all worlds of the seeds: half a minute for a dozen of them.
 * @throws the first difference that is not in the list, shrunk and told in full
 */
export async function explained(firstSeed: number, worlds: number): Promise<Tally> {
  const tally = new Tally();
  for (let seed = firstSeed; seed < firstSeed + worlds; seed++) {
    await fuzzWorld(seed, { executors: both, operations: OPERATIONS, variants: VARIANTS }, tally);
    const [surprise] = tally.surprises;
    if (surprise) throw new Error(await story(surprise, await shrunk(surprise.whole, surprise.finding, both), both));
  }
  return tally;
}

/** At least ten thousand cases, of which a hundredth at most differ from the monolith in ours, and no operation that ours cannot plan. */
export function expectWidth(tally: Tally): void {
  expect(tally.cases).toBeGreaterThanOrEqual(10_000);
  expect(tally.faulty).toBeGreaterThan(2_000);
  expect(tally.troubled).toBeGreaterThan(2_000);
  expect(tally.discarded).toBeLessThanOrEqual(1);
  const ownDiffers = [...tally.known].filter(([name]) => name.startsWith('own: ')).reduce((sum, [, cases]) => sum + cases, 0);
  expect(ownDiffers).toBeLessThanOrEqual(tally.cases / 100);
  const failures = [...tally.unplanned].filter(([message]) => !knownPlannerFailures.some((known) => known.test(message)));
  expect(failures).toEqual([]);
}
