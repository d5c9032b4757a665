import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ChecklistPart, ChecklistPoint, MergedMaterial } from '../../kit/domain/catalogue/checklist.js';
import { laterFindings, presumedParty, type ReviewedRound } from './later-findings.js';
import { pointKey } from './review.js';

const part = { key: 'registration', item: { form: { properties: { name: {}, capital: {} } } } } as unknown as ChecklistPart;
const point = (code: string, changed: Partial<ChecklistPoint> = {}) =>
  ({ part: 'registration', code, material: null, check: null, fails: code, ...changed }) as ChecklistPoint;
const paper = { code: 'ARTICLES', provision: 'PAPER' as const, originals: 1, copies: 0 };
const round = (number: number, changed: Partial<ReviewedRound> = {}): ReviewedRound => ({
  round: number,
  form: { name: '甲', capital: 1 },
  materials: [paper],
  handedIn: number === 1 ? ['ARTICLES'] : [],
  told: new Set(),
  ...changed,
});
const findings = (failed: ChecklistPoint[], rounds: ReviewedRound[]) =>
  laterFindings({ review: { failed, missing: [] }, parts: [part], materials: [], rounds }).map(({ cause, sinceRound }) => [
    cause,
    sinceRound,
  ]);

describe('what a later notice says and an earlier one did not', () => {
  it('was missed where the content is the same, and is new where the supplement brought it', () => {
    const articles = point('SIGNED', { material: 'ARTICLES' });
    expect(findings([articles], [round(1), round(2)])).toEqual([['MISSED', 1]]);
    expect(findings([articles], [round(1), round(2, { handedIn: ['ARTICLES'] })])).toEqual([['NEW_CONTENT', null]]);
    expect(findings([articles], [round(1), round(2, { handedIn: ['ARTICLES'] }), round(3)])).toEqual([['MISSED', 2]]);
    const capital = point('CAPITAL', { check: 'form.capital > 0' });
    expect(findings([capital], [round(1), round(2, { form: { name: '乙', capital: 1 } })])).toEqual([['MISSED', 1]]);
    expect(findings([capital], [round(1), round(2, { form: { name: '甲', capital: 2 } })])).toEqual([['NEW_CONTENT', null]]);
  });

  it('is nothing where it was told before, where no notice went out before, or in the first round', () => {
    const one = point('ONE');
    expect(findings([one], [round(1, { told: new Set([pointKey(one)]) }), round(2)])).toEqual([]);
    expect(findings([one], [round(1, { told: null }), round(2)])).toEqual([]);
    expect(findings([one], [round(1)])).toEqual([]);
  });

  it('is a material too, when it was missing all along', () => {
    const missing = [
      { code: 'PROOF', name: '住所证明', necessity: 'REQUIRED', neededBy: ['registration'], form: 'PAPER', originals: 1, copies: 0 },
    ];
    const materials = missing as unknown as MergedMaterial[];
    const told = (rounds: ReviewedRound[]) =>
      laterFindings({ review: { failed: [], missing: materials }, parts: [part], materials, rounds });
    expect(told([round(1), round(2)])).toMatchObject([{ subject: 'PROOF', cause: 'MISSED', sinceRound: 1 }]);
    expect(told([round(1, { told: new Set(['PROOF']) }), round(2)])).toEqual([]);
    const was = round(1, { materials: [paper, { ...paper, code: 'PROOF' }] });
    expect(told([was, round(2)])).toMatchObject([{ subject: 'PROOF', cause: 'NEW_CONTENT' }]);
  });

  it('is found for every point exactly once, whatever the rounds held', () => {
    const codes = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1 });
    const held = fc.array(fc.record({ capital: fc.integer({ min: 0, max: 1 }), told: codes }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(codes, held, (failed, all) => {
        const rounds = all.map(({ capital, told }, index) =>
          round(index + 1, { form: { name: '甲', capital }, told: new Set(told.map((code) => `registration/${code}`)) }),
        );
        const found = laterFindings({
          review: { failed: failed.map((code) => point(code)), missing: [] },
          parts: [part],
          materials: [],
          rounds,
        });
        const unsaid = failed.filter((code) => !all.slice(0, -1).some(({ told }) => told.includes(code)));
        expect(found.map(({ subject }) => subject)).toEqual(unsaid.map((code) => `registration/${code}`));
        const same = all.slice(0, -1).findIndex(({ capital }) => capital === all.at(-1)?.capital);
        for (const { cause, sinceRound } of found)
          expect([cause, sinceRound]).toEqual(same < 0 ? ['NEW_CONTENT', null] : ['MISSED', same + 1]);
      }),
    );
  });

  it('is presumed the window’s at the counter, the department’s online, and nobody’s where the content is new', () => {
    expect([presumedParty('MISSED', false), presumedParty('MISSED', true), presumedParty('NEW_CONTENT', true)]).toEqual([
      'WINDOW',
      'DEPARTMENT',
      'NONE',
    ]);
  });
});
