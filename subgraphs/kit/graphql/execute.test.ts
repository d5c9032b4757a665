import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { JournalHead } from '../journal/journal.entity.js';
import { testEngines } from '../testing/engines.js';
import { probeSubgraph } from '../testing/probe-subgraph.js';
import { callerWith, startTestSubgraph, type TestSubgraph } from '../testing/test-subgraph.js';

/** Lists in lists, as they come out of JSON. */
const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

const clerk = callerWith({ sub: 'clerk', roles: ['WINDOW_CLERK'] });

describe.each(await testEngines())('what a subgraph answers, on $name', (engine) => {
  let probe: TestSubgraph;
  beforeAll(async () => {
    probe = await startTestSubgraph(probeSubgraph(), engine);
  });
  afterAll(() => probe.close());
  beforeEach(() => {
    probe.log.length = 0;
    probe.statements.length = 0;
  });

  it.each(['probeBug', 'probeSql', 'probeShade', 'probeUncoded'])(
    'of a bug in %s is a number that the log explains, and nothing of what was thrown',
    async (field) => {
      const answer = await probe.ask(clerk, `{ ${field} probeOpen }`, {}, 'en');
      expect(answer.data).toEqual({ [field]: null, probeOpen: 'open' });
      expect(answer.errors).toEqual([
        {
          message: 'Internal error',
          path: [field],
          locations: expect.anything(),
          extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
        },
      ]);
      expect(JSON.stringify(answer)).not.toMatch(/宋立新|insert|select|no_such_table|Probe(?!Open)/);
      const explained = probe.log.filter((line) => line.includes(String(answer.errors?.[0]?.extensions?.errorId)));
      expect(explained).toHaveLength(1);
      expect(explained[0]).toMatch(/宋立新|no_such_table|ProbeResolver/);
    },
  );

  it('of a coded error is the error as it was thrown', async () => {
    const { errors } = await probe.ask(clerk, '{ probeMissing }');
    expect(errors).toMatchObject([{ message: '没有这一项', extensions: { code: 'NOT_FOUND' } }]);
    expect(probe.log).toEqual([]);
  });

  it.each([
    ['what is no query', 'query {', {}, 'GRAPHQL_PARSE_FAILED'],
    ['a field that there is not', '{ nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a variable of the wrong kind', 'query ($id: ID!) { probeFile(id: $id) { id } }', { id: { a: 1 } }, 'BAD_USER_INPUT'],
    ['a variable that is missing', 'query ($id: ID!) { probeFile(id: $id) { id } }', {}, 'BAD_USER_INPUT'],
    ['a text that holds NUL', 'query ($id: ID!) { probeFile(id: $id) { id } }', { id: 'a\u0000b' }, 'BAD_USER_INPUT'],
    ['a text that spells NUL in the query', '{ probeFile(id: "a\\u0000b") { id } }', {}, 'BAD_USER_INPUT'],
    ['a text with half of a character', 'query ($id: ID!) { probeFile(id: $id) { id } }', { id: 'a\ud800b' }, 'BAD_USER_INPUT'],
    ['data without end', 'query ($id: ID!) { probeFile(id: $id) { id } }', { id: nested(5_000) }, 'BAD_USER_INPUT'],
  ])('to %s is a coded error, and no bug', async (_, query, variables, code) => {
    const { errors } = await probe.ask(clerk, query, variables);
    expect(errors?.map((error) => error.extensions?.code)).toEqual([code]);
    expect(probe.log).toEqual([]);
  });

  it('to a text that cannot be taken says what is wrong with it, in the reader’s language', async () => {
    const query = 'query ($id: ID!) { probeFile(id: $id) { id } }';
    const { errors } = await probe.ask(clerk, query, { id: '扎兰屯市\u202e某某' }, 'en');
    expect(errors).toMatchObject([{ message: 'A text holds a control character (U+202E), which cannot be seen: delete it' }]);
    const chinese = await probe.ask(clerk, query, { id: '扎兰屯市\u0007某某' });
    expect(chinese.errors).toMatchObject([{ message: '文本中含有不可见的控制字符（U+0007），请删除后重新提交' }]);
  });

  it('can be counted in statements', async () => {
    await probe.ask(clerk, '{ probeCount(times: 3) }');
    expect(probe.statements).toEqual(['select 1', 'select 1', 'select 1']);
    probe.statements.length = 0;
    await probe.subgraph.store.reader().find(JournalHead, {});
    await probe.subgraph.store.reader().count(JournalHead);
    expect(probe.statements).toHaveLength(2);
    expect(probe.statements[0]).toMatch(/^select .* from `journal_head`/);
  });

  it.each([
    [{}, [1, 2, 3, 4, 5]],
    [{ first: 2 }, [1, 2]],
    [{ first: null, after: null }, [1, 2, 3, 4, 5]],
    [{ first: 100 }, [1, 2, 3, 4, 5]],
  ])('to a page of %j is that page', async (page, values) => {
    const { data } = await probe.ask(
      clerk,
      'query ($first: Int, $after: String) { probeNumbers(first: $first, after: $after) { value } }',
      page,
    );
    expect(data?.probeNumbers.map((one: { value: number }) => one.value)).toEqual(values);
  });

  it('goes on after the cursor that it gave', async () => {
    const query = 'query ($first: Int, $after: String) { probeNumbers(first: $first, after: $after) { value cursor } }';
    const seen: number[] = [];
    for (let after: string | null = null; seen.length < 5; ) {
      const { data } = await probe.ask(clerk, query, { first: 2, after });
      const page = (data?.probeNumbers ?? []) as { value: number; cursor: string }[];
      expect(page.length).toBeGreaterThan(0);
      seen.push(...page.map((one) => one.value));
      after = page.at(-1)?.cursor ?? null;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    { first: 0 },
    { first: -1 },
    { first: 101 },
    { after: '' },
    { after: 'tampered' },
    { after: cursor('2') },
    { after: cursor({ $gt: 0 }) },
    { after: cursor([1]) },
    { after: cursor(1.5) },
    { after: cursor(null) },
    { after: Buffer.from(`${'['.repeat(9_000)}${']'.repeat(9_000)}`).toString('base64url') },
    { after: `${cursor(2).slice(0, -1)}` },
  ])('to a page of %j is a refusal', async (page) => {
    const { errors } = await probe.ask(
      clerk,
      'query ($first: Int, $after: String) { probeNumbers(first: $first, after: $after) { value } }',
      page,
    );
    expect(errors?.map((error) => error.extensions?.code)).toEqual(['BAD_USER_INPUT']);
  });
});
