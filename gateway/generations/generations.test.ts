import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import type { Generation } from './generation.js';
import { Generations } from './generations.js';
import { supergraphFault } from './supergraph.fault.js';

const NOON = new Date('2026-03-02T04:00:00Z');

async function openGenerations(stop: (text: string) => Promise<void> = async () => undefined) {
  const stopped: string[] = [];
  const log: { msg?: string }[] = [];
  const names = new Map<Generation, string>();
  const held = new Map<string, { begin: () => void; released: Promise<void> }>();
  const generations = await Generations.start('first', {
    open: async (text) => {
      held.get(text)?.begin();
      await held.get(text)?.released;
      if (text.startsWith('bad')) throw text === 'bad' ? supergraphFault('SUPERGRAPH_INVALID') : new TypeError('a fault of ours');
      const generation = {
        hash: `hash of ${text}`,
        stop: async () => {
          stopped.push(text);
          await stop(text);
        },
      } as Generation;
      names.set(generation, text);
      return generation;
    },
    now: () => NOON,
    logger: pino({ level: 'debug' }, { write: (line: string) => log.push(JSON.parse(line)) }),
  });
  /** Makes the building of a generation wait for `release`. */
  const hold = (text: string) => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    held.set(text, { begin, released });
    return { begun, release };
  };
  const serves = () => generations.use(async (generation) => names.get(generation));
  return { generations, stopped, log, hold, serves };
}

describe('a generation that is no longer current', () => {
  it('is stopped at once when nothing is under way on it', async () => {
    const { generations, stopped, serves } = await openGenerations();
    await generations.replace('second');
    expect([await serves(), stopped]).toEqual(['second', ['first']]);
  });

  it('is stopped once, when the last piece of work on it has ended, be it with a fault', async () => {
    const { generations, stopped } = await openGenerations();
    const one = Promise.withResolvers<string>();
    const other = Promise.withResolvers<string>();
    const works = [generations.use(() => one.promise), generations.use(() => other.promise)] as const;
    await generations.replace('second');
    one.resolve('done');
    expect([await works[0], stopped]).toEqual(['done', []]);
    other.reject(new Error('failed'));
    await expect(works[1]).rejects.toThrow('failed');
    expect(stopped).toEqual(['first']);
    await generations.close();
    expect(stopped).toEqual(['first', 'second']);
  });

  it('that does not stop cleanly is told in the log and harms nobody', async () => {
    const { generations, log, serves } = await openGenerations(() => Promise.reject(new Error('stuck')));
    await generations.replace('second');
    await generations.close();
    expect(await serves()).toBe('second');
    expect(log.filter(({ msg }) => msg === 'generation did not stop cleanly')).toHaveLength(2);
  });
});

describe('replacing', () => {
  it('goes on serving while the next one is built, however long that takes', async () => {
    const { generations, hold, serves } = await openGenerations();
    const { begun, release } = hold('slow');
    const replacing = generations.replace('slow');
    await begun;
    expect(await serves()).toBe('first');
    release();
    expect((await replacing).taken).toBe(true);
    expect(await serves()).toBe('slow');
  });

  it('builds in the order of the offers, also when the first takes longest, and a bad one stops no other', async () => {
    const { generations, hold, serves, stopped } = await openGenerations();
    const { begun, release } = hold('slow');
    const offers = ['slow', 'bad', 'last'].map((text) => generations.replace(text));
    await begun;
    release();
    expect((await Promise.all(offers)).map(({ taken }) => taken)).toEqual([true, false, true]);
    expect([await serves(), stopped]).toEqual(['last', ['first', 'slow']]);
  });

  it('takes a fault of our own for a refusal too, and remembers when it refused', async () => {
    const { generations, serves } = await openGenerations();
    const refused = await generations.replace('bad luck');
    expect(refused).toMatchObject({ taken: false, reasons: [{ code: 'SUPERGRAPH_INVALID', detail: 'a fault of ours' }] });
    expect(generations.standing).toEqual({ hash: 'hash of first', lastRefused: { hash: refused.hash, at: NOON.toISOString() } });
    expect(await serves()).toBe('first');
  });
});

describe('closing', () => {
  it('stops one that is still being built as well, and it never serves', async () => {
    const { generations, hold, stopped } = await openGenerations();
    const { begun, release } = hold('slow');
    const replacing = generations.replace('slow');
    await begun;
    const closing = generations.close();
    release();
    await closing;
    expect(await replacing).toMatchObject({ taken: false, reasons: [{ code: 'GATEWAY_CLOSING' }] });
    expect(stopped.toSorted()).toEqual(['first', 'slow']);
  });

  it('does not wait for work that never ends', async () => {
    const { generations, stopped } = await openGenerations();
    void generations.use(() => new Promise(() => undefined));
    await generations.replace('second');
    await generations.close();
    expect(stopped.toSorted()).toEqual(['first', 'second']);
  });
});
