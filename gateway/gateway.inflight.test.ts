import { get } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compose } from '../schema/compose.js';
import { type Asked, callers, fields, meantFor, openPersonalHall, type PersonalHall, personalSdl } from './testing/personal.fixture.js';

let hall: PersonalHall;
beforeAll(async () => {
  hall = await openPersonalHall();
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});
afterEach(() => {
  hall.told.length = 0;
  hall.subgraph.calls.length = 0;
});

const hits = () => hall.told.filter((event) => event === 'inflight hit').length;

/** Sends all, and lets the subgraph answer when every one of them is under way. */
async function atOnce<Answer>(sent: (() => Promise<Answer>)[]): Promise<Answer[]> {
  const release = hall.hold();
  const before = hall.told.filter((event) => event.startsWith('plan')).length;
  const answers: Promise<Answer>[] = [];
  for (const [index, send] of sent.entries()) {
    answers.push(send());
    await hall.heard('plan', before + index + 1);
  }
  release();
  return await Promise.all(answers);
}

describe('reads that are the same and under way at the same time', () => {
  it('are executed once for one caller; each is a request of its own', async () => {
    const ask = (id: string) => () => hall.post('{ mine(n: 1) }', 'li', { 'x-request-id': id });
    const answers = await atOnce([ask('first-request'), ask('other-request'), ask('third-request')]);
    expect(hall.subgraph.calls).toHaveLength(1);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.map(({ headers }) => headers.get('x-request-id'))).toEqual(['first-request', 'other-request', 'third-request']);
    expect(hits()).toBe(2);
    await hall.heard('finished ok', 3);
    await hall.post('{ mine(n: 1) }', 'li');
    expect(hall.subgraph.calls).toHaveLength(2);
  });

  it('never give one caller the answer of another, whoever asks what, and are executed once for each', async () => {
    const asked = fc.record<Asked>({
      caller: fc.constantFrom(...callers),
      field: fc.constantFrom(...fields),
      language: fc.constantFrom('zh-CN', 'en', 'en-GB'),
      n: fc.constantFrom(1, 2),
    });
    let shared = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 2, maxLength: 20 }), async (requests) => {
        hall.subgraph.calls.length = 0;
        const answers = await atOnce(requests.map((request) => () => hall.ask(request)));
        expect(answers.map(({ data }, index) => data?.[requests[index]?.field ?? ''])).toEqual(requests.map(meantFor));
        const different = new Set(requests.filter((one) => meantFor(one) !== null).map((one) => JSON.stringify(one)));
        expect(hall.subgraph.calls).toHaveLength(different.size);
        shared += requests.length - different.size;
      }),
      { numRuns: 60, examples: [[callers.flatMap((caller) => [0, 1].map(() => ({ caller, field: 'mine', language: 'en', n: 1 })))]] },
    );
    expect(shared).toBeGreaterThan(callers.length);
  });

  it('are executed each by itself if they are acts, or where the client wants an answer of its own', async () => {
    await atOnce([1, 2].map(() => () => hall.post('mutation { write }', 'li')));
    expect(hall.subgraph.calls).toHaveLength(2);
    await atOnce(['no-cache', 'max-age=0, no-store'].map((control) => () => hall.post('{ mine }', 'li', { 'cache-control': control })));
    expect(hall.subgraph.calls).toHaveLength(4);
    expect(hits()).toBe(0);
  });

  it('are not joined after an act: who has written sees what he wrote', async () => {
    await atOnce([
      () => hall.post('{ mine }', 'li'),
      () => hall.post('mutation { write }', 'wang'),
      async () => {
        await hall.heard('finished ok', 1);
        return await hall.post('{ mine }', 'li');
      },
    ]);
    expect(hall.subgraph.calls).toHaveLength(3);
    expect(hits()).toBe(0);
  });

  it('outlive the client of the one that is executed', async () => {
    const release = hall.hold();
    const search = new URLSearchParams({ query: '{ mine(n: 7) }' });
    const first = get(`${hall.gateway.url}/graphql?${search}`, { headers: { 'apollo-require-preflight': '1', 'accept-language': '*' } });
    const gone = new Promise((resolve) => first.once('error', resolve));
    await hall.heard('plan', 1);
    const second = hall.post('{ mine(n: 7) }');
    await hall.heard('plan', 2);
    first.destroy();
    await hall.heard('finished refused', 1);
    release();
    expect(await second).toMatchObject({ status: 200, data: { mine: expect.stringContaining('mine') } });
    expect(await gone).toMatchObject({ code: 'ECONNRESET' });
    expect(hall.subgraph.calls).toHaveLength(1);
    expect(hits()).toBe(1);
  });

  it('are masked for each by itself if they fail: every error id leads to the log, and there to the one that asked', async () => {
    const answers = await atOnce(['leader-id', 'joined-id'].map((id) => () => hall.post('{ broken }', 'li', { 'x-request-id': id })));
    expect(hall.subgraph.calls).toHaveLength(1);
    const ids = answers.map(({ errors }) => errors?.[0]?.extensions.id);
    expect(new Set(ids).size).toBe(2);
    for (const [index, requestId] of ['leader-id', 'joined-id'].entries())
      expect(hall.log).toContainEqual(expect.objectContaining({ errorId: ids[index], requestId }));
    expect(hall.log).toContainEqual(expect.objectContaining({ requestId: 'joined-id', askedBy: 'leader-id' }));
  });

  it('are not joined across a change of the supergraph', async () => {
    const swapped = compose([
      {
        name: 'office',
        url: hall.subgraph.url,
        sdl: `${personalSdl} type New { a: Int }`.replace('broken: String', 'broken: String new: New'),
      },
    ]);
    const answers = await atOnce([
      () => hall.post('{ mine(n: 9) }', 'li'),
      async () => {
        expect((await hall.gateway.replaceSupergraph(swapped.supergraphSdl)).taken).toBe(true);
        return await hall.post('{ mine(n: 9) }', 'li');
      },
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(hall.subgraph.calls).toHaveLength(2);
  });
});

it('reads are executed each by itself where that is wanted', async () => {
  await using alone = await openPersonalHall({ deduplicate: false });
  const release = alone.hold();
  const answers = [1, 2].map(() => alone.post('{ mine }', 'li'));
  await alone.heard('plan', 2);
  release();
  await Promise.all(answers);
  expect(alone.subgraph.calls).toHaveLength(2);
  expect(alone.told.filter((event) => event.startsWith('inflight'))).toEqual([]);
});
