import { describe, expect, it } from '@jest/globals';
import { scriptedLine } from '../testing/scripted-line.js';

const fault = (reason: string) => expect.objectContaining({ reason });

describe('calls at once', () => {
  it('wait in order for a place, in a row that is bounded', async () => {
    const { ask, sent, standing } = scriptedLine({ concurrency: { underWay: 1, waiting: 1 } });
    const first = ask();
    const second = ask();
    await expect(ask()).rejects.toEqual(fault('BUSY'));
    expect(sent).toHaveLength(1);
    expect(standing.health).toMatchObject({ underWay: 1, waiting: 1, failingSince: null });
    sent[0]?.answer();
    await first;
    sent[1]?.answer();
    await second;
    expect(standing.health).toMatchObject({ underWay: 0, waiting: 0 });
  });

  it('leave the row when their time is over, without having been sent', async () => {
    const { ask, clock, sent, standing } = scriptedLine({ timeout: 100, concurrency: { underWay: 1, waiting: 5 } });
    void ask();
    await clock.pass(50);
    const waiting = ask({ deadline: 90 });
    await clock.pass(40);
    await expect(waiting).rejects.toEqual(fault('TIMEOUT'));
    expect(sent).toHaveLength(1);
    expect(standing.health).toMatchObject({ underWay: 1, waiting: 0 });
    await clock.pass(10);
    expect(standing.health).toMatchObject({ underWay: 0 });
  });
});

describe('a read that is late', () => {
  it('is not sent twice unless that is asked for', async () => {
    const { ask, clock, sent, last } = scriptedLine();
    const asked = ask();
    await clock.pass(9_000);
    last().answer();
    await asked;
    expect(sent).toHaveLength(1);
  });

  it('is sent a second time; the first answer counts and the other call is given up', async () => {
    const { ask, clock, sent } = scriptedLine({ hedge: { after: 100 } });
    const asked = ask();
    await clock.pass(100);
    expect(sent).toHaveLength(2);
    sent[1]?.answer();
    expect(await asked).toEqual({ data: { a: 1 }, errors: [] });
    expect(sent.map(({ ended }) => ended?.reason)).toEqual(['TIMEOUT', undefined]);
    expect(clock.timers).toBe(0);
  });

  it('still has the other call when one of the two fails', async () => {
    const { ask, clock, sent } = scriptedLine({ hedge: { after: 100 } });
    const asked = ask();
    await clock.pass(100);
    sent[1]?.fail();
    await clock.pass(100);
    sent[0]?.answer();
    expect((await asked).data).toEqual({ a: 1 });
    expect(sent).toHaveLength(2);
  });

  it('is late by what the last answers took; acts are never sent twice', async () => {
    const { ask, clock, sent, last } = scriptedLine({ hedge: { after: 'p95' } });
    for (let call = 0; call < 20; call += 1) {
      const asked = ask();
      await clock.pass(10);
      last().answer();
      await asked;
    }
    const act = ask({ kind: 'mutation' });
    await clock.pass(1_000);
    expect(sent).toHaveLength(21);
    last().answer();
    await act;
    const late = ask();
    await clock.pass(10);
    expect(sent).toHaveLength(23);
    last().answer();
    await late;
  });
});
