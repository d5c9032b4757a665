import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { act, answersInput, judgeAll, look, type Row, submission, submit, tasksOf, told } from '../testing/acts.js';
import { clerk, founder, outputClerk } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { storyOf } from '../testing/stories.js';

const REGISTERED = { creditCode: '91150783MA0P5E0552', registeredOn: '2026-11-24' };
const LATER = ['tax', 'social-insurance', 'medical-insurance', 'provident-fund'];

describe.each(await testEngines())('an enterprise is founded through one window ($name)', (engine) => {
  let window: OpenWindow;
  let id: string;
  const story = storyOf('with-defects');

  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  it('tells the founder one checklist and one form, the same for whoever asks', async () => {
    const query = `query ($answers: [AnswerInput!]!) { checklist(matterCode: "enterprise-establishment", answers: $answers) { __typename ... on Checklist {
      complete answerFaults { subject } parts { key } materials { code neededBy } waived { code providedBy } points { part code } form } } }`;
    const asked = await window.ask(founder, query, { answers: answersInput(story.answers) });
    const { checklist } = asked.data as Row;
    expect(checklist).toMatchObject({ __typename: 'Checklist', complete: true, answerFaults: [] });
    expect((checklist.parts as Row[]).map(({ key }) => key)).toEqual(['registration', ...LATER]);
    const codes = (checklist.materials as Row[]).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(checklist.waived).toEqual([{ code: 'BUSINESS_LICENCE', providedBy: ['registration'] }]);
    expect(checklist.form.properties).not.toHaveProperty('creditCode');
    const reversed = await window.ask(clerk, query, { answers: answersInput(story.answers).reverse() });
    expect(reversed.data).toEqual(asked.data);
  });

  it('takes the application in and judges at once what the form can answer', async () => {
    ({ id } = (await submit(window, founder, story)) as { id: string });
    const { stage, number, reviewPoints } = await look(window, founder, id);
    expect(stage).toBe('RECEIVED');
    expect(number).toMatch(/^261123\d{6}$/);
    const automatic = (reviewPoints as Row[]).filter((point) => point.automatic);
    expect(
      automatic
        .filter(({ verdict }) => verdict === 'FAILED')
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['COMPANY_CAPITAL_WITHIN_FIVE_YEARS', 'FUND_RATIO_IN_BOUNDS']);
  });

  it('refuses a notice while a point has no verdict, naming the points', async () => {
    const refusal = await act(window, clerk, 'issueNotice', { caseId: id });
    expect(told(refusal)).toBe('POINTS_NOT_JUDGED');
    expect(refusal.ruleRef.article).toBe('第八条（一）');
    const open = ((await look(window, clerk, id)).reviewPoints as Row[]).filter(({ verdict }) => verdict === null);
    const named = (refusal.details as Row[]).map(({ subject }) => subject);
    expect(open.length).toBeGreaterThan(5);
    for (const { part, code } of open) expect(named).toContain(`${part}/${code}`);
  });

  it('issues one notice with everything that is wrong, each defect once', async () => {
    await judgeAll(window, clerk, id, story.findings);
    expect(told(await act(window, clerk, 'acceptCase', { caseId: id }))).toBe('POINTS_FAILED');
    expect(told(await act(window, clerk, 'issueNotice', { caseId: id }))).toBe('TO_BE_CORRECTED');
    const { notices } = await look(window, founder, id);
    expect(notices).toMatchObject([{ number: '扎政服告字〔2026〕第000001号', round: 1, issuedBy: '萨仁', answeredAt: null }]);
    const lines = notices[0].lines as Row[];
    expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
    expect(lines.map(({ code }) => code).sort()).toEqual([
      'COMPANY_APPOINTMENTS',
      'COMPANY_ARTICLES_SIGNED',
      'COMPANY_CAPITAL_WITHIN_FIVE_YEARS',
      'FUND_RATIO_IN_BOUNDS',
      'FUND_REGISTRATION_FORM',
    ]);
    for (const { wrong, repair } of lines) expect([wrong.length, repair.length].every((length) => length > 3)).toBe(true);
  });

  it('takes the supplement, judges the form again and reopens what rests on changed content', async () => {
    expect(story.correction).not.toBeNull();
    const before = (await look(window, clerk, id)).reviewPoints as Row[];
    const answer = await act(window, founder, 'supplementCase', {
      caseId: id,
      form: story.correction?.form ?? {},
      materials: story.correction?.materials ?? [],
    });
    expect(answer).toMatchObject({ stage: 'RECEIVED', round: 2 });
    const { reviewPoints, notices } = await look(window, clerk, id);
    expect(notices[0].answeredAt).not.toBeNull();
    const verdictOf = (points: Row[], part: string, code: string) =>
      points.find((point) => point.part === part && point.code === code)?.verdict;
    expect(verdictOf(reviewPoints, 'registration', 'COMPANY_CAPITAL_WITHIN_FIVE_YEARS')).toBe('PASSED');
    expect(verdictOf(reviewPoints, 'registration', 'COMPANY_ARTICLES_SIGNED')).toBeNull();
    const untouched = before.filter(({ part, verdict }) => part === 'tax' && verdict === 'PASSED');
    expect(untouched.length).toBeGreaterThan(0);
    for (const { part, code } of untouched) expect(verdictOf(reviewPoints, part, code)).toBe('PASSED');
  });

  it('accepts, and hands over the registration alone: the others wait for its licence', async () => {
    await judgeAll(window, clerk, id);
    expect(told(await act(window, clerk, 'acceptCase', { caseId: id }))).toBe('ACCEPTED');
    const { tasks } = await look(window, clerk, id);
    expect((tasks as Row[]).map(({ step, status }) => [step, status])).toEqual([
      ['registration', 'RELEASED'],
      ...LATER.map((step) => [step, 'WAITING']),
    ]);
    const [task, ...others] = await window.released('market-supervision');
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      slug: 'company-registration',
      caseId: id,
      applicant: 'founder',
      acceptedBy: 'window-clerk',
      enterprise: { creditCode: null },
    });
    for (const later of ['tax', 'hr-social-security', 'medical-insurance', 'provident-fund', 'housing'])
      expect(await window.released(later)).toEqual([]);
  });

  it('follows the department: received, in work', async () => {
    const { registration } = tasksOf(await look(window, clerk, id));
    await window.receive(registration as never);
    expect(tasksOf(await look(window, clerk, id)).registration?.status).toBe('RECEIVED');
    await window.claim(registration as never);
    expect(tasksOf(await look(window, clerk, id)).registration?.status).toBe('IN_WORK');
    await expect(window.hear('tax', 'onewindow.task.claimed', { taskId: registration?.taskId })).rejects.toThrow(
      'tax spoke of a step of market-supervision',
    );
  });

  it('carries the credit code to the four others, each with its own fields and no more', async () => {
    const { registration } = tasksOf(await look(window, clerk, id));
    await window.decide({
      ...(registration as never as { taskId: string; department: string }),
      produced: { ...REGISTERED, contributionRatio: 99 },
    });
    const found = await look(window, clerk, id);
    expect(found.enterprise.creditCode).toBe(REGISTERED.creditCode);
    expect((found.tasks as Row[]).filter(({ status }) => status === 'RELEASED').map(({ step }) => step)).toEqual(LATER);
    for (const [department, own] of [
      ['tax', 'accountingSystem'],
      ['hr-social-security', 'insuranceKinds'],
      ['medical-insurance', 'medicalStartMonth'],
      ['provident-fund', 'contributionRatio'],
    ] as const) {
      const [task, ...more] = await window.released(department);
      expect(more).toEqual([]);
      expect(task?.form).toMatchObject(REGISTERED);
      expect(task?.form).toHaveProperty(own);
      expect(task?.enterprise.creditCode).toBe(REGISTERED.creditCode);
      for (const foreign of ['shareholders', 'accountingSystem', 'insuranceKinds', 'medicalStartMonth'].filter((field) => field !== own))
        expect(task?.form).not.toHaveProperty(foreign);
    }
    expect((await window.released('provident-fund'))[0]?.form.contributionRatio).toBe(6);
    expect(await window.released('market-supervision')).toHaveLength(1);
  });

  it('hands out nothing before all is decided', async () => {
    expect(told(await deliver(window, id))).toBe('NOT_TO_BE_DELIVERED');
  });

  it('hands out all results together, to a person the application names, and closes', async () => {
    const tasks = tasksOf(await look(window, clerk, id));
    for (const step of LATER) await window.decide(tasks[step] as never);
    const waiting = await look(window, founder, id);
    expect(waiting.stage).toBe('TO_BE_DELIVERED');
    expect(waiting.results).toHaveLength(5);
    expect((waiting.results as Row[]).every(({ delivered }) => !delivered)).toBe(true);
    expect(told(await deliver(window, id, { recipientName: '张三', recipientIdNumber: '150783198804121122' }))).toBe(
      'RECIPIENT_NOT_AUTHORISED',
    );
    expect(told(await deliver(window, id, { recipientIdNumber: '150783198405190033' }))).toBe('ID_NUMBER_INVALID');
    expect(told(await deliver(window, id))).toBe('CLOSED');
    expect(told(await deliver(window, id))).toBe('NOT_TO_BE_DELIVERED');
    const closed = await look(window, founder, id);
    expect(closed.closedAt).not.toBeNull();
    expect((closed.results as Row[]).every(({ delivered }) => delivered)).toBe(true);
    expect(closed.deliveries).toEqual([
      { recipientName: '陈*', recipientIdNumber: '150***********0032', recipientRole: 'legalRepresentative', registeredBy: '李春梅' },
    ]);
  });

  it('tells the whole story in its timeline, in order, with the steps by their keys', async () => {
    const { timeline } = await look(window, founder, id);
    const types = (timeline as Row[]).map(({ type }) => (type as string).replace('onewindow.', ''));
    expect(types.filter((type) => type.startsWith('case.') && !/step|handover|originals|document/.test(type))).toEqual(
      ['submitted', 'reviewed', 'noticeIssued', 'supplemented', 'reviewed', 'accepted', 'delivered'].map((type) => `case.${type}`),
    );
    expect((timeline as Row[]).filter(({ type }) => type === 'onewindow.task.released').map(({ step }) => step)).toEqual([
      'registration',
      ...LATER,
    ]);
    for (const { what } of timeline as Row[]) expect(what).toMatch(/\p{Script=Han}/u);
  });

  it('lets the founder apply no more under the reservation once it is registered', async () => {
    expect(told(await act(window, founder, 'submitCase', submission(story)))).toBe('NOT_YOUR_ENTERPRISE');
    expect(told(await act(window, clerk, 'submitCase', submission(story)))).toBe('ENTERPRISE_ALREADY_REGISTERED');
  });
});

function deliver(window: OpenWindow, caseId: string, changed: Row = {}): Promise<Row> {
  const { name, idNumber } = storyOf('with-defects').collector;
  return act(window, outputClerk, 'registerDelivery', { caseId, recipientName: name, recipientIdNumber: idNumber, ...changed });
}
