import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { act, judgeAll, look, type Row, submission, submit, tasksOf, told } from '../testing/acts.js';
import { clerk, formerClerk, founder, newClerk, outputClerk, restaurant, reviewerOf, secondClerk, stranger } from '../testing/callers.js';
import { items, type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

const founding = storyOf('single-shareholder');
const subjects = (answer: Row): string[] => (answer.details as Row[]).map(({ subject }) => subject as string);

describe.each(await testEngines())('what the window refuses ($name)', (engine) => {
  let window: OpenWindow;
  let serial = 0;
  /** A founding that nobody else in this file applies for. */
  const another = () => {
    serial += 1;
    return renamed(founding, `${serial}号`);
  };
  const trySubmit = (caller: Parameters<typeof act>[1], changed: Row = {}) =>
    act(window, caller, 'submitCase', submission(another(), changed));

  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  describe('an application that comes twice', () => {
    it('is one case: the other channel is told its number', async () => {
      const story = another();
      const first = await submit(window, founder, story, { channel: 'MOBILE' });
      const second = await act(window, clerk, 'submitCase', submission(story, { channel: 'WINDOW' }));
      expect(second).toMatchObject({ code: 'DUPLICATE_CASE', details: [{ subject: first.number }] });
      expect(second.message).toContain(first.number);
    });

    it('is one case also when both come at the same moment', async () => {
      for (let round = 0; round < 3; round += 1) {
        const story = another();
        const answers = await Promise.all(
          [founder, clerk, secondClerk].map((caller) => act(window, caller, 'submitCase', submission(story))),
        );
        const opened = answers.filter((answer) => answer.__typename === 'Case');
        expect(opened).toHaveLength(1);
        for (const answer of answers.filter((one) => one.__typename === 'Refusal')) {
          if (answer.code === 'DUPLICATE_CASE') expect(subjects(answer)).toEqual([opened[0]?.number]);
          else expect(answer.code).toBe('NOT_YOUR_ENTERPRISE');
        }
      }
    });

    it('is caught when one asks for the item alone and the other within the joint matter', async () => {
      const story = another();
      const first = await submit(window, founder, story);
      const { form } = onlyRegistration(story);
      const alone = submission(story, {
        matterCode: null,
        itemId: 'market-supervision.company-registration',
        answers: registrationAnswers,
        form,
        materials: [],
      });
      expect(await act(window, clerk, 'submitCase', alone)).toMatchObject({ code: 'DUPLICATE_CASE', details: [{ subject: first.number }] });
    });

    it('is the first answer again under the same key, for every act', async () => {
      const story = another();
      const key = randomUUID();
      const said = () => act(window, founder, 'submitCase', submission(story, { idempotencyKey: key }));
      const first = await said();
      expect(await said()).toEqual(first);
      expect((await Promise.all([said(), said()])).map(({ id }) => id)).toEqual([first.id, first.id]);
      expect(told(await act(window, founder, 'submitCase', submission(another(), { idempotencyKey: key })))).toBe('IDEMPOTENCY_KEY_REUSED');
      await judgeAll(window, clerk, first.id as string);
      const twice = async (caller: typeof clerk, name: string, given: Row) => {
        const same = { idempotencyKey: randomUUID(), ...given };
        const before = await act(window, caller, name, same);
        expect(before.__typename).toBe('Case');
        expect(await act(window, caller, name, same)).toEqual(before);
      };
      await twice(clerk, 'acceptCase', { caseId: first.id });
      expect(await released(first.id as string)).toHaveLength(1);
      const tasks = tasksOf(await look(window, clerk, first.id as string));
      await window.decide({ ...(tasks.registration as { taskId: string; department: string }), outcome: 'DENIED' });
      await window.decide({ ...(tasks.registration as { taskId: string; department: string }), outcome: 'APPROVED' });
      expect((await look(window, clerk, first.id as string)).results).toHaveLength(1);
      const { name: recipientName, idNumber: recipientIdNumber } = story.collector;
      await twice(outputClerk, 'registerDelivery', { caseId: first.id, recipientName, recipientIdNumber });
      const { timeline } = await look(window, clerk, first.id as string);
      for (const type of ['submitted', 'accepted', 'delivered'])
        expect((timeline as Row[]).filter((entry) => entry.type === `onewindow.case.${type}`)).toHaveLength(1);
    });
  });

  describe('staff', () => {
    it('whose posting has expired can neither take in, judge, notify, accept nor supplement', async () => {
      const { id } = await submit(window, founder, another());
      expect(told(await trySubmit(formerClerk))).toBe('POSTING_EXPIRED');
      for (const name of ['issueNotice', 'acceptCase'])
        expect(told(await act(window, formerClerk, name, { caseId: id }))).toBe('POSTING_EXPIRED');
      expect(told(await act(window, formerClerk, 'judgePoints', { caseId: id, verdicts: [] }))).toBe('POSTING_EXPIRED');
      expect(told(await act(window, formerClerk, 'supplementCase', { caseId: id, form: {}, materials: [] }))).toBe('POSTING_EXPIRED');
      expect(told(await act(window, newClerk, 'acceptCase', { caseId: id }))).toBe('NOT_STATIONED');
    });

    it('of the window do not review what came online, and a department judges its own points only', async () => {
      const { id } = await submit(window, founder, another(), { channel: 'GOV_SITE' });
      expect(told(await act(window, clerk, 'acceptCase', { caseId: id }))).toBe('NOT_THE_REVIEWER');
      const reviewer = reviewerOf('tax');
      const { reviewPoints } = await look(window, reviewer, id as string);
      const open = (reviewPoints as Row[])
        .filter((point) => point.verdict === null)
        .map(({ part, code }) => ({ part, code, verdict: 'PASSED' }));
      const foreign = open.filter(({ part }) => part !== 'tax');
      const refused = await act(window, reviewer, 'judgePoints', { caseId: id, verdicts: open });
      expect(told(refused)).toBe('POINTS_NOT_APPLICABLE');
      expect(subjects(refused).sort()).toEqual(foreign.map(({ part, code }) => `${part}/${code}`).sort());
      expect(told(await act(window, reviewer, 'judgePoints', { caseId: id, verdicts: open.filter(({ part }) => part === 'tax') }))).toBe(
        'RECEIVED',
      );
      for (const department of ['market-supervision', 'hr-social-security', 'medical-insurance', 'provident-fund']) {
        const step = tasksOf(await look(window, reviewerOf(department), id as string));
        const part = Object.keys(step).find((key) => step[key]?.department === department);
        await act(window, reviewerOf(department), 'judgePoints', { caseId: id, verdicts: open.filter((point) => point.part === part) });
      }
      expect(told(await act(window, reviewer, 'acceptCase', { caseId: id }))).toBe('ACCEPTED');
    });

    it('of a department that has no part in a case is told that there is none, and nothing of its review', async () => {
      const { id } = await submit(window, founder, another(), { channel: 'GOV_SITE' });
      for (const name of ['acceptCase', 'issueNotice']) {
        expect(await act(window, reviewerOf('housing'), name, { caseId: id })).toMatchObject({ code: 'CASE_NOT_FOUND', details: [] });
      }
      const atTheCounter = await submit(window, founder, another());
      expect(await act(window, reviewerOf('tax'), 'acceptCase', { caseId: atTheCounter.id })).toMatchObject({
        code: 'NOT_THE_REVIEWER',
        details: [],
      });
    });

    it('who accept at the same moment: one does, the other is told where the case stands', async () => {
      const { id } = await submit(window, founder, another());
      await judgeAll(window, clerk, id as string);
      const answers = await Promise.all([clerk, secondClerk].map((caller) => act(window, caller, 'acceptCase', { caseId: id })));
      expect(answers.map(told).sort()).toEqual(['ACCEPTED', 'CASE_NOT_IN_REVIEW']);
      expect(answers.find(({ code }) => code !== undefined)?.message).toContain('已受理');
      expect(await released(id as string)).toHaveLength(1);
    });

    it('cannot accept what a colleague fails at the same moment', async () => {
      const { id } = await submit(window, founder, another());
      await judgeAll(window, clerk, id as string);
      const [point] = ((await look(window, clerk, id as string)).reviewPoints as Row[]).filter(({ automatic }) => !automatic);
      const verdicts = [{ part: point?.part, code: point?.code, verdict: 'FAILED' }];
      const [judged, accepting] = await Promise.all([
        act(window, clerk, 'judgePoints', { caseId: id, verdicts }),
        act(window, secondClerk, 'acceptCase', { caseId: id }),
      ]);
      expect([told(judged), told(accepting)]).toEqual(
        told(accepting) === 'ACCEPTED' ? ['CASE_NOT_IN_REVIEW', 'ACCEPTED'] : ['RECEIVED', 'POINTS_FAILED'],
      );
    });
    it('says its refusals in the language of the reader', async () => {
      const given = { caseId: randomUUID() };
      expect((await act(window, clerk, 'acceptCase', given)).message).toBe('未找到该办件，请核对办件编号');
      expect((await act(window, clerk, 'acceptCase', given, 'en')).message).toBe('There is no such case: check the number');
    });
  });

  describe('the formal review', () => {
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

  async function released(caseId: string): Promise<string[]> {
    return (await window.released('market-supervision')).filter((task) => task.caseId === caseId).map(({ taskId }) => taskId);
  }
});

const registrationAnswers = ['PREMISES', 'SHAREHOLDER_KIND', 'PRIOR_APPROVAL', 'BENEFICIAL_OWNER', 'AGENT'].map((question) => ({
  question,
  option: founding.answers[question] ?? '',
}));

/** What of a founding's form the registration alone asks for. */
function onlyRegistration(story: typeof founding): { form: Row } {
  const properties = items.find(({ itemId }) => itemId === 'market-supervision.company-registration')?.definition.form.properties ?? {};
  return { form: Object.fromEntries(Object.entries(story.form).filter(([name]) => Object.hasOwn(properties, name))) };
}
