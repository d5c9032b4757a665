import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { accepted, act, judgeAll, look, type Row, submission, submit, tasksOf, told } from '../testing/acts.js';
import { clerk, developer, founder, restaurant, stranger } from '../testing/callers.js';
import { items, type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

const founding = storyOf('single-shareholder');
const permit = storyOf('construction-permit');
const subjects = (answer: Row): string[] => (answer.details as Row[]).map(({ subject }) => subject as string);

describe.each(await testEngines())('what can be applied for ($name)', (engine) => {
  let window: OpenWindow;
  let serial = 0;
  /** A founding that nobody else in this file applies for. */
  const another = () => {
    serial += 1;
    return renamed(founding, `${serial}号`);
  };
  const trySubmit = (caller: Parameters<typeof act>[1], changed: Row = {}) =>
    act(window, caller, 'submitCase', submission(another(), changed));
  const formWith = (changed: Row) => ({ form: { ...another().form, ...changed } });

  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  it('must be one thing that exists', async () => {
    for (const choice of [
      { matterCode: 'no-such' },
      { matterCode: null },
      { itemId: 'tax.tax-clearance' },
      { matterCode: null, itemId: 'tax.no-such' },
    ]) {
      expect(told(await trySubmit(founder, choice))).toBe('SUBJECT_UNKNOWN');
    }
  });

  it('must have every question answered, none unknown, none beside the point, none twice', async () => {
    const { AGENT: _, ...others } = founding.answers;
    const given = { ...others, PREMISES: 'CASTLE', NO_SUCH: 'YES' };
    const refusal = await trySubmit(founder, { answers: Object.entries(given).map(([question, option]) => ({ question, option })) });
    expect(told(refusal)).toBe('ANSWERS_DO_NOT_FIT');
    expect(subjects(refusal)).toEqual(expect.arrayContaining(['AGENT', 'PREMISES', 'NO_SUCH']));
    const twice = [...submission(founding).answers, { question: 'AGENT', option: 'YES' }];
    expect(await trySubmit(founder, { answers: twice })).toMatchObject({ code: 'ANSWERS_DO_NOT_FIT', details: [{ subject: 'AGENT' }] });
  });

  it('must have a form without faults, all of them told at once', async () => {
    const refusal = await trySubmit(
      founder,
      formWith({ registeredCapital: -5, unknown: 1, legalRepresentative: { name: '乌兰', phone: '1' }, handler: undefined }),
    );
    expect(told(refusal)).toBe('FORM_INVALID');
    expect(subjects(refusal)).toEqual(
      expect.arrayContaining(['/registeredCapital', '/unknown', '/legalRepresentative/idNumber', '/legalRepresentative/phone', '/handler']),
    );
    expect(refusal.message).toBe(`申请表单有${subjects(refusal).length}处需要更正`);
  });

  it('must bring no material that nobody asks for, none twice, none a negative number of times', async () => {
    const extra = { code: 'GOLD_BAR', provision: 'PAPER', originals: 1, copies: 0 };
    const first = founding.materials[0];
    const refusal = await trySubmit(founder, { materials: [...founding.materials, extra, first, { ...first, originals: -1 }] });
    expect(told(refusal)).toBe('MATERIALS_NOT_ASKED');
    expect(subjects(refusal)).toEqual(['GOLD_BAR', first?.code, first?.code]);
  });

  it('is read whatever way identifiers are typed, and kept in their normal form', async () => {
    const typed = {
      ...permit.form,
      creditCode: '９１１５０７８３ma0n1a0193 ',
      contractorCreditCode: ' 9115 0783 ma0r6f064b',
      enterpriseName: ` ${permit.form.enterpriseName} `,
    };
    const { id } = await submit(window, developer, permit, { form: typed });
    const { form, enterprise } = await look(window, developer, id as string);
    expect(form).toMatchObject({
      creditCode: '91150783MA0N1A0193',
      contractorCreditCode: '91150783MA0R6F064B',
      enterpriseName: permit.form.enterpriseName,
    });
    expect(enterprise).toMatchObject({ creditCode: '91150783MA0N1A0193' });
    for (const creditCode of ['91150783MA0N1A0194', '91150783MAON1A0193', '150783199001011', '']) {
      expect(told(await act(window, developer, 'submitCase', submission(permit, { form: { ...permit.form, creditCode } })))).toBe(
        'FORM_INVALID',
      );
    }
  });

  it('names nobody who is not born yet', async () => {
    const unborn = { name: '未来', phone: '13847012345', idNumber: withCheck('15078320270101112') };
    expect(subjects(await trySubmit(founder, formWith({ handler: unborn })))).toEqual(['/handler/idNumber']);
  });

  it('is not for whoever may not act for the enterprise, nor under another name than the registered one', async () => {
    expect(told(await act(window, restaurant, 'submitCase', submission(permit)))).toBe('NOT_YOUR_ENTERPRISE');
    const story = another();
    await submit(window, founder, story);
    expect(told(await act(window, stranger, 'submitCase', submission(story)))).toBe('NOT_YOUR_ENTERPRISE');
    const misnamed = { ...permit.form, creditCode: '91150783MA0N2B025N', enterpriseName: '扎兰屯市秀水餐饮有限公司' };
    const refusal = await act(window, restaurant, 'submitCase', submission(permit, { form: misnamed }));
    expect(refusal).toMatchObject({ code: 'ENTERPRISE_NAME_DIFFERS', details: [{ subject: '/enterpriseName' }] });
  });

  it('may be withdrawn: new cases are refused, running ones go on', async () => {
    const running = await accepted(window, founder, clerk, another());
    await window.withdraw('provident-fund.unit-registration', 'provident-fund');
    const refusal = await trySubmit(founder);
    expect(refusal.code).toBe('ITEM_WITHDRAWN');
    const tasks = tasksOf(running);
    await window.decide({ ...(tasks.registration as { taskId: string; department: string }), produced: { registeredOn: '2026-11-24' } });
    for (const step of ['tax', 'social-insurance', 'medical-insurance', 'provident-fund']) await window.decide(tasks[step] as never);
    expect((await look(window, founder, running.id as string)).stage).toBe('TO_BE_DELIVERED');
    await window.close();
    window = await openWindow(engine);
  });

  it('stays what it was at submission when the department publishes another version', async () => {
    const { id } = await submit(window, founder, another());
    const before = await look(window, clerk, id as string);
    const item = items.find(({ itemId }) => itemId === 'provident-fund.unit-registration');
    if (item === undefined) throw new Error('the item is shipped');
    const [point] = item.definition.points;
    if (point === undefined) throw new Error('the item has points');
    await window.publish(item, 2, { ...item.definition, points: [...item.definition.points, { ...point, code: 'NEW_POINT' }] });
    expect(await look(window, clerk, id as string)).toEqual(before);
    const fresh = await submit(window, founder, another());
    const { reviewPoints } = await look(window, clerk, fresh.id as string);
    expect((reviewPoints as Row[]).map(({ code }) => code)).toContain('NEW_POINT');
    await judgeAll(window, clerk, id as string);
    const tasks = tasksOf(await look(window, clerk, id as string));
    expect(told(await act(window, clerk, 'acceptCase', { caseId: id }))).toBe('ACCEPTED');
    await window.decide({ ...(tasks.registration as { taskId: string; department: string }), produced: { registeredOn: '2026-11-24' } });
    expect((await window.released('provident-fund')).at(-1)?.versionNumber).toBe(1);
  });
});

/** An ID number with its right check digit, GB 11643. */
function withCheck(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return first17 + '10X98765432'[sum % 11];
}
