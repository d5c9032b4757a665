import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { FakeClock } from '../../testing/fake-clock.js';
import { limitsOf } from '../limits.options.js';
import { Traffic } from './traffic.js';

const somebody = { headers: {}, socket: { remoteAddress: '203.0.113.9' } } as unknown as Parameters<Traffic['open']>[0];

function traffic(queue: number) {
  const clock = new FakeClock();
  const limits = limitsOf({ concurrency: { total: 1, queue, patience: 1_000, perCaller: 2 } });
  return { clock, traffic: new Traffic(limits, pino({ enabled: false }), clock) };
}

describe('the passage of a request', () => {
  it('is open at once while there is a place, and for the one that has waited longest when there is one again', async () => {
    const { traffic: passing } = traffic(2);
    const [first, second, third] = [passing.open(somebody), passing.open(somebody), passing.open(somebody)];
    expect(first.enter()).toBeNull();
    const [later, last] = [second.enter(), third.enter()];
    first.leave();
    expect(await later).toBeNull();
    expect(passing.places.waiting).toBe(1);
    second.leave();
    expect(await last).toBeNull();
    third.leave();
    expect(passing.places.taken).toBe(0);
  });

  it('is refused at once behind a full queue, and late to whoever has waited too long', async () => {
    const { traffic: passing, clock } = traffic(1);
    passing.open(somebody).enter();
    const waiting = passing.open(somebody).enter();
    expect(passing.open(somebody).enter()).toMatchObject({ code: 'SERVICE_BUSY', status: 503 });
    await clock.pass(999);
    expect(passing.places.waiting).toBe(1);
    await clock.pass(1);
    expect(await waiting).toMatchObject({ code: 'SERVICE_BUSY' });
    expect(passing.places.waiting).toBe(0);
  });

  it('is left by whoever goes while waiting, and leaves no timer and no place behind', async () => {
    const { traffic: passing, clock } = traffic(1);
    const [first, gone] = [passing.open(somebody), passing.open(somebody)];
    first.enter();
    const waiting = gone.enter();
    gone.leave();
    expect(await waiting).toMatchObject({ code: 'SERVICE_BUSY' });
    first.leave();
    expect([clock.timers, passing.places.taken, passing.places.waiting]).toEqual([0, 0, 0]);
  });

  it('is counted by caller until it is left, be that twice', async () => {
    const { traffic: passing } = traffic(1);
    const [first, second, third] = [passing.open(somebody), passing.open(somebody), passing.open(somebody)];
    expect([await first.admit('u1'), await second.admit('u1'), (await third.admit('u1'))?.code]).toEqual([null, null, 'TOO_MANY_AT_ONCE']);
    expect(await third.admit('u2')).toBeNull();
    first.leave();
    first.leave();
    expect([...passing.callers]).toEqual([
      ['sub u1', 1],
      ['sub u2', 1],
    ]);
    second.leave();
    third.leave();
    expect(passing.callers.size).toBe(0);
  });

  it('of a client that has gone before it was recognised counts for nobody', async () => {
    const { traffic: passing } = traffic(1);
    const gone = passing.open(somebody);
    gone.leave();
    await gone.admit('u1');
    expect(passing.callers.size).toBe(0);
  });
});
