import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../kit/domain/rule.js';
import { outsideTasks } from './outside-bodies.js';
import { lostWith, type StepWithdrawal, stepWithdrawalRules } from './step-withdrawal-rules.js';

type Step = StepWithdrawal['steps'][number];
const step = (key: string, needs: string[], given: Partial<Step> = {}): Step => ({
  key,
  needs,
  status: 'WAITING',
  outcome: null,
  mandatory: false,
  ...given,
});
const steps = [
  step('registration', [], { status: 'DECIDED', outcome: 'APPROVED', mandatory: true }),
  step('tax', ['registration'], { status: 'IN_WORK' }),
  step('fund', ['registration'], { status: 'RELEASED' }),
  step('loan', ['fund']),
];
const told = (given: Partial<StepWithdrawal> = {}) =>
  refusalOf(stepWithdrawalRules, { stage: 'ACCEPTED', joint: true, steps, key: 'fund', reason: '暂不缴存公积金', ...given })?.code ?? null;

describe('withdrawing one step of a joint case', () => {
  it('is possible while it is not decided, with a reason', () => {
    expect(told()).toBeNull();
    expect(told({ reason: '不办' })).toBe('REASON_MISSING');
    expect(told({ reason: '不'.repeat(501) })).toBe('REASON_MISSING');
    expect(told({ key: 'registration' })).toBe('STEP_ALREADY_ENDED');
  });

  it('is for a joint case in work, and a step that it has', () => {
    for (const stage of ['RECEIVED', 'TO_BE_CORRECTED', 'TO_BE_DELIVERED', 'CLOSED', 'WITHDRAWN'] as const)
      expect(told({ stage })).toBe('STEP_NOT_TO_BE_WITHDRAWN_NOW');
    expect(told({ joint: false })).toBe('STEP_UNKNOWN');
    expect(told({ key: 'bank' })).toBe('STEP_UNKNOWN');
  });

  it('is refused where the matter cannot do without it, or without what waits for it', () => {
    const closing = [
      step('clearance', [], { status: 'RECEIVED' }),
      step('cancellation', ['clearance'], { mandatory: true }),
      step('other', []),
    ];
    expect(told({ steps: closing, key: 'cancellation' })).toBe('STEP_MANDATORY');
    expect(told({ steps: closing, key: 'clearance' })).toBe('STEP_MANDATORY');
  });

  it('is the withdrawal of the whole where nothing would be left', () => {
    const last = [step('a', [], { status: 'CANCELLED' }), step('b', [], { status: 'RELEASED' }), step('c', ['b'])];
    expect(told({ steps: last, key: 'b' })).toBe('NOTHING_LEFT_OF_CASE');
  });

  it('takes those with it that wait for it', () => {
    expect(lostWith({ steps, key: 'fund' }).map(({ key }) => key)).toEqual(['fund', 'loan']);
    expect(lostWith({ steps: steps.map((one) => (one.key === 'fund' ? { ...one, onDenial: 'GO_ON' } : one)), key: 'fund' })).toHaveLength(
      1,
    );
  });
});

describe('bodies outside the hall', () => {
  const outside: Parameters<typeof outsideTasks>[0]['outside'] = [
    { body: '公安机关', task: '印章刻制备案', needs: ['registration'], takes: { creditCode: 'registration' } },
    { body: '海关', task: '备案', needs: ['tax'], takes: {}, when: { EXPORTS: ['YES'] } },
  ];
  const produced = { creditCode: '91150783MA0N2B025N', registeredOn: '2026-11-24' };

  it('are told of when their turn comes, with the data that they need and no other', () => {
    const before = [{ key: 'registration', outcome: null, produced: null }];
    expect(outsideTasks({ outside }, {}, before)).toMatchObject([{ body: '公安机关', ready: false, data: {} }]);
    const after = [{ key: 'registration', outcome: 'APPROVED' as const, produced }];
    expect(outsideTasks({ outside }, {}, after)).toMatchObject([{ ready: true, data: { creditCode: '91150783MA0N2B025N' } }]);
    expect(Object.keys(outsideTasks({ outside }, {}, after)[0]?.data ?? {})).toEqual(['creditCode']);
  });

  it('take part only in their scenarios, and not after a denial', () => {
    expect(outsideTasks({ outside }, { EXPORTS: 'YES' }, []).map(({ body }) => body)).toEqual(['公安机关', '海关']);
    expect(outsideTasks({ outside }, {}, [{ key: 'registration', outcome: 'DENIED', produced }])[0]).toMatchObject({
      ready: false,
      data: {},
    });
  });
});
