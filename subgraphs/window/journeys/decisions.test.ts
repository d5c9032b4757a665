import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { accepted, look, type Row, submit, tasksOf } from '../testing/acts.js';
import { clerk, founder } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

const CREDIT_CODE = '91150783MA0N1A0193';
const REGISTERED = { creditCode: '91150783MA0P5E0552', registeredOn: '2026-11-24' };
const LATER = ['tax', 'social-insurance', 'medical-insurance', 'provident-fund'];

describe.each(await testEngines())('what the departments decide ($name)', (engine) => {
  let window: OpenWindow;
  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  it('ends the four others with the registration, and the decision waits in the result window', async () => {
    const found = await accepted(window, founder, clerk, storyOf('single-shareholder'));
    await window.decide({ ...(tasksOf(found).registration as never as { taskId: string; department: string }), outcome: 'DENIED' });
    const denied = await look(window, founder, found.id as string);
    expect(denied.stage).toBe('TO_BE_DELIVERED');
    expect((denied.tasks as Row[]).map(({ status }) => status)).toEqual(['DECIDED', 'CANCELLED', 'CANCELLED', 'CANCELLED', 'CANCELLED']);
    expect(denied.results).toMatchObject([{ name: '不予许可决定书' }]);
    expect((denied.timeline as Row[]).filter(({ type }) => type === 'onewindow.case.step.cancelled').map(({ step }) => step)).toEqual(
      LATER,
    );
    expect(await window.released('tax')).toEqual([]);
  });

  it('goes on with the others when one of the parallel steps is denied', async () => {
    const found = await accepted(window, founder, clerk, renamed(storyOf('single-shareholder'), '二'));
    const tasks = tasksOf(found);
    await window.decide({ ...(tasks.registration as never as { taskId: string; department: string }), produced: REGISTERED });
    await window.decide({ ...(tasks.tax as never as { taskId: string; department: string }), outcome: 'DENIED' });
    const going = await look(window, founder, found.id as string);
    expect(going.stage).toBe('ACCEPTED');
    expect((going.tasks as Row[]).map(({ status }) => status)).toEqual(['DECIDED', 'DECIDED', 'RELEASED', 'RELEASED', 'RELEASED']);
  });

  it('finds that all is decided also when the last departments decide at the same moment', async () => {
    for (let round = 0; round < 3; round += 1) {
      const found = await accepted(window, founder, clerk, renamed(storyOf('single-shareholder'), `同时${round}`));
      const tasks = tasksOf(found);
      await window.decide({
        ...(tasks.registration as never as { taskId: string; department: string }),
        produced: { registeredOn: '2026-11-24' },
      });
      await Promise.all(LATER.map((step) => window.decide(tasks[step] as never)));
      expect((await look(window, clerk, found.id as string)).stage).toBe('TO_BE_DELIVERED');
    }
  });

  it('gives one enterprise its cases when a clerk has entered the new code before the decision was read', async () => {
    const story = renamed(storyOf('single-shareholder'), '先到');
    const found = await accepted(window, founder, clerk, story);
    const permit = storyOf('construction-permit');
    const form = { ...permit.form, enterpriseName: story.form.enterpriseName, creditCode: '91150783MA0R6F064B' };
    const early = await submit(window, clerk, { ...permit, form });
    await window.decide({
      ...(tasksOf(found).registration as never as { taskId: string; department: string }),
      produced: { creditCode: '91150783MA0R6F064B' },
    });
    expect((await look(window, clerk, early.id as string)).enterprise.id).toBe(found.enterprise.id);
    expect((await look(window, clerk, found.id as string)).enterprise.creditCode).toBe('91150783MA0R6F064B');
  });

  it('does not let a department give one enterprise the code of another', async () => {
    const found = await accepted(window, founder, clerk, renamed(storyOf('single-shareholder'), '冲突'));
    const { registration } = tasksOf(found);
    await expect(
      window.decide({ ...(registration as never as { taskId: string; department: string }), produced: { creditCode: CREDIT_CODE } }),
    ).rejects.toThrow('The credit code issued to');
    expect(tasksOf(await look(window, clerk, found.id as string)).registration?.status).toBe('RELEASED');
  });
});
