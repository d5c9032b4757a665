import { describe, expect, it, jest } from '@jest/globals';
import type { OperationAnswer } from '../execution/compiled-operation.js';
import { type Executed, Flights } from './flights.js';

const answer = (data: string, code?: string): OperationAnswer => ({
  data: Buffer.from(data),
  errors: code === undefined ? [] : [{ message: code, extensions: { code } }],
});
const request = (requestId: string, deadline?: number) => ({ requestId, deadline });

/** Executions that end when a test says so. */
function executions() {
  const begun: PromiseWithResolvers<Executed>[] = [];
  const run = () => {
    const one = Promise.withResolvers<Executed>();
    begun.push(one);
    return one.promise;
  };
  return { begun, run };
}

describe('reads that are under way', () => {
  it('are joined by whoever asks the same, until the answer has come', async () => {
    const flights = new Flights();
    const { begun, run } = executions();
    const sharing = ['a', 'b', 'c'].map((id) => flights.share('same', request(id), run));
    const other = flights.share('other', request('d'), run);
    expect(begun).toHaveLength(2);
    begun[0]?.resolve(answer('1'));
    begun[1]?.resolve(answer('2'));
    expect(await Promise.all(sharing)).toEqual([undefined, 'a', 'a'].map((askedBy) => ({ answer: answer('1'), askedBy })));
    expect((await other).answer).toEqual(answer('2'));
    void flights.share('same', request('e'), run);
    expect(begun).toHaveLength(3);
  });

  it('give what they throw to all, and nobody joins them afterwards', async () => {
    const flights = new Flights();
    const { begun, run } = executions();
    const sharing = ['a', 'b'].map((id) => flights.share('k', request(id), run));
    begun[0]?.reject(new Error('a bug'));
    for (const one of sharing) await expect(one).rejects.toThrow('a bug');
    const again = flights.share('k', request('c'), run);
    begun[1]?.resolve(answer('1'));
    expect(await again).toEqual({ answer: answer('1'), askedBy: undefined });
  });

  it('are not joined by whoever has less time, and he is joined himself', async () => {
    const flights = new Flights();
    const { begun, run } = executions();
    const long = flights.share('k', request('long', 9_000), run);
    const short = flights.share('k', request('short', 5_000), run);
    const next = flights.share('k', request('next', 6_000), run);
    expect(begun).toHaveLength(2);
    begun[1]?.resolve(answer('in time'));
    expect(await Promise.all([short, next])).toEqual([
      { answer: answer('in time'), askedBy: undefined },
      { answer: answer('in time'), askedBy: 'short' },
    ]);
    begun[0]?.resolve(answer('later'));
    expect(await long).toEqual({ answer: answer('later'), askedBy: undefined });
  });

  it('are executed again, once, for those who have more time than the one whose time is over', async () => {
    const flights = new Flights();
    const { begun, run } = executions();
    const first = flights.share('k', request('a', 1_000), run);
    const others = ['b', 'c', 'd'].map((id) => flights.share('k', request(id, 2_000), run));
    begun[0]?.resolve(answer('null', 'DEADLINE_EXCEEDED'));
    expect((await first).answer).toMatchObject({ errors: [{ message: 'DEADLINE_EXCEEDED' }] });
    expect(begun).toHaveLength(2);
    begun[1]?.resolve(answer('1', 'SUBGRAPH_UNAVAILABLE'));
    expect((await Promise.all(others)).map(({ askedBy }) => askedBy)).toEqual([undefined, 'b', 'b']);
  });

  it('are not joined by whoever comes after something was written, nor after a second', () => {
    const flights = new Flights();
    const { begun, run } = executions();
    const now = jest.spyOn(performance, 'now').mockReturnValue(10_000);
    const ask = () => void flights.share('k', request('a'), run);
    try {
      ask();
      flights.wrote();
      ask();
      expect(begun).toHaveLength(2);
      now.mockReturnValue(11_000);
      ask();
      expect(begun).toHaveLength(2);
      now.mockReturnValue(11_001);
      ask();
      expect(begun).toHaveLength(3);
    } finally {
      now.mockRestore();
    }
  });

  it('that were left behind by a write do not end those that began after it', async () => {
    const flights = new Flights();
    const { begun, run } = executions();
    const before = flights.share('k', request('before'), run);
    flights.wrote();
    void flights.share('k', request('after'), run);
    begun[0]?.resolve(answer('old'));
    await before;
    void flights.share('k', request('joins'), run);
    expect(begun).toHaveLength(2);
  });
});
