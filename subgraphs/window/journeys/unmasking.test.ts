import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../../kit/domain/caller.js';
import { JournalEntry } from '../../kit/journal/journal.entity.js';
import { testEngines } from '../../kit/testing/engines.js';
import { accepted, look, type Row } from '../testing/acts.js';
import { analyst, clerk, formerClerk, founder, guide, nobody, reviewerOf, stranger } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { storyOf } from '../testing/stories.js';

describe.each(await testEngines())('unmasked data ($name)', (engine) => {
  let window: OpenWindow;
  let id: string;
  beforeAll(async () => {
    window = await openWindow(engine);
    ({ id } = (await accepted(window, founder, clerk, storyOf('single-shareholder'))) as { id: string });
  });
  afterAll(() => window.close());

  const reveal = async (caller: Caller, given: Row): Promise<Row> => {
    const query =
      'mutation ($input: RevealCaseFormInput!) { answer: revealCaseForm(input: $input) { __typename ... on RevealedForm { form } ... on Refusal { code } } }';
    const { data, errors } = await window.ask(caller, query, {
      input: { caseId: id, reason: '核对经办人身份', idempotencyKey: randomUUID(), ...given },
    });
    return (data?.answer ?? { errors }) as Row;
  };
  const looks = () => window.subgraph.store.reader().count(JournalEntry, { subject: id, type: 'onewindow.case.formRevealed' });

  it('is shown for a reason, and the journal says who looked and why', async () => {
    const before = await looks();
    const { form } = await reveal(clerk, {});
    expect(form.legalRepresentative.idNumber).toBe('150783198804121122');
    const entries = await window.subgraph.store.reader().find(JournalEntry, { subject: id, type: 'onewindow.case.formRevealed' });
    expect(entries.map(({ actor, data }) => [actor, JSON.parse(data)])).toContainEqual(['window-clerk', { reason: '核对经办人身份' }]);
    expect(await looks()).toBe(before + 1);
    expect(((await look(window, founder, id)).timeline as Row[]).map(({ type }) => type)).toContain('onewindow.case.formRevealed');
  });

  it('is shown to a department for its own items only', async () => {
    const { form } = await reveal(reviewerOf('tax'), {});
    expect(form.legalRepresentative.idNumber).toBe('150783198804121122');
    expect(form).not.toHaveProperty('shareholders');
  });

  it('is shown again under the same key on the same day, and on another day only by a look that is written down', async () => {
    const before = await looks();
    const input = { idempotencyKey: randomUUID() };
    for (const _ of ['said', 'said again']) expect((await reveal(clerk, input)).__typename).toBe('RevealedForm');
    expect(await looks()).toBe(before + 1);
    const today = window.subgraph.store.clock();
    window.setTime(new Date(today.getTime() + 86_400_000).toISOString());
    expect((await reveal(clerk, input)).code).toBe('IDEMPOTENCY_KEY_REUSED');
    window.setTime(today.toISOString());
  });

  it('is not shown without a reason, without a posting, or to whoever may not see the case, and then leaves no trace', async () => {
    const before = await looks();
    expect((await reveal(clerk, { reason: ' 看看 ' })).code).toBe('REASON_MISSING');
    expect((await reveal(formerClerk, {})).code).toBe('POSTING_EXPIRED');
    for (const caller of [stranger, reviewerOf('housing')]) expect((await reveal(caller, {})).code).toBe('CASE_NOT_FOUND');
    for (const caller of [analyst, guide, nobody]) expect((await reveal(caller, {})).errors).toHaveLength(1);
    expect(await looks()).toBe(before);
  });
});
