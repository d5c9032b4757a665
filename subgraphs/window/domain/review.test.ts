import { describe, expect, it } from '@jest/globals';
import type { ChecklistPoint, MergedMaterial } from '../../kit/domain/catalogue/checklist.js';
import { refusalOf } from '../../kit/domain/rule.js';
import { pointsToJudge, reviewOf } from './review.js';
import { acceptRules, noticeRules, withReviewDetails } from './review-rules.js';

const point = (code: string, given: Partial<ChecklistPoint> = {}): ChecklistPoint => ({
  part: 'a',
  code,
  title: `要点${code}`,
  material: null,
  judged: 'ALWAYS',
  passes: '通过',
  fails: `不符${code}`,
  repair: '更正',
  basis: { document: '《法》', article: '第一条' },
  check: null,
  ...given,
});
const material = (code: string, necessity: 'REQUIRED' | 'OPTIONAL' = 'REQUIRED') =>
  ({
    code,
    name: `材料${code}`,
    necessity,
    form: 'PAPER',
    originals: 1,
    copies: 0,
    waiver: 'NONE',
    neededBy: ['a'],
  }) as unknown as MergedMaterial;
const paper = (code: string) => ({ code, provision: 'PAPER' as const, originals: 1, copies: 0 });
const checklist = {
  points: [point('FREE'), point('ON_REQUIRED', { material: 'R' }), point('ON_OPTIONAL', { material: 'O', judged: 'IF_SUBMITTED' })],
  materials: [material('R'), material('O', 'OPTIONAL')],
};
const codes = (points: readonly { code: string }[]) => points.map(({ code }) => code);

describe('the formal review', () => {
  it('does not ask about a material that is missing, nor about an optional one that was not handed in', () => {
    expect(codes(pointsToJudge(checklist, []))).toEqual(['FREE']);
    expect(codes(pointsToJudge(checklist, [paper('R')]))).toEqual(['FREE', 'ON_REQUIRED']);
    expect(codes(pointsToJudge(checklist, [paper('R'), paper('O')]))).toEqual(['FREE', 'ON_REQUIRED', 'ON_OPTIONAL']);
  });

  it('counts what is open, failed and missing; a verdict on what no longer counts is of no account', () => {
    const given = [
      { part: 'a', code: 'FREE', verdict: 'FAILED' as const },
      { part: 'a', code: 'ON_OPTIONAL', verdict: 'FAILED' as const },
      { part: 'b', code: 'ON_REQUIRED', verdict: 'PASSED' as const },
    ];
    const review = reviewOf(checklist, [paper('R')], given);
    expect([codes(review.open), codes(review.failed), codes(review.missing)]).toEqual([['ON_REQUIRED'], ['FREE'], []]);
    expect(codes(reviewOf(checklist, [], given).missing)).toEqual(['R']);
  });

  it('is accepted or notified of, never both, once every point is judged (I2)', () => {
    for (const verdict of ['PASSED', 'FAILED'] as const) {
      for (const supplied of [[paper('R')], []]) {
        const review = reviewOf(checklist, supplied, [
          { part: 'a', code: 'FREE', verdict },
          { part: 'a', code: 'ON_REQUIRED', verdict: 'PASSED' },
        ]);
        const [accept, notice] = [
          refusalOf(acceptRules, { stage: 'RECEIVED', review }),
          refusalOf(noticeRules, { stage: 'RECEIVED', review }),
        ];
        const sound = verdict === 'PASSED' && supplied.length > 0;
        expect([accept === null, notice === null]).toEqual([sound, !sound]);
      }
    }
  });

  it('names every open point, failed point and missing material behind a refusal', () => {
    const review = reviewOf(checklist, [], []);
    const refusal = refusalOf(acceptRules, { stage: 'RECEIVED', review });
    if (refusal === null) throw new Error('an open review is not accepted');
    expect(withReviewDetails(refusal, review).details.map(({ subject }) => subject)).toEqual([
      'POINTS_NOT_JUDGED',
      'MATERIALS_MISSING',
      'a/FREE',
      'R',
    ]);
  });

  it.each(['TO_BE_CORRECTED', 'ACCEPTED', 'TO_BE_DELIVERED', 'CLOSED'] as const)('is over for a case that is %s', (stage) => {
    const review = reviewOf({ points: [], materials: [] }, [], []);
    expect(refusalOf(acceptRules, { stage, review })?.code).toBe('CASE_NOT_IN_REVIEW');
    expect(refusalOf(noticeRules, { stage, review })?.code).toBe('CASE_NOT_IN_REVIEW');
  });
});
