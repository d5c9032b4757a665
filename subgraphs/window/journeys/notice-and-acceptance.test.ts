import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { act, judgeAll, look, type Row, submit, told } from '../testing/acts.js';
import { analyst, clerk, developer, founder, operations, stranger } from '../testing/callers.js';
import { items, type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

const MONDAY = '2026-11-23T02:00:00.000Z';
const founding = storyOf('single-shareholder');
const types = (found: Row): string[] => (found.timeline as Row[]).map(({ type }) => type as string);

describe.each(await testEngines())('notice and acceptance ($name)', (engine) => {
  let window: OpenWindow;
  let serial = 0;
  const another = (changed: Row = {}) => {
    serial += 1;
    return submit(window, founder, renamed(founding, `告${serial}`), changed);
  };
  const judge = (caller: typeof clerk, caseId: unknown, key: string, verdict: string) => {
    const [part, code] = key.split('/');
    return act(window, caller, 'judgePoints', { caseId, verdicts: [{ part, code, verdict, remark: null }] });
  };
  /** Two points that a person judges, on materials of the application. */
  const byHand = async (id: string): Promise<string[]> =>
    ((await look(window, clerk, id)).reviewPoints as Row[])
      .filter(({ automatic }) => !automatic)
      .map(({ part, code }) => `${part}/${code}`);
  const later = (found: Row, round: number) => (found.notices as Row[]).find((notice) => notice.round === round)?.laterFindings as Row[];

  beforeAll(async () => {
    window = await openWindow(engine, MONDAY);
  });
  beforeEach(() => window.setTime(MONDAY));
  afterAll(() => window.close());

  it('a second notice that says what the first should have said is a breach: attributed, journalled, not shown to the applicant', async () => {
    const id = (await another()).id as string;
    const [first = '', missed = ''] = await byHand(id);
    await judgeAll(window, clerk, id);
    await judge(clerk, id, first, 'FAILED');
    await act(window, clerk, 'issueNotice', { caseId: id });
    await act(window, founder, 'supplementCase', { caseId: id, form: {}, materials: [] });
    await judge(clerk, id, first, 'FAILED');
    await judge(clerk, id, missed, 'FAILED');
    expect(told(await act(window, clerk, 'issueNotice', { caseId: id }))).toBe('TO_BE_CORRECTED');
    const seen = await look(window, operations, id);
    const finding = { subject: missed, cause: 'MISSED', sinceRound: 1, faultParty: 'WINDOW', missedBy: clerk.name, settled: false };
    expect(later(seen, 1)).toEqual([]);
    expect(later(seen, 2)).toMatchObject([finding]);
    expect(types(seen)).toContain('onewindow.case.noticeBreach');
    const applicant = await look(window, founder, id);
    expect(later(applicant, 2)).toEqual([]);
    expect(types(applicant)).not.toContain('onewindow.case.noticeBreach');
    expect((applicant.notices as Row[])[1]?.lines).toHaveLength(2);
    expect(later(await look(window, analyst, id), 2)).toMatchObject([{ missedBy: null }]);

    const list = '{ noticeBreaches(first: 100) { edges { node { id caseId subject settled faultParty } } } }';
    const breaches = (await window.ask(operations, list)).data?.noticeBreaches.edges as Row[];
    const node = breaches.find((edge) => edge.node.caseId === id)?.node as Row;
    expect(node).toMatchObject({ subject: missed, faultParty: 'WINDOW' });
    expect((await window.ask(clerk, list)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const settle = (reason: string) =>
      window.ask(
        operations,
        'mutation ($input: SettleNoticeBreachInput!) { s: settleNoticeBreach(input: $input) { ... on LaterFinding { settled faultParty } ... on Refusal { code } } }',
        {
          input: { findingId: node.id, faultParty: 'DEPARTMENT', reason, idempotencyKey: randomUUID() },
        },
      );
    expect((await settle('略')).data?.s).toEqual({ code: 'REASON_MISSING' });
    expect((await settle('审查要点表述不清，窗口无从判断')).data?.s).toEqual({ settled: true, faultParty: 'DEPARTMENT' });
  });

  it('and none where the supplement itself brought what is wrong', async () => {
    const id = (await another()).id as string;
    const [first = ''] = await byHand(id);
    await judgeAll(window, clerk, id);
    await judge(clerk, id, first, 'FAILED');
    await act(window, clerk, 'issueNotice', { caseId: id });
    const materials = [{ code: 'ARTICLES_OF_ASSOCIATION', provision: 'PAPER', originals: 1, copies: 0 }];
    await act(window, founder, 'supplementCase', { caseId: id, form: {}, materials });
    await judgeAll(window, clerk, id);
    await judge(clerk, id, 'registration/COMPANY_ARTICLES_SIGNED', 'FAILED');
    expect(told(await act(window, clerk, 'issueNotice', { caseId: id }))).toBe('TO_BE_CORRECTED');
    const seen = await look(window, operations, id);
    expect(later(seen, 2)).toMatchObject([{ subject: 'registration/COMPANY_ARTICLES_SIGNED', cause: 'NEW_CONTENT', faultParty: 'NONE' }]);
    expect(types(seen)).not.toContain('onewindow.case.noticeBreach');
  });

  it('a notice is acknowledged once; its day passes, which is noted, and only then may the case be terminated for it', async () => {
    const id = (await another()).id as string;
    const [first = ''] = await byHand(id);
    const acknowledge = (caller: typeof founder) => act(window, caller, 'acknowledgeNotice', { caseId: id });
    expect(told(await acknowledge(founder))).toBe('NO_CURRENT_NOTICE');
    await judgeAll(window, clerk, id);
    await judge(clerk, id, first, 'FAILED');
    await act(window, clerk, 'issueNotice', { caseId: id });
    expect(told(await acknowledge(stranger))).toBe('CASE_NOT_FOUND');
    expect(told(await acknowledge(founder))).toBe('TO_BE_CORRECTED');
    expect(told(await acknowledge(founder))).toBe('NOTICE_ACKNOWLEDGED');
    const [notice] = (await look(window, founder, id)).notices as Row[];
    expect(notice).toMatchObject({ dueOn: '2026-12-14', acknowledgedAt: MONDAY });
    const terminate = () =>
      act(window, clerk, 'terminateCase', { caseId: id, reasonCode: 'NOT_SUPPLEMENTED', explanation: '经催告仍未补正' });
    window.setTime('2026-12-14T02:00:00.000Z');
    await window.subgraph.runChores();
    expect(told(await terminate())).toBe('TIME_NOT_RUN_OUT');
    window.setTime('2026-12-15T02:00:00.000Z');
    await window.subgraph.runChores();
    await window.subgraph.runChores();
    expect(types(await look(window, founder, id)).filter((type) => type === 'onewindow.case.supplementOverdue')).toHaveLength(1);
    expect(told(await terminate())).toBe('TERMINATED');
  });

  it('silence is acceptance, back to the receipt, with the steps handed over; a notice in time prevents it', async () => {
    const silent = (await another()).id as string;
    const answered = (await another()).id as string;
    await judgeAll(window, clerk, answered);
    await judge(clerk, answered, (await byHand(answered))[0] ?? '', 'FAILED');
    await act(window, clerk, 'issueNotice', { caseId: answered });
    const due = new Date((await look(window, founder, silent)).noticeDueAt as string);
    window.setTime(due.toISOString());
    await window.subgraph.runChores();
    expect((await look(window, founder, silent)).stage).toBe('RECEIVED');
    window.setTime(new Date(due.getTime() + 1).toISOString());
    await Promise.all([window.subgraph.runChores(), window.subgraph.runChores()]);
    const after = await look(window, clerk, silent);
    expect(after).toMatchObject({ stage: 'ACCEPTED', deemedAccepted: true, acceptedAt: MONDAY });
    expect(types(after).filter((type) => type === 'onewindow.case.deemedAccepted')).toHaveLength(1);
    expect((after.tasks as Row[]).filter(({ status }) => status === 'RELEASED').map(({ step }) => step)).toEqual(['registration']);
    expect((await window.released('market-supervision')).find(({ caseId }) => caseId === silent)).toMatchObject({
      acceptedAt: MONDAY,
      acceptedBy: 'SYSTEM',
    });
    expect((await look(window, founder, answered)).stage).toBe('TO_BE_CORRECTED');
  });

  it('and a clerk who accepts at that very moment and the timer accept it once', async () => {
    const id = (await another()).id as string;
    await judgeAll(window, clerk, id);
    window.setTime('2026-12-10T02:00:00.000Z');
    const [answer] = await Promise.all([act(window, clerk, 'acceptCase', { caseId: id }), window.subgraph.runChores()]);
    expect(['ACCEPTED', 'CASE_NOT_IN_REVIEW']).toContain(told(answer));
    const accepted = types(await look(window, clerk, id)).filter((type) => /\.(deemedAccepted|accepted)$/.test(type));
    expect(accepted).toHaveLength(1);
    expect((await window.released('market-supervision')).filter(({ caseId }) => caseId === id)).toHaveLength(1);
  });

  it('a tolerable gap is accepted against a promise, kept later or noted when its day has passed', async () => {
    const gap = await tolerableCase();
    expect(told(await act(window, clerk, 'acceptCase', { caseId: gap.id }))).toBe('MATERIALS_MISSING');
    const promise = (dueOn: string, code = gap.material) =>
      act(window, founder, 'promiseMaterials', { caseId: gap.id, promises: [{ code, dueOn }] });
    expect(told(await promise('2026-11-22'))).toBe('PROMISE_NOT_POSSIBLE');
    expect(told(await promise('2026-12-31'))).toBe('PROMISE_NOT_POSSIBLE');
    expect(told(await promise('2026-12-01', 'ARTICLES_OF_ASSOCIATION'))).toBe('PROMISE_NOT_POSSIBLE');
    expect(told(await promise('2026-12-01'))).toBe('RECEIVED');
    expect(told(await act(window, clerk, 'acceptCase', { caseId: gap.id }))).toBe('ACCEPTED');
    window.setTime('2026-12-02T02:00:00.000Z');
    await window.subgraph.runChores();
    await window.subgraph.runChores();
    const late = await look(window, founder, gap.id);
    expect(late.promises).toMatchObject([{ code: gap.material, overdue: true, fulfilledAt: null }]);
    expect(types(late).filter((type) => type === 'onewindow.case.promiseOverdue')).toHaveLength(1);
    const bring = (code: string) =>
      act(window, founder, 'bringPromised', { caseId: gap.id, materials: [{ code, provision: 'PAPER', originals: 1, copies: 1 }] });
    expect(told(await bring('ARTICLES_OF_ASSOCIATION'))).toBe('NOT_PROMISED');
    expect(told(await bring(gap.material))).toBe('ACCEPTED');
    expect((await look(window, founder, gap.id)).promises).toMatchObject([{ overdue: false, fulfilledAt: expect.any(String) }]);
    expect(told(await bring(gap.material))).toBe('NOT_PROMISED');
    expect(await look(window, developer, gap.id)).toBeNull();
  });

  /** A founding without a material that its department lets follow later, judged. */
  async function tolerableCase(): Promise<{ id: string; material: string }> {
    const material = 'FUND_REGISTRATION_FORM';
    const item = items.find(({ itemId }) => itemId === 'provident-fund.unit-registration') as (typeof items)[number];
    const materials = item.definition.materials.map((one) => (one.code === material ? { ...one, tolerable: true } : one));
    await window.publish(item, 2, { ...item.definition, materials });
    serial += 1;
    const story = renamed(founding, `缺${serial}`);
    const { id } = await submit(window, founder, { ...story, materials: story.materials.filter(({ code }) => code !== material) });
    await judgeAll(window, clerk, id as string);
    return { id: id as string, material };
  }
});
