import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { act, look, type Row, submission, submit, told } from '../testing/acts.js';
import { clerk, founder, guide, secondClerk, stranger } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

const founding = storyOf('single-shareholder');

describe.each(await testEngines())('case numbers and applying again ($name)', (engine) => {
  let window: OpenWindow;
  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  const numbers = async (caller: typeof founder, id: unknown): Promise<Row> =>
    (await window.ask(caller, 'query ($id: ID!) { case(id: $id) { id number nationalNumber previousCase { id } } }', { id })).data
      ?.case as Row;
  const found = async (number: string, caller = clerk) =>
    (await window.ask(caller, 'query ($n: String!) { case(number: $n) { id } }', { n: number })).data?.case?.id ?? null;

  it('are given once each, however many windows take cases in at the same moment', async () => {
    const stories = [...'甲乙丙丁戊己庚辛'].map((mark) => renamed(founding, mark));
    const callers = [founder, clerk, secondClerk, guide];
    const opened = await Promise.all(stories.map((story, index) => submit(window, callers[index % 4] as typeof founder, story)));
    const all = await Promise.all(opened.map(({ id }) => numbers(clerk, id)));
    expect(new Set(all.map(({ number }) => number)).size).toBe(8);
    expect(all.map(({ nationalNumber }) => nationalNumber).sort()).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((serial) => `11150783MB1A200108400013112700420261123000${serial}`),
    );
    const [{ id, number, nationalNumber }] = all as [Row];
    const fullWidth = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    for (const typed of [number, fullWidth(number), `${number.slice(0, 6)} ${number.slice(6, 11)}-${number.slice(11)}`])
      expect(await found(typed)).toBe(id);
    for (const typed of [nationalNumber, nationalNumber.toLowerCase(), fullWidth(nationalNumber), ` ${nationalNumber} `])
      expect(await found(typed)).toBe(id);
    expect(await found(`${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`)).toBeNull();
    expect(await found(nationalNumber, stranger)).toBeNull();
  });

  it('an application that was refused or withdrawn is taken up again under a number of its own, and says of which', async () => {
    const story = renamed(founding, '再');
    const { id, number } = await submit(window, founder, story);
    const again = (changed: Row = {}, caller = founder) =>
      act(window, caller, 'submitCase', submission(story, { previousCaseId: id, ...changed }));
    expect(await again()).toMatchObject({ code: 'CASE_STILL_OPEN', details: [{ subject: number }] });
    await act(window, founder, 'withdrawCase', { caseId: id, reason: '先补办前置手续' });
    expect(told(await act(window, founder, 'submitCase', submission(renamed(founding, '他'), { previousCaseId: id })))).toBe(
      'CASE_NOT_FOUND',
    );
    const renewed = await again();
    expect(told(renewed)).toBe('RECEIVED');
    expect(await numbers(founder, renewed.id)).toMatchObject({ previousCase: { id } });
    expect(renewed.number).not.toBe(number);
    expect((await look(window, founder, id as string)).stage).toBe('WITHDRAWN');
  });

  it('of what stands in the way is told to whoever may see the case, and to nobody else', async () => {
    const story = renamed(founding, '重');
    const { id } = await submit(window, founder, story);
    await act(window, founder, 'withdrawCase', { caseId: id, reason: '改由窗口代为申请' });
    const entered = await submit(window, clerk, story);
    expect(await act(window, guide, 'submitCase', submission(story))).toMatchObject({
      code: 'DUPLICATE_CASE',
      details: [{ subject: entered.number }],
    });
    const blind = await act(window, founder, 'submitCase', submission(story));
    expect(blind).toMatchObject({ code: 'DUPLICATE_CASE', details: [] });
    expect(blind.message).not.toContain(entered.number);
  });
});
