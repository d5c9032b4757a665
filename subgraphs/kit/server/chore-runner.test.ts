import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import type { Store } from '../persistence/store.js';
import type { Chore } from './chore.js';
import { ChoreRunner } from './chore-runner.js';

const store = { name: 'probe' } as Store;
const silent = pino({ level: 'silent' });

function counting(name: string, runs: string[], every = 1): Chore & { readonly times: (count: number) => Promise<void> } {
  const waiting: { count: number; resolve: () => void }[] = [];
  let done = 0;
  return {
    name,
    every,
    run: async () => {
      runs.push(name);
      done += 1;
      for (const one of waiting) if (one.count <= done) one.resolve();
    },
    times: (count) =>
      new Promise((resolve) => {
        if (count <= done) resolve();
        else waiting.push({ count, resolve });
      }),
  };
}

describe('the chores of a subgraph', () => {
  it('are run again and again until they are stopped, and not once more after that', async () => {
    const runs: string[] = [];
    const chore = counting('deemed acceptance', runs);
    const runner = new ChoreRunner([chore], store, silent);
    runner.start();
    await chore.times(3);
    await runner.stop();
    const atTheEnd = runs.length;
    await runner.runAll();
    expect(runs.length).toBe(atTheEnd);
  });

  it('are run one at a time, each whole, when somebody asks for all of them', async () => {
    const seen: string[] = [];
    const chores = ['one', 'two'].map((name) => ({
      name,
      every: 60_000,
      run: async () => {
        seen.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        seen.push(`${name} ends`);
      },
    }));
    const runner = new ChoreRunner(chores, store, silent);
    await Promise.all([runner.runAll(), runner.runAll()]);
    await runner.stop();
    for (let at = 0; at < seen.length; at += 2) expect(seen[at + 1]).toBe(seen[at]?.replace('begins', 'ends'));
    expect(seen).toHaveLength(8);
  });

  it('go on when one of them fails, and the failure is logged with its name', async () => {
    const lines: string[] = [];
    const good = counting('good', []);
    let failures = 0;
    const bad: Chore = {
      name: 'bad',
      every: 1,
      run: async () => {
        failures += 1;
        throw new Error('the disk is full');
      },
    };
    const runner = new ChoreRunner([bad, good], store, pino({}, { write: (line: string) => lines.push(line) }));
    runner.start();
    await good.times(3);
    await runner.stop();
    expect(failures).toBeGreaterThan(1);
    expect(lines.join('')).toContain('"chore":"bad"');
    await expect(new ChoreRunner([bad], store, silent).runAll()).rejects.toThrow('the disk is full');
  });
});
