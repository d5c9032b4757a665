import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { act, judgeAll, look, type Row, submission, submit, told } from '../testing/acts.js';
import { clerk, formerClerk, founder, guide, operations, outputClerk, reviewerOf, secondClerk } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

const founding = storyOf('single-shareholder');

describe.each(await testEngines())('handing over and allowing ($name)', (engine) => {
  let window: OpenWindow;
  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());
  const ids = async (query: string, caller = secondClerk): Promise<string[]> => {
    const { data, errors } = await window.ask(caller, `{ list: ${query} { edges { node { id } } } }`);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return ((data?.list?.edges ?? []) as Row[]).map(({ node }) => node.id as string);
  };

  it('a case at the wrong window goes to a colleague by name who is stationed today', async () => {
    const { id } = await submit(window, founder, renamed(founding, '转'));
    const transfer = (to: string, reason = '该窗口系统故障，由二号窗口审查') =>
      act(window, clerk, 'transferCase', { caseId: id, to, reason });
    expect(told(await transfer('nobody-known'))).toBe('RECEIVER_NOT_STATIONED');
    for (const { sub } of [formerClerk, outputClerk, guide]) expect(told(await transfer(sub as string))).toBe('RECEIVER_NOT_STATIONED');
    expect(told(await transfer('courier'))).toBe('RECEIVER_NOT_STATIONED');
    expect(told(await transfer(clerk.sub as string))).toBe('ALREADY_WITH_RECEIVER');
    expect(told(await transfer(secondClerk.sub as string, '略'))).toBe('REASON_MISSING');
    expect(told(await transfer(secondClerk.sub as string))).toBe('RECEIVED');
    expect(await ids('casesHandedToMe')).toEqual([id]);
    expect(await ids('casesHandedToMe', clerk)).toEqual([]);
    expect(((await look(window, clerk, id as string)).timeline as Row[]).map(({ type }) => type)).toContain('onewindow.case.transferred');
    const online = await submit(window, founder, renamed(founding, '网'), { channel: 'GOV_SITE' });
    expect(told(await act(window, clerk, 'transferCase', { caseId: online.id, to: secondClerk.sub, reason: '应由部门审查' }))).toBe(
      'NOT_THE_REVIEWER',
    );
  });

  it('a number whose check digit fails is told in words, and taken once the centre has allowed it; the case says so', async () => {
    const story = renamed(founding, '码');
    const person = story.form.legalRepresentative as Row;
    const wrong = `${(person.idNumber as string).slice(0, 17)}${person.idNumber.endsWith('1') ? '2' : '1'}`;
    const apply = () =>
      act(
        window,
        founder,
        'submitCase',
        submission(story, { form: { ...story.form, legalRepresentative: { ...person, idNumber: wrong } } }),
      );
    const refused = await apply();
    expect(refused).toMatchObject({
      code: 'FORM_INVALID',
      details: [{ subject: '/legalRepresentative/idNumber', message: expect.stringContaining('校验不通过') }],
    });
    const allow = async (value: string, reason: string, caller = operations) => {
      const query =
        'mutation ($input: AllowIdentifierInput!) { a: allowIdentifier(input: $input) { ... on AllowedIdentifier { value reason allowedBy } ... on Refusal { code } } }';
      return window.ask(caller, query, { input: { value, reason, idempotencyKey: randomUUID() } });
    };
    expect((await allow(wrong, '已核对身份证原件', clerk)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await allow(wrong, '略')).data?.a).toEqual({ code: 'REASON_MISSING' });
    expect((await allow('12345', '已核对身份证原件')).data?.a).toEqual({ code: 'IDENTIFIER_SHAPELESS' });
    expect((await allow(person.idNumber as string, '已核对身份证原件')).data?.a).toEqual({ code: 'IDENTIFIER_HOLDS' });
    const given = (await allow(` ${wrong} `, '已核对身份证原件')).data?.a as Row;
    expect(given).toMatchObject({ reason: '已核对身份证原件', allowedBy: operations.name });
    expect(given.value).not.toBe(wrong);
    const opened = await apply();
    expect(told(opened)).toBe('RECEIVED');
    expect(((await look(window, founder, opened.id as string)).timeline as Row[]).map(({ type }) => type)).toContain(
      'onewindow.case.identifierAllowed',
    );
  });

  it('a supplement that has not come in time stands in the worklist of those who may see the case', async () => {
    const { id } = await submit(window, founder, renamed(founding, '逾'));
    const [point] = ((await look(window, clerk, id as string)).reviewPoints as Row[]).filter(({ automatic }) => !automatic);
    await judgeAll(window, clerk, id as string);
    await act(window, clerk, 'judgePoints', {
      caseId: id,
      verdicts: [{ part: point?.part, code: point?.code, verdict: 'FAILED', remark: null }],
    });
    await act(window, clerk, 'issueNotice', { caseId: id });
    expect(await ids('lateCases(what: SUPPLEMENT)')).toEqual([]);
    window.setTime('2026-12-15T02:00:00.000Z');
    expect(await ids('lateCases(what: SUPPLEMENT)')).toEqual([id]);
    expect(await ids('lateCases(what: SUPPLEMENT)', reviewerOf('tax'))).toEqual([id]);
    expect(await ids('lateCases(what: SUPPLEMENT)', reviewerOf('housing'))).toEqual([]);
    expect(await ids('lateCases(what: PROMISE)')).toEqual([]);
  });
});
