import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defineLifecycle, type LifecycleTable, lifecycleFaults } from './index.js';

const label = (zh: string, en: string) => ({ zh, en });
const application = defineLifecycle({
  name: 'application',
  initial: 'DRAFT',
  stages: {
    DRAFT: { label: label('草稿', 'Draft'), acts: { submit: 'SUBMITTED', withdraw: 'WITHDRAWN' } },
    SUBMITTED: { label: label('已提交', 'Submitted'), acts: { notify: 'SUPPLEMENTING', accept: 'ACCEPTED', withdraw: 'WITHDRAWN' } },
    SUPPLEMENTING: { label: label('待补正', 'Supplements awaited'), acts: { submit: 'SUBMITTED' } },
    ACCEPTED: { label: label('已受理', 'Accepted'), acts: {} },
    WITHDRAWN: { label: label('已撤回', 'Withdrawn'), acts: {} },
  },
  final: ['ACCEPTED', 'WITHDRAWN'],
});
const sound: LifecycleTable = application.table;
const withStage = (name: string, acts: Record<string, string>): LifecycleTable => ({
  ...sound,
  stages: { ...sound.stages, [name]: { label: label('其他', 'Other'), acts } },
});

describe('a lifecycle', () => {
  it('leads from stage to stage by acts, and nowhere by an act that is not possible there', () => {
    expect(application.next('DRAFT', 'submit')).toBe('SUBMITTED');
    expect(application.next('SUPPLEMENTING', 'submit')).toBe('SUBMITTED');
    expect(application.next('DRAFT', 'accept')).toBeNull();
    expect(application.next('WITHDRAWN', 'submit')).toBeNull();
  });

  it('is not fooled by names that every object has', () => {
    expect(application.next('DRAFT', 'constructor' as 'submit')).toBeNull();
    expect(() => application.next('toString' as 'DRAFT', 'submit')).toThrow('has no stage toString');
  });

  it('tells the possible acts, the final stages and the names in both languages', () => {
    expect(application.acts('SUBMITTED')).toEqual(['notify', 'accept', 'withdraw']);
    expect(application.stages.filter(application.isFinal)).toEqual(['ACCEPTED', 'WITHDRAWN']);
    expect(application.label('ACCEPTED')).toEqual({ zh: '已受理', en: 'Accepted' });
  });

  it('takes every random walk to a known stage, and only final stages let it rest for good', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), (choices) => {
        let stage: (typeof application.stages)[number] = application.initial;
        for (const choice of choices) {
          const acts = application.acts(stage);
          const act = acts[choice % Math.max(acts.length, 1)];
          if (act === undefined) break;
          stage = application.next(stage, act) ?? stage;
        }
        expect(application.stages).toContain(stage);
        expect(application.acts(stage).length === 0).toBe(application.isFinal(stage));
      }),
    );
  });
});

describe('the check of a transition table', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(lifecycleFaults(sound)).toEqual([]);
  });

  it.each<[string, LifecycleTable, string[]]>([
    ['a stage that nothing leads to', withStage('ARCHIVED', { withdraw: 'WITHDRAWN' }), ['ARCHIVED cannot be reached from DRAFT']],
    ['a stage that nothing leads out of', withStage('SUPPLEMENTING', {}), ['SUPPLEMENTING is a dead end but not final']],
    ['a final stage that is left again', withStage('ACCEPTED', { withdraw: 'WITHDRAWN' }), ['ACCEPTED is final but has exits']],
    [
      'a target that does not exist',
      withStage('SUPPLEMENTING', { submit: 'SUBMITTED', expire: 'EXPIRED' }),
      ['SUPPLEMENTING: expire leads to EXPIRED, which does not exist'],
    ],
    ['a circle without a way out', withStage('SUPPLEMENTING', { wait: 'SUPPLEMENTING' }), ['SUPPLEMENTING leads to no final stage']],
    ['a final stage that does not exist', { ...sound, final: [...sound.final, 'CLOSED'] }, ['final stage CLOSED does not exist']],
  ])('finds %s', (_, table, faults) => {
    expect(lifecycleFaults(table)).toEqual(faults);
  });

  it('finds an initial stage that does not exist, and a table without an end', () => {
    expect(lifecycleFaults({ ...sound, initial: 'BORN' })).toContain('initial stage BORN does not exist');
    expect(lifecycleFaults({ ...sound, final: [] })).toContain('no final stage');
  });

  it('stops a faulty lifecycle from being made, with every fault', () => {
    const stages = { A: { label: label('甲', 'A'), acts: {} }, B: { label: label('乙', 'B'), acts: {} } };
    expect(() => defineLifecycle({ name: 'broken', initial: 'A', stages, final: ['B'] })).toThrow(
      'Lifecycle broken: B cannot be reached from A; A is a dead end but not final',
    );
  });

  it('does not compile with a target that is no stage', () => {
    const stages = { A: { label: label('甲', 'A'), acts: { go: 'B' } } } as const;
    // @ts-expect-error B is no stage
    expect(() => defineLifecycle({ name: 'broken', initial: 'A', stages, final: ['A'] })).toThrow('does not exist');
  });
});
