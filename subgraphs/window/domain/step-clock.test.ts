import { describe, expect, it } from '@jest/globals';
import { shippedYears, taskClock, workingCalendar } from '../../kit/domain/calendar/index.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import { stepClock } from './step-clock.js';

const calendar = workingCalendar(shippedYears);
const at = (text: string) => new Date(`${text}+08:00`);
const basis = { document: '《食品经营许可和备案管理办法》', article: '第二十一条' };
const limits: ItemDefinition['limits'] = {
  from: 'ACCEPTED',
  legal: { amount: 10, unit: 'WORKING_DAY', basis },
  committed: { amount: 5, unit: 'WORKING_DAY' },
  notice: { amount: 5, unit: 'WORKING_DAY' },
  deemedAcceptance: true,
  extension: null,
  excluded: [{ procedure: 'SITE_INSPECTION', max: { amount: 10, unit: 'WORKING_DAY' }, basis }],
};
const file = { receivedAt: at('2026-02-28T10:00'), acceptedAt: at('2026-03-02T10:00') };
const running = { releasedAt: at('2026-03-02T10:01'), decidedAt: null, endedAt: null };
const clock = (step: Parameters<typeof stepClock>[1], now = at('2026-03-20T10:00'), changed: Partial<typeof limits> = {}) => {
  const input = stepClock(file, step, { limits: { ...limits, ...changed }, calendar, now });
  return input === null ? null : taskClock(input);
};

describe('the clock of a step at the window', () => {
  it('is shown once the department has the task, and from receipt where the item says so', () => {
    expect(clock({ ...running, releasedAt: null })).toBeNull();
    expect(clock(running)).toMatchObject({ startedOn: '2026-03-02', committedDueOn: '2026-03-09', dueOn: '2026-03-16' });
    expect(clock(running, undefined, { from: 'RECEIVED' })).toMatchObject({ startedOn: '2026-02-28', committedDueOn: '2026-03-06' });
  });

  it('leaves out the procedures of which the department has told, by the article of the item', () => {
    const pauses = [{ procedure: 'SITE_INSPECTION', startedAt: '2026-03-03T09:30:00.000Z', endedAt: null }];
    expect(clock({ ...running, pauses }, at('2026-03-06T18:00'))).toMatchObject({
      state: 'SUSPENDED',
      usedDays: 1,
      openPause: { reason: { zh: '现场勘验' }, ruleRef: basis },
    });
  });

  it('stops with the decision, and with a step that ends without one', () => {
    const late = at('2026-06-01T10:00');
    expect(clock({ ...running, decidedAt: at('2026-03-04T16:00') }, late)).toMatchObject({ state: 'STOPPED', usedDays: 2 });
    expect(clock({ ...running, endedAt: at('2026-03-05T16:00') }, late)).toMatchObject({ state: 'STOPPED', usedDays: 3 });
  });

  it('is extended by what the head has granted', () => {
    expect(clock({ ...running, extension: { amount: 10, unit: 'WORKING_DAY' } })).toMatchObject({
      committedDueOn: '2026-03-23',
      dueOn: '2026-03-30',
    });
  });
});
