import { describe, expect, it } from '@jest/globals';
import { type Sent, scriptedLine } from '../testing/scripted-line.js';

const fault = (reason: string, since?: string) =>
  expect.objectContaining({ reason, ...(since === undefined ? {} : { since: new Date(since) }) });

describe('a call to a subgraph', () => {
  it('gives what came once it has been looked at, and leaves no timer and no place taken', async () => {
    const { ask, last, clock, calls, standing } = scriptedLine();
    const asked = ask();
    last().answer();
    expect(await asked).toEqual({ data: { a: 1 }, errors: [] });
    expect(clock.timers).toBe(0);
    expect(standing.health).toMatchObject({ breaker: 'closed', underWay: 0, waiting: 0, failingSince: null, lastFault: null });
    expect(calls).toEqual([{ service: 'tax', kind: 'query', outcome: 'OK', milliseconds: 0, bytes: 7, retries: 0 }]);
  });

  it('is given up at its timeout, or when the request has no time left, whichever comes first', async () => {
    const { ask, clock, sent } = scriptedLine({ timeout: 1_000 });
    const patient = ask();
    const hurried = ask({ deadline: 300 });
    await clock.pass(300);
    await expect(hurried).rejects.toEqual(fault('TIMEOUT'));
    expect(sent[0]?.ended).toBeUndefined();
    await clock.pass(700);
    await expect(patient).rejects.toEqual(fault('TIMEOUT', '2026-11-28T06:00:01Z'));
    expect(sent.map(({ ended }) => ended?.reason)).toEqual(['TIMEOUT', 'TIMEOUT']);
    await expect(ask({ deadline: 1_000 })).rejects.toEqual(fault('TIMEOUT'));
    expect(sent).toHaveLength(2);
  });

  it('that fails says since when the subgraph has failed, until it is answered again', async () => {
    const { ask, clock, last } = scriptedLine({ retry: { times: 0 } });
    for (const [minute, since] of [
      [0, '2026-11-28T06:00:00Z'],
      [1, '2026-11-28T06:00:00Z'],
    ] as const) {
      const asked = ask();
      last().fail();
      await expect(asked).rejects.toEqual(fault('UNREACHABLE', since));
      await clock.pass(60_000 * (minute + 1));
    }
    const good = ask();
    last().answer();
    await good;
    const bad = ask();
    last().answer('<html>');
    await expect(bad).rejects.toEqual(fault('INVALID_ANSWER', '2026-11-28T06:03:00Z'));
  });
});

describe('a read whose connection fails', () => {
  it('is sent again after a pause by chance, longer each time, and no more often than allowed', async () => {
    const { ask, clock, sent, last, calls } = scriptedLine({ retry: { times: 2, pause: 100 } });
    const asked = ask();
    last().fail();
    await clock.pass(49);
    expect(sent).toHaveLength(1);
    await clock.pass(1);
    expect(sent).toHaveLength(2);
    last().answer(null, 503);
    await clock.pass(99);
    expect(sent).toHaveLength(2);
    await clock.pass(1);
    last().fail(new Error('of any kind'));
    await expect(asked).rejects.toEqual(fault('UNREACHABLE'));
    expect(sent).toHaveLength(3);
    expect(calls).toEqual([expect.objectContaining({ outcome: 'UNREACHABLE', retries: 2, milliseconds: 150 })]);
  });

  it('is answered by the second call as if there had been no first', async () => {
    const { ask, clock, last, standing } = scriptedLine();
    const asked = ask();
    last().fail();
    await clock.pass(50);
    last().answer();
    expect(await asked).toEqual({ data: { a: 1 }, errors: [] });
    expect(standing.health.failingSince).toBeNull();
  });

  it.each([
    ['an act', { kind: 'mutation' }, (sent: Sent) => sent.fail(), 'UNREACHABLE'],
    ['a read that was answered with an error of the program', {}, (sent: Sent) => sent.answer({}, 500), 'UNREACHABLE'],
    ['a read that was answered with nonsense', {}, (sent: Sent) => sent.answer('<html>'), 'INVALID_ANSWER'],
    ['a read whose passport was refused', {}, (sent: Sent) => sent.answer({}, 401), 'PASSPORT_REFUSED'],
    ['a read that has no time for it', { deadline: 20 }, (sent: Sent) => sent.fail(), 'UNREACHABLE'],
  ] as const)('but not %s', async (_, request, answer, reason) => {
    const { ask, clock, sent, last } = scriptedLine();
    const asked = ask(request);
    answer(last());
    await clock.pass(5_000);
    await expect(asked).rejects.toEqual(fault(reason));
    expect(sent).toHaveLength(1);
    expect(clock.timers).toBe(0);
  });

  it('is sent again for one in ten calls at most, once what was saved is spent', async () => {
    const { ask, clock, sent } = scriptedLine({ retry: { times: 1, budget: 0.1, saved: 2 }, breaker: { leastCalls: 1_000 } });
    for (let call = 0; call < 40; call += 1) {
      const before = sent.length;
      const asked = ask();
      sent[before]?.fail();
      await clock.pass(50);
      sent[before + 1]?.fail();
      await asked.catch(() => undefined);
    }
    // Two that were saved; the first call finds the savings full, and 39 add up to three.
    expect(sent.length - 40).toBe(2 + 3);
  });

  it('is given up while it waits to be sent again, when its time is over', async () => {
    const { ask, clock, sent, last } = scriptedLine({ timeout: 120, retry: { pause: 200 } });
    const asked = ask();
    await clock.pass(10);
    last().fail();
    await clock.pass(110);
    await expect(asked).rejects.toEqual(fault('TIMEOUT'));
    expect(sent).toHaveLength(2);
  });
});

