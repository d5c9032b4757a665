import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '../../kit/domain/caller.js';
import { testEngines } from '../../kit/testing/engines.js';
import { callerWith } from '../../kit/testing/test-subgraph.js';
import { act, answersInput, look, type Row, submit, told } from '../testing/acts.js';
import { authorisationFor } from '../testing/authorisation.js';
import { clerk, formerClerk, founder, guide, operations, stranger } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, type Story, storyOf } from '../testing/stories.js';

const MONDAY = '2026-11-23T02:00:00.000Z';
const founding = storyOf('single-shareholder');
const agent = callerWith({ sub: 'agent', name: '代办员', roles: ['AGENT'], enterprises: ['91150783MA0N1A0193'] });
const DRAFT = 'id state saved title channel answers form materials expiresOn caseId previousCaseId';

describe.each(await testEngines())('an application that is kept until it is handed in ($name)', (engine) => {
  let window: OpenWindow;
  let serial = 0;
  const another = () => {
    serial += 1;
    return renamed(founding, `稿${serial}`);
  };
  const said = async (caller: Caller, name: string, type: string, input: Row): Promise<Row> => {
    const query = `mutation ($input: ${type}!) { a: ${name}(input: $input) { ... on CaseDraft { ${DRAFT} } ... on Refusal { code message details { subject } } } }`;
    const { data, errors } = await window.ask(caller, query, { input: { idempotencyKey: randomUUID(), ...input } });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data?.a as Row;
  };
  const content = ({ itemId, matterCode, channel, answers, form, materials }: Story) => ({
    itemId,
    matterCode,
    channel,
    answers: answersInput(answers),
    form,
    materials,
  });
  const save = (caller: Caller, input: Row) => said(caller, 'saveDraft', 'SaveDraftInput', input);
  const discard = (caller: Caller, input: Row) => said(caller, 'discardDraft', 'DraftActInput', input);
  const submitDraft = (caller: Caller, { id, saved }: Row, key = randomUUID()) =>
    act(window, caller, 'submitDraft', { draftId: id, saved, idempotencyKey: key });
  const mine = async (caller: Caller): Promise<string[]> =>
    (((await window.ask(caller, '{ myDrafts(first: 100) { edges { node { id } } } }')).data?.myDrafts?.edges ?? []) as Row[]).map(
      ({ node }) => node.id as string,
    );

  beforeAll(async () => {
    window = await openWindow(engine, MONDAY);
  });
  beforeEach(() => window.setTime(MONDAY));
  afterAll(() => window.close());

  it.each(['WINDOW', 'GOV_SITE', 'MOBILE', 'ASSISTED'])(
    'comes half filled in, is finished later and becomes a case, by %s',
    async (channel) => {
      const story = another();
      const half = await save(founder, { matterCode: story.matterCode, channel, form: { enterpriseName: 42, nonsense: [] } });
      expect(half).toMatchObject({
        state: 'OPEN',
        saved: 1,
        channel,
        title: '企业开办一件事',
        form: { enterpriseName: 42 },
        expiresOn: '2026-12-23',
      });
      expect(told(await submitDraft(founder, half))).toBe('ANSWERS_DO_NOT_FIT');
      expect(
        (await window.ask(founder, 'query ($id: ID!) { caseDraft(id: $id) { state form } }', { id: half.id })).data?.caseDraft,
      ).toEqual({
        state: 'OPEN',
        form: { enterpriseName: 42, nonsense: [] },
      });
      const whole = await save(founder, { draftId: half.id, saved: 1, ...content(story), channel });
      const key = randomUUID();
      const opened = await submitDraft(founder, whole, key);
      expect(told(opened)).toBe('RECEIVED');
      expect((await submitDraft(founder, whole, key)).id).toBe(opened.id);
      expect(await submitDraft(founder, whole)).toMatchObject({
        code: 'DRAFT_NOT_OPEN',
        message: expect.stringContaining(opened.number as string),
      });
      expect(await mine(founder)).not.toContain(half.id);
    },
  );

  it('is its owner’s alone, whoever asks', async () => {
    const { id, saved } = await save(founder, content(another()));
    for (const caller of [stranger, clerk, operations]) {
      expect((await window.ask(caller, 'query ($id: ID!) { caseDraft(id: $id) { id } }', { id })).data?.caseDraft).toBeNull();
      expect(await mine(caller)).not.toContain(id);
    }
    expect(await save(stranger, { draftId: id, saved, ...content(another()) })).toMatchObject({ code: 'DRAFT_NOT_FOUND' });
    expect(await discard(clerk, { draftId: id, saved })).toMatchObject({ code: 'DRAFT_NOT_FOUND' });
    expect(told(await submitDraft(clerk, { id, saved }))).toBe('DRAFT_NOT_FOUND');
    expect(await save(formerClerk, content(another()))).toMatchObject({ code: 'POSTING_EXPIRED' });
    expect(await mine(founder)).toContain(id);
  });

  it('saved in two tabs at once keeps the first, and the second is told before it writes over it', async () => {
    const { id } = await save(founder, content(another()));
    const tabs = await Promise.all(
      ['上午', '下午'].map((mark) => save(founder, { draftId: id, saved: 1, ...content(another()), form: { mark } })),
    );
    expect(tabs.map((one) => one.code ?? one.saved).sort()).toEqual([2, 'DRAFT_CHANGED']);
    const kept = (await window.ask(founder, 'query ($id: ID!) { caseDraft(id: $id) { form saved } }', { id })).data?.caseDraft as Row;
    expect(kept).toEqual({ saved: 2, form: tabs.find((one) => one.code === undefined)?.form });
  });

  it('handed in twice at the same moment is one case', async () => {
    const draft = await save(founder, content(another()));
    const answers = await Promise.all([submitDraft(founder, draft), submitDraft(founder, draft)]);
    expect(answers.map(told).sort()).toEqual(['DRAFT_NOT_OPEN', 'RECEIVED']);
  });

  it('has bounds, and says so before anything is lost', async () => {
    const story = another();
    const large = { ...content(story), form: { text: '长'.repeat(200_000) } };
    expect(await save(founder, large)).toMatchObject({ code: 'DRAFT_TOO_LARGE' });
    const { id } = await save(founder, content(story));
    expect(await save(founder, { ...large, draftId: id, saved: 1 })).toMatchObject({ code: 'DRAFT_TOO_LARGE' });
    expect(await save(founder, { channel: 'WINDOW', itemId: 'no.such' })).toMatchObject({ code: 'SUBJECT_UNKNOWN' });
    expect(await discard(founder, { draftId: id, saved: 1 })).toMatchObject({ state: 'DISCARDED', form: {} });
    expect(await save(founder, { draftId: id, saved: 1, ...content(story) })).toMatchObject({ code: 'DRAFT_NOT_OPEN' });
  });

  it('is cleared away after its last day and not before; every saving gives it new days', async () => {
    const { id } = await save(founder, content(another()));
    window.setTime('2026-12-23T02:00:00.000Z');
    await window.subgraph.runChores();
    expect(await mine(founder)).toContain(id);
    expect(await save(founder, { draftId: id, saved: 1, ...content(another()) })).toMatchObject({ expiresOn: '2027-01-22' });
    window.setTime('2027-01-23T02:00:00.000Z');
    await window.subgraph.runChores();
    expect(await mine(founder)).toEqual([]);
    expect((await window.ask(founder, 'query ($id: ID!) { caseDraft(id: $id) { state form } }', { id })).data?.caseDraft).toEqual({
      state: 'EXPIRED',
      form: {},
    });
  });

  it('begins with what an ended case held, and the new case says which', async () => {
    const story = another();
    const { id } = await submit(window, founder, story);
    expect(await said(founder, 'draftAgain', 'CaseActInput', { caseId: id })).toMatchObject({ code: 'CASE_STILL_OPEN' });
    await act(window, founder, 'withdrawCase', { caseId: id, reason: '更换注册地址后再办' });
    expect(await said(stranger, 'draftAgain', 'CaseActInput', { caseId: id })).toMatchObject({ code: 'CASE_NOT_FOUND' });
    const looks = async () =>
      ((await look(window, founder, id as string)).timeline as Row[]).filter(({ type }) => type === 'onewindow.case.formRevealed').length;
    const draft = await said(founder, 'draftAgain', 'CaseActInput', { caseId: id });
    expect(await looks()).toBe(0);
    await expect(said(guide, 'draftAgain', 'CaseActInput', { caseId: id })).rejects.toThrow('FORBIDDEN');
    await said(clerk, 'draftAgain', 'CaseActInput', { caseId: id });
    expect(await looks()).toBe(1);
    expect(draft).toMatchObject({ previousCaseId: id, form: { enterpriseName: story.form.enterpriseName } });
    expect(draft.materials).toHaveLength(story.materials.length);
    expect(told(await submitDraft(founder, draft))).toBe('RECEIVED');
  });

  it('handed in by an agent or a guide says for whom', async () => {
    const permit = storyOf('construction-permit');
    const enteredFor = async (id: unknown) =>
      (await window.ask(clerk, 'query ($id: ID!) { case(id: $id) { enteredFor } }', { id })).data?.case.enteredFor;
    const byAgent = await submitDraft(
      agent,
      await save(agent, { ...content(permit), channel: 'ASSISTED', authorisation: authorisationFor(permit) }),
    );
    expect(told(byAgent)).toBe('RECEIVED');
    expect(await enteredFor(byAgent.id)).toBe(permit.form.enterpriseName);
    const story = another();
    expect(await enteredFor((await submit(window, guide, story, { channel: 'ASSISTED' })).id)).toBe(story.form.enterpriseName);
    expect(await enteredFor((await submit(window, founder, another())).id)).toBeNull();
  });
});
