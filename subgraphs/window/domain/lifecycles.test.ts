import { describe, expect, it } from '@jest/globals';
import { lifecycleFaults } from '../../kit/domain/lifecycle/lifecycle-faults.js';
import { caseLifecycle, endedStages } from './case-lifecycle.js';
import { windowLifecycles } from './lifecycles.js';
import { stepLifecycle } from './step-lifecycle.js';

describe('the lifecycles of the window', () => {
  it.each(windowLifecycles)('$name has no stage that cannot be reached or left', (table) => {
    expect(lifecycleFaults(table)).toEqual([]);
  });

  it('closes a case by a registered delivery and in no other way (I4)', () => {
    const into = caseLifecycle.stages.flatMap((stage) =>
      caseLifecycle
        .acts(stage)
        .filter((act) => caseLifecycle.next(stage, act) === 'CLOSED')
        .map((act) => [stage, act]),
    );
    expect(into).toEqual([['TO_BE_DELIVERED', 'registerDelivery']]);
  });

  it('decides a step once, and only after it was handed over', () => {
    expect(stepLifecycle.stages.filter((stage) => stepLifecycle.next(stage, 'decide') !== null)).toEqual([
      'RELEASED',
      'RECEIVED',
      'IN_WORK',
    ]);
  });

  it('ends a case otherwise only before all of it is decided, and an end is an end', () => {
    for (const act of ['refuse', 'withdraw', 'terminate'] as const) {
      for (const stage of ['TO_BE_DELIVERED', ...endedStages] as const) expect(caseLifecycle.next(stage, act)).toBeNull();
    }
    expect(caseLifecycle.stages.filter((stage) => caseLifecycle.next(stage, 'refuse') !== null)).toEqual(['RECEIVED']);
    for (const stage of endedStages) expect(caseLifecycle.acts(stage)).toEqual([]);
  });

  it('ends a step wherever it is, as long as it is not decided', () => {
    expect(stepLifecycle.stages.filter((stage) => stepLifecycle.next(stage, 'end') === null)).toEqual(['DECIDED', 'CANCELLED']);
  });
});
