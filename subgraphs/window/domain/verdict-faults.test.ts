import { describe, expect, it } from '@jest/globals';
import { anonymous } from '../../kit/domain/caller.js';
import type { ChecklistPoint } from '../../kit/domain/catalogue/checklist.js';
import { type GivenByHand, type JudgedCase, verdictFaults } from './verdict-faults.js';

const point = (part: string, code: string) => ({ part, code }) as ChecklistPoint;
const judged: JudgedCase = {
  channel: 'WINDOW',
  points: [point('registration', 'COMPLETE'), point('registration', 'TYPE'), point('tax', 'COMPLETE')],
  automatic: new Set(['registration/TYPE']),
  departmentOf: (part) => (part === 'tax' ? 'tax' : 'market-supervision'),
};
const passed = (part: string, code: string, remark?: string): GivenByHand => ({ part, code, verdict: 'PASSED', remark: remark ?? null });
const subjects = (given: GivenByHand[], held = judged) =>
  verdictFaults(given, held, { ...anonymous, sub: 'reviewer', department: 'tax' }).map(({ subject, message }) => [subject, message.en]);

describe('verdicts given at once', () => {
  it('are each held against the points that count now', () => {
    expect(subjects([passed('registration', 'COMPLETE'), passed('tax', 'COMPLETE', '字'.repeat(500))])).toEqual([]);
    expect(
      subjects([
        passed('registration', 'OTHER'),
        passed('registration', 'TYPE'),
        passed('tax', 'COMPLETE', '字'.repeat(501)),
        passed('tax', 'COMPLETE'),
        passed('registration', 'OTHER'),
      ]),
    ).toEqual([
      ['registration/OTHER', 'does not apply, or its material is not there'],
      ['registration/TYPE', 'judged from the form: correct the form to change it'],
      ['tax/COMPLETE', 'The remark is longer than 500 characters'],
      ['tax/COMPLETE', 'is judged twice'],
      ['registration/OTHER', 'is judged twice'],
    ]);
  });

  it('are a department’s own where the application came online', () => {
    expect(subjects([passed('registration', 'COMPLETE'), passed('tax', 'COMPLETE')], { ...judged, channel: 'GOV_SITE' })).toEqual([
      ['registration/COMPLETE', 'is for another department'],
    ]);
  });

  it('may be twenty thousand without holding up the window', () => {
    const many = Array.from({ length: 20_000 }, (_, number) => passed('registration', `P${number}`));
    const started = performance.now();
    expect(subjects(many)).toHaveLength(20_000);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
