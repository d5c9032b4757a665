import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { act, judgeAll, look, type Row, submission, submit, tasksOf, told } from '../testing/acts.js';
import { clerk, founder, outputClerk, secondClerk } from '../testing/callers.js';
import { items, type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

const founding = storyOf('single-shareholder');
const subjects = (answer: Row): string[] => (answer.details as Row[]).map(({ subject }) => subject as string);

describe.each(await testEngines())('an application that comes twice ($name)', (engine) => {
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
