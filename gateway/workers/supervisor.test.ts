import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { FakeClock } from '../testing/fake-clock.js';
import { Supervisor, type WorkerEvents } from './supervisor.js';

function supervised(workers = 2) {
  const clock = new FakeClock();
  const forked: { number: number; events: WorkerEvents; signals: string[] }[] = [];
  const supervisor = new Supervisor({
    workers,
    clock,
    logger: pino({ level: 'silent' }),
    fork: (number, events) => {
      const signals: string[] = [];
      forked.push({ number, events, signals });
      return { pid: forked.length, signal: (name) => void signals.push(name) };
    },
  });
  const all = (tell: (events: WorkerEvents) => void) => {
    for (const { events } of [...forked]) tell(events);
  };
  return { clock, forked, supervisor, all };
}

const url = 'http://127.0.0.1:4000';

describe('several processes of one gateway', () => {
  it('serve once all of them listen', async () => {
    const { supervisor, forked } = supervised();
    let served = false;
    const started = supervisor.start().then((address) => {
      served = true;
      return address;
    });
    forked[0]?.events.ready(url);
    await Promise.resolve();
    expect([served, supervisor.serving]).toEqual([false, 1]);
    forked[1]?.events.ready(url);
    expect(await started).toBe(url);
    expect(supervisor.serving).toBe(2);
    forked[1]?.events.ended(1, null);
    expect(supervisor.serving).toBe(1);
  });

  it('are not tried again where the first could not begin, and the others are ended', async () => {
    const { supervisor, forked, clock } = supervised();
    const started = supervisor.start();
    forked[0]?.events.ended(1, null);
    await expect(started).rejects.toThrow('Worker 1 ended with 1 before it listened');
    expect(forked[1]?.signals).toEqual(['SIGTERM']);
    forked[1]?.events.ended(0, null);
    await supervisor.stop();
    await clock.pass(60_000);
    expect(forked).toHaveLength(2);
  });

  it('are replaced one by one, later each time that one does not live long', async () => {
    const { supervisor, forked, clock, all } = supervised();
    void supervisor.start();
    all((events) => events.ready(url));
    const pauses = [];
    for (let end = 0; end < 9; end += 1) {
      forked.at(-1)?.events.ended(null, 'SIGKILL');
      const before = clock.now();
      const { length } = forked;
      while (forked.length === length) await clock.pass(50);
      pauses.push(clock.now() - before);
    }
    expect(pauses).toEqual([100, 200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000]);
    expect(forked.slice(2).every(({ number }) => number === 2)).toBe(true);
    await clock.pass(30_000);
    forked.at(-1)?.events.ended(1, null);
    await clock.pass(100);
    expect(forked).toHaveLength(12);
  });

  it('end when they are told to, once, and none is replaced any more', async () => {
    const { supervisor, forked, clock, all } = supervised();
    void supervisor.start();
    all((events) => events.ready(url));
    supervisor.reload();
    forked[0]?.events.ended(1, null);
    const stopped = supervisor.stop();
    void supervisor.stop();
    expect(forked.map(({ signals }) => signals)).toEqual([['SIGHUP'], ['SIGHUP', 'SIGTERM']]);
    forked[1]?.events.ended(0, null);
    await stopped;
    await clock.pass(60_000);
    expect(forked).toHaveLength(2);
  });
});
