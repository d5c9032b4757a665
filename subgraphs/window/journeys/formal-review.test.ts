import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { act, judgeAll, look, type Row, submit, told } from '../testing/acts.js';
import { clerk, founder, restaurant, stranger } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

const founding = storyOf('single-shareholder');
const subjects = (answer: Row): string[] => (answer.details as Row[]).map(({ subject }) => subject as string);

describe.each(await testEngines())('the formal review ($name)', (engine) => {
  let window: OpenWindow;
  let serial = 0;
  /** A founding that nobody else in this file applies for. */
  const another = () => {
    serial += 1;
    return renamed(founding, `${serial}号`);
  };

  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  it('accepts nothing that is open, failed or missing, and notifies of nothing when all is well', async () => {
    const { id } = await submit(window, founder, another(), { materials: founding.materials.slice(1) });
    const early = await act(window, clerk, 'acceptCase', { caseId: id });
    expect(told(early)).toBe('POINTS_NOT_JUDGED');
    expect(subjects(early)).toEqual(expect.arrayContaining(['MATERIALS_MISSING', founding.materials[0]?.code ?? '']));
    await judgeAll(window, clerk, id as string);
    expect(told(await act(window, clerk, 'acceptCase', { caseId: id }))).toBe('MATERIALS_MISSING');
    const sound = await submit(window, founder, another());
    await judgeAll(window, clerk, sound.id as string);
    expect(told(await act(window, clerk, 'issueNotice', { caseId: sound.id }))).toBe('NOTHING_TO_CORRECT');
  });

  it('lets nobody judge a point of the form by hand, one that does not apply, one twice at once, or nothing', async () => {
    const { id } = await submit(window, founder, another());
    const { reviewPoints } = await look(window, clerk, id as string);
    const automatic = (reviewPoints as Row[]).find((point) => point.automatic);
    const open = (reviewPoints as Row[]).find((point) => point.verdict === null);
    const give = (...points: (Row | undefined)[]) =>
      act(window, clerk, 'judgePoints', {
        caseId: id,
        verdicts: points.map((point) => ({ part: point?.part, code: point?.code, verdict: 'PASSED' })),
      });
    expect(told(await give(automatic))).toBe('POINTS_NOT_APPLICABLE');
    expect(told(await give(open, { part: 'tax', code: 'NO_SUCH' }))).toBe('POINTS_NOT_APPLICABLE');
    expect(told(await give(open, open))).toBe('POINTS_NOT_APPLICABLE');
    expect(told(await give())).toBe('NOTHING_JUDGED');
    const long = [{ part: open?.part, code: open?.code, verdict: 'FAILED', remark: '长'.repeat(501) }];
    expect(told(await act(window, clerk, 'judgePoints', { caseId: id, verdicts: long }))).toBe('POINTS_NOT_APPLICABLE');
    const after = (await look(window, clerk, id as string)).reviewPoints as Row[];
    expect(after).toEqual(reviewPoints);
  });

  it('lets a verdict be replaced while the case is in review', async () => {
    const { id } = await submit(window, founder, another());
    const point = ((await look(window, clerk, id as string)).reviewPoints as Row[]).find(({ verdict }) => verdict === null);
    for (const verdict of ['FAILED', 'PASSED']) {
      await act(window, clerk, 'judgePoints', {
        caseId: id,
        verdicts: [{ part: point?.part, code: point?.code, verdict, remark: `𠮷${verdict}` }],
      });
      const standing = ((await look(window, clerk, id as string)).reviewPoints as Row[]).filter(
        ({ part, code }) => part === point?.part && code === point?.code,
      );
      expect(standing).toMatchObject([{ verdict, remark: `𠮷${verdict}`, judgedBy: '萨仁' }]);
    }
  });

  it('reopens what a supplement touches, and takes none from a stranger or for another enterprise', async () => {
    const { id } = await submit(window, founder, another(), { materials: founding.materials.slice(1) });
    const supplement = (caller: typeof founder, form: Row) =>
      act(window, caller, 'supplementCase', { caseId: id, form, materials: founding.materials.slice(0, 1) });
    expect(told(await supplement(founder, {}))).toBe('NOT_TO_BE_CORRECTED');
    await judgeAll(window, clerk, id as string);
    expect(told(await act(window, clerk, 'issueNotice', { caseId: id }))).toBe('TO_BE_CORRECTED');
    for (const caller of [stranger, restaurant]) expect(told(await supplement(caller, {}))).toBe('CASE_NOT_FOUND');
    for (const form of [{ enterpriseName: '扎兰屯市别家有限公司' }, { nameReservationNo: '扎市监名预〔2026〕9' }]) {
      expect(await supplement(founder, form)).toMatchObject({ code: 'FORM_INVALID', details: [{ subject: '/enterpriseName' }] });
    }
    expect(told(await act(window, clerk, 'acceptCase', { caseId: id }))).toBe('CASE_NOT_IN_REVIEW');
    expect(await supplement(founder, { expectedAnnualSales: 500000 })).toMatchObject({ stage: 'RECEIVED', round: 2 });
    const points = (await look(window, clerk, id as string)).reviewPoints as Row[];
    const open = new Set(points.filter(({ verdict }) => verdict === null).map(({ part }) => part));
    expect(open).toEqual(new Set(['registration', 'tax']));
    expect(told(await supplement(founder, {}))).toBe('NOT_TO_BE_CORRECTED');
  });
});
