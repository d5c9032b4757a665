import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { callerWith } from '../../kit/testing/test-subgraph.js';
import { act, type Row, submission, submit, told } from '../testing/acts.js';
import { authorisationFor } from '../testing/authorisation.js';
import { clerk, guide, stranger } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

const MONDAY = '2026-11-23T02:00:00.000Z';
const founding = storyOf('single-shareholder');
const agent = callerWith({ sub: 'agent', name: '代办员', roles: ['AGENT'] });

describe.each(await testEngines())('an agent acts for an enterprise by its written authorisation ($name)', (engine) => {
  let window: OpenWindow;
  let serial = 0;
  const another = () => {
    serial += 1;
    return renamed(founding, `托${serial}`);
  };
  const apply = (changed: Row, story = another()) =>
    act(window, agent, 'submitCase', submission(story, { authorisation: authorisationFor(story, changed), channel: 'ASSISTED' }));
  const look = async (id: unknown) =>
    (await window.ask(clerk, 'query ($id: ID!) { case(id: $id) { enteredFor authorisation { reference acts from until } } }', { id })).data
      ?.case as Row;
  const withdraw = (id: unknown, caller = agent) => act(window, caller, 'withdrawCase', { caseId: id, reason: '企业决定暂不办理' });

  beforeAll(async () => {
    window = await openWindow(engine, MONDAY);
  });
  beforeEach(() => window.setTime(MONDAY));
  afterAll(() => window.close());

  it('and hands nothing in without one, nor by one that is not for that, not in force, or signed by somebody else', async () => {
    expect(told(await act(window, agent, 'submitCase', submission(another())))).toBe('AUTHORISATION_MISSING');
    for (const changed of [
      { acts: ['COLLECT_RESULTS'] },
      { acts: [] },
      { until: '2026-11-22' },
      { from: '2026-11-24' },
      { from: '2026-12-01', until: '2026-11-30' },
      { principal: '别家有限公司' },
      { principal: '代办员' },
      { reference: '  ' },
      { agent: '别人' },
      { reference: '𠮷'.repeat(121) },
    ])
      expect(told(await apply(changed))).toBe('AUTHORISATION_NOT_VALID');
  });

  it('which is kept with the case, that says for whom it was handed in', async () => {
    const story = another();
    const answer = await apply({ principal: (story.form.legalRepresentative as Row).name, reference: '𠮷'.repeat(120) }, story);
    expect(told(answer)).toBe('RECEIVED');
    expect(await look(answer.id)).toEqual({
      enteredFor: story.form.enterpriseName,
      authorisation: {
        reference: '𠮷'.repeat(120),
        acts: authorisationFor(story).acts,
        from: '2026-11-01',
        until: '2026-12-31',
      },
    });
  });

  it('and needs one that is for it, and still in force, for everything that follows', async () => {
    const story = another();
    const { id } = await apply({ acts: ['SUBMIT', 'SUPPLEMENT'], until: '2026-11-24' }, story);
    const post = { name: '代办员', phone: '13847012345', address: '扎兰屯市兴华街道布特哈路12号' };
    const choose = async () =>
      told(
        (
          await window.ask(
            agent,
            'mutation ($input: ChooseDeliveryInput!) { a: chooseDelivery(input: $input) { ... on Case { stage } ... on Refusal { code } } }',
            { input: { caseId: id, post, idempotencyKey: 'choose' } },
          )
        ).data?.a as Row,
      );
    expect(await choose()).toBe('AUTHORISATION_NOT_VALID');
    expect(told(await withdraw(id))).toBe('AUTHORISATION_NOT_VALID');
    window.setTime('2026-11-25T02:00:00.000Z');
    expect(told(await act(window, agent, 'supplementCase', { caseId: id, form: {}, materials: [] }))).toBe('AUTHORISATION_NOT_VALID');
    expect(told(await act(window, agent, 'promiseMaterials', { caseId: id, promises: [] }))).toBe('AUTHORISATION_NOT_VALID');
    const show = (authorisation: unknown, caller = agent) => act(window, caller, 'showAuthorisation', { caseId: id, authorisation });
    expect(told(await show(authorisationFor(story, { until: '2026-11-24' })))).toBe('AUTHORISATION_NOT_VALID');
    expect(told(await show(authorisationFor(story), { ...agent, sub: 'another-agent' }))).toBe('CASE_NOT_FOUND');
    expect(told(await show(authorisationFor(story, { reference: '委〔2026〕18号' })))).toBe('RECEIVED');
    expect((await look(id)).authorisation.reference).toBe('委〔2026〕18号');
    expect(await choose()).toBe('RECEIVED');
    expect(told(await withdraw(id))).toBe('WITHDRAWN');
    expect(told(await show(authorisationFor(story)))).toBe('CASE_ENDED');
  });

  it('and does not act for an enterprise with a credit code that has not given it access, whatever it says to hold', async () => {
    const permit = storyOf('construction-permit');
    const given = submission(permit, { authorisation: authorisationFor(permit), channel: 'ASSISTED' });
    expect(told(await act(window, agent, 'submitCase', given))).toBe('NOT_YOUR_ENTERPRISE');
  });

  it('while the enterprise’s own user and the hall’s staff need none, and bring none along', async () => {
    const story = another();
    const { id } = await submit(window, guide, story, { channel: 'ASSISTED', authorisation: authorisationFor(story) });
    expect((await look(id)).authorisation).toBeNull();
    const both = { ...agent, sub: 'both', roles: ['AGENT', 'ENTERPRISE_USER'] as const };
    expect(told(await act(window, both, 'submitCase', submission(another())))).toBe('RECEIVED');
    expect(told(await withdraw(id, stranger))).toBe('CASE_NOT_FOUND');
  });
});
