import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { act, judgeAll, look, type Row, submission, tasksOf, told } from '../testing/acts.js';
import { clerk, developer, founder, operations, outputClerk } from '../testing/callers.js';
import { earlierRows, leftByEarlierRelease } from '../testing/earlier-database.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { storyOf } from '../testing/stories.js';

const NOW = '2026-11-30T02:00:00.000Z';
const founding = storyOf('single-shareholder');
const { name: recipientName, idNumber: recipientIdNumber } = founding.collector;

describe.each(await testEngines())('cases of an earlier release go on after the upgrade ($name)', (engine) => {
  let window: OpenWindow;
  beforeAll(async () => {
    window = await openWindow(leftByEarlierRelease(engine), NOW);
  });
  afterAll(() => window.close());

  it('stand in the list with every part of their pages, though they have no documents, handovers or messages', async () => {
    const { data, errors } = await window.ask(
      operations,
      `{ cases(first: 10) { edges { node { number stage documents { number } handovers { number } messages { title } originals { material place }
        contactAttempts { at } expectedEnd { on } shortNumber: number nationalNumber ending { kind } outsideBodies { body } timeline { what }
        notices { dueOn laterFindings { id } } tasks { dueOn committedDueOn } } } } }`,
    );
    expect(errors).toBeUndefined();
    const cases = ((data as Row).cases.edges as Row[]).map(({ node }) => node as Row);
    expect(cases.map(({ stage }) => stage).sort()).toEqual(['ACCEPTED', 'RECEIVED', 'TO_BE_CORRECTED', 'TO_BE_DELIVERED']);
    expect(cases.flatMap(({ documents, handovers, messages }) => [...documents, ...handovers, ...messages])).toEqual([]);
  });

  it('an application said again with its old key is the case that it made', async () => {
    const row = caseIn('RECEIVED');
    const again = submission(founding, { form: JSON.parse(row.form as string) });
    const key = createHash('sha256').update('demo/c1/single-shareholder/submit').digest('hex');
    const answer = await act(window, founder, 'submitCase', { ...again, idempotencyKey: key });
    expect(answer).toMatchObject({ __typename: 'Case', id: row.id });
  });

  it('a case under review is judged, accepted, decided and collected', async () => {
    const { id } = caseIn('RECEIVED');
    await judgeAll(window, clerk, id);
    expect(told(await act(window, clerk, 'acceptCase', { caseId: id }))).toBe('ACCEPTED');
    await decideAll(id);
    expect(told(await deliver(id))).toBe('CLOSED');
  });

  it('a notice that was out is answered', async () => {
    const { id } = caseIn('TO_BE_CORRECTED');
    const { correction } = storyOf('with-defects');
    const applicant = { ...founder, sub: caseIn('TO_BE_CORRECTED').applicant };
    expect(told(await act(window, applicant, 'supplementCase', { caseId: id, ...correction }))).toBe('RECEIVED');
    expect(told(await judgeAll(window, clerk, id))).toBe('RECEIVED');
    expect(told(await act(window, clerk, 'acceptCase', { caseId: id }))).toBe('ACCEPTED');
  });

  it('a task that its department had before is decided; a case that is decided is collected', async () => {
    const accepted = caseIn('ACCEPTED');
    await decideAll(accepted.id);
    expect((await look(window, developer, accepted.id)).stage).toBe('TO_BE_DELIVERED');
    expect(told(await deliver(caseIn('TO_BE_DELIVERED').id))).toBe('CLOSED');
  });

  function caseIn(stage: string): { id: string; applicant: string; form: unknown } {
    const row = earlierRows.case_file?.find((found) => found.stage === stage);
    if (row === undefined) throw new Error(`No case of the earlier release is ${stage}`);
    return row as never;
  }

  async function decideAll(id: string): Promise<void> {
    for (;;) {
      const open = Object.values(tasksOf(await look(window, clerk, id))).filter(
        ({ status }) => status !== 'DECIDED' && status !== 'WAITING',
      );
      if (open.length === 0) return;
      for (const task of open) await window.decide({ ...task, produced: { creditCode: '91150783MAL2545667', registeredOn: '2026-11-30' } });
    }
  }

  function deliver(id: string): Promise<Row> {
    return act(window, outputClerk, 'registerDelivery', { caseId: id, recipientName, recipientIdNumber });
  }
});
