import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../../kit/domain/caller.js';
import { testEngines } from '../../kit/testing/engines.js';
import { callerWith } from '../../kit/testing/test-subgraph.js';
import { developer, operations, outputClerk, clerk as windowClerk } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';

const clerk = windowClerk;
const applicant = callerWith({ ...developer, sub: 'pages' });

/** Every list of the window, by whom it is read, with the field that its cursor goes by. */
const lists: readonly [string, Caller, string, (page: string) => string][] = [
  ['cases', clerk, 'receivedAt', (page) => `cases(${page})`],
  ['casesHandedToMe', clerk, 'receivedAt', (page) => `casesHandedToMe(${page})`],
  ['lateCases', clerk, 'receivedAt', (page) => `lateCases(what: SUPPLEMENT, ${page})`],
  ['handovers', clerk, 'drawnUpAt', (page) => `handovers(stage: DRAWN_UP, ${page})`],
  ['shelf', outputClerk, 'waitingSince', (page) => `shelf(${page})`],
  ['noticeBreaches', operations, 'foundAt', (page) => `noticeBreaches(${page})`],
  ['myDrafts', applicant, 'savedAt', (page) => `myDrafts(${page})`],
  ['myMessages', applicant, 'at', (page) => `myMessages(${page})`],
  ['serviceItems', applicant, 'row', (page) => `serviceItems(${page})`],
];
const forged = (position: unknown) => `after: "${Buffer.from(JSON.stringify(position)).toString('base64url')}"`;

describe.each(await testEngines())('every list of the window ($name)', (engine) => {
  let window: OpenWindow;
  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  it.each(lists)('refuses sizes and cursors that are none: %s', async (_name, caller, field, ask) => {
    const instant = '2026-11-23T02:00:00.000Z';
    const pages = [
      'first: 0',
      'first: -1',
      'first: 101',
      'first: 2147483647',
      'after: ""',
      'after: "x"',
      'after: "null"',
      forged(null),
      forged([]),
      forged(instant),
      forged({ [field]: 5, id: 'a', caseId: 'a' }),
      forged({ [field]: 'yesterday', id: 'a', caseId: 'a' }),
      forged({ [field]: '+275760-09-13T00:00:00.000Z', id: 'a', caseId: 'a' }),
      forged({ [field]: instant, id: { $ne: null }, caseId: { $ne: null } }),
      forged({ [field]: instant, id: 'a\u0000', caseId: 'a\u0000' }),
      forged({ __proto__: { [field]: instant, id: 'a', caseId: 'a' } }),
    ];
    for (const page of pages) {
      const { data, errors } = await window.ask(caller, `{ list: ${ask(page)} { edges { cursor } } }`);
      expect([page, data?.list ?? null, errors?.map(({ extensions }) => extensions?.code)]).toEqual([page, null, ['BAD_USER_INPUT']]);
    }
    const { errors } = await window.ask(caller, `{ list: ${ask('first: 100')} { edges { cursor } pageInfo { hasNextPage } } }`);
    expect(errors).toBeUndefined();
  });

  it('has its cursors looked at here, one test a list', async () => {
    const { data } = await window.ask(clerk, '{ __schema { queryType { fields { name args { name } } } } }');
    const fields = data?.__schema.queryType.fields as { name: string; args: { name: string }[] }[];
    const paged = fields.filter(({ args }) => args.some(({ name }) => name === 'after')).map(({ name }) => name);
    expect(paged.sort()).toEqual(lists.map(([name]) => name).sort());
  });
});
