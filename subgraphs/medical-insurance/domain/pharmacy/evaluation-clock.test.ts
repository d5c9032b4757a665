import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths } from '../dates/iso-date.js';
import { evaluationDueOn } from './evaluation-clock.js';

describe('the three months of a pharmacy evaluation', () => {
  it('are calendar months', () => {
    expect(evaluationDueOn('2026-03-10', [], '2026-03-10')).toBe('2026-06-10');
    expect(evaluationDueOn('2025-11-30', [], '2025-11-30')).toBe('2026-02-28');
  });

  it('are moved by the days of supplementing', () => {
    expect(evaluationDueOn('2026-03-10', [{ from: '2026-03-20', to: '2026-03-30' }], '2026-04-01')).toBe('2026-06-20');
  });

  it('count overlapping supplements once', () => {
    const supplements = [
      { from: '2026-03-20', to: '2026-03-30' },
      { from: '2026-03-25', to: '2026-04-04' },
    ];
    expect(evaluationDueOn('2026-03-10', supplements, '2026-05-01')).toBe('2026-06-25');
  });

  it('do not count supplementing before acceptance, after the term, or ended before it began', () => {
    expect(evaluationDueOn('2026-03-10', [{ from: '2026-03-01', to: '2026-03-12' }], '2026-05-01')).toBe('2026-06-12');
    expect(evaluationDueOn('2026-03-10', [{ from: '2026-06-11', to: '2026-06-30' }], '2026-07-01')).toBe('2026-06-10');
    expect(evaluationDueOn('2026-03-10', [{ from: '2026-04-10', to: '2026-04-01' }], '2026-05-01')).toBe('2026-06-10');
  });

  it('keep moving while a supplement is awaited', () => {
    expect(evaluationDueOn('2026-03-10', [{ from: '2026-03-20', to: null }], '2026-03-25')).toBe('2026-06-15');
  });

  it('never move by more than all days of supplementing, and never backwards', () => {
    const supplement = fc
      .tuple(fc.integer({ min: -30, max: 200 }), fc.integer({ min: 0, max: 40 }))
      .map(([start, length]) => ({ from: addDays('2026-03-10', start), to: addDays('2026-03-10', start + length), length }));
    fc.assert(
      fc.property(fc.array(supplement, { maxLength: 5 }), (supplements) => {
        const due = evaluationDueOn('2026-03-10', supplements, '2027-01-01');
        const most = supplements.reduce((total, { length }) => total + length, 0);
        expect(due >= addMonths('2026-03-10', 3)).toBe(true);
        expect(due <= addDays(addMonths('2026-03-10', 3), most)).toBe(true);
        expect(evaluationDueOn('2026-03-10', [...supplements, ...supplements], '2027-01-01')).toBe(due);
      }),
    );
  });
});