describe('a subgraph that keeps failing', () => {
  const policy = { retry: { times: 0 }, breaker: { leastCalls: 3, pause: 5_000 } };

  async function broken() {
    const it = scriptedLine(policy);
    for (let call = 0; call < 3; call += 1) {
      const asked = it.ask();
      it.last().fail();
      await asked.catch(() => undefined);
      await it.clock.pass(1_000);
    }
    return it;
  }

  it('is not asked for a while: refusals come at once and say since when it has failed', async () => {
    const { ask, sent, moves, standing } = await broken();
    await expect(ask()).rejects.toEqual(fault('CIRCUIT_OPEN', '2026-11-28T06:00:00Z'));
    await expect(ask({ kind: 'mutation' })).rejects.toEqual(fault('CIRCUIT_OPEN'));
    expect(sent).toHaveLength(3);
    expect(moves).toEqual(['open']);
    expect(standing.health).toMatchObject({
      breaker: 'open',
      failingSince: new Date('2026-11-28T06:00:00Z'),
      lastFault: { reason: 'UNREACHABLE' },
    });
  });

  it('is tried by one call after the pause, and asked by all once that is answered', async () => {
    const { ask, clock, last, moves, sent } = await broken();
    await clock.pass(5_000);
    const trial = ask();
    await expect(ask()).rejects.toEqual(fault('CIRCUIT_OPEN'));
    last().answer();
    await trial;
    const next = ask();
    last().answer();
    await next;
    expect(sent).toHaveLength(5);
    expect(moves).toEqual(['open', 'half-open', 'closed']);
  });

  it('is tried by another call when the one that tried ran out of its own time', async () => {
    const { ask, clock, last } = await broken();
    await clock.pass(5_000);
    const trial = ask({ deadline: clock.now() + 100 });
    await clock.pass(100);
    await expect(trial).rejects.toEqual(fault('TIMEOUT'));
    const second = ask();
    last().answer();
    await second;
  });

  it('has failed once however often a call was sent again', async () => {
    const { ask, clock, sent, last, standing } = scriptedLine({ retry: { times: 2, pause: 100 }, breaker: { leastCalls: 2 } });
    for (const [call, state] of ['closed', 'open'].entries()) {
      const asked = ask();
      while (sent.length < (call + 1) * 3) {
        last().fail();
        await clock.pass(100);
      }
      last().fail();
      await expect(asked).rejects.toEqual(fault('UNREACHABLE', '2026-11-28T06:00:00Z'));
      expect(standing.health.breaker).toBe(state);
    }
  });

  it('is one that does not answer in time, but not one whose answers are refused', async () => {
    const slow = scriptedLine({ timeout: 100, breaker: { leastCalls: 3 } });
    const hung = [slow.ask(), slow.ask(), slow.ask()];
    await slow.clock.pass(100);
    await Promise.allSettled(hung);
    expect(slow.standing.health.breaker).toBe('open');
    const odd = scriptedLine(policy);
    for (let call = 0; call < 5; call += 1) {
      const asked = odd.ask();
      odd.last().answer(call % 2 === 0 ? 'nonsense' : { data: {} }, call % 2 === 0 ? 200 : 401);
      await asked.catch(() => undefined);
    }
    expect(odd.standing.health).toMatchObject({ breaker: 'closed', failingSince: expect.any(Date) });
  });
});
