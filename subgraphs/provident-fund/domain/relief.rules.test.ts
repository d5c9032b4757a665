import { describe, expect, it } from '@jest/globals';
import { facts, ownAccount, refusalsOf, subject } from './fund-subject.testing.js';

const form = {
  fundAccountNumber: ownAccount,
  contributionRatio: 5,
  reliefFrom: '2026-04',
  reliefUntil: '2027-03',
  congressDelegates: 30,
  congressPresent: 20,
  congressInFavour: 16,
};
const approval = { reference: '呼公积金委〔2026〕3号', approvedOn: '2026-03-09', ratio: 5, from: '2026-04', until: '2027-03' };
const relief = (own: object, granted: object | null = {}, given: object = {}) =>
  refusalsOf(
    subject('reduction-or-deferral', {
      form: { ...form, ...own },
      answers: { FUND_RELIEF: 'REDUCE' },
      details: granted === null ? {} : { committeeApproval: { ...approval, ...granted } },
      ...given,
    }),
  );

describe('降低缴存比例', () => {
  it('is given down to 5 % for twelve months with the committee’s approval', () => {
    expect(relief({})).toEqual([]);
  });

  it('is refused below 5 % and where it is no reduction', () => {
    expect(relief({ contributionRatio: 4.5 })).toEqual(['REDUCED_RATIO_WRONG']);
    expect(relief({ contributionRatio: 8 }, { ratio: 8 })).toEqual(['REDUCED_RATIO_WRONG']);
  });

  it('is refused for thirteen months and for months out of order', () => {
    expect(relief({ reliefUntil: '2027-04' })).toEqual(['RELIEF_PERIOD_WRONG']);
    expect(relief({ reliefUntil: '2026-03' }, { until: '2026-03' })).toEqual(['RELIEF_PERIOD_WRONG', 'APPROVAL_BEYOND_APPLICATION']);
  });

  it('needs two thirds of the delegates present and more than half of all in favour', () => {
    expect(relief({ congressPresent: 19, congressInFavour: 19 })).toEqual(['WORKERS_CONGRESS_NOT_CARRIED']);
    expect(relief({ congressInFavour: 15 })).toEqual(['WORKERS_CONGRESS_NOT_CARRIED']);
    expect(relief({ congressInFavour: 21 })).toEqual(['WORKERS_CONGRESS_NOT_CARRIED']);
    expect(relief({ congressDelegates: undefined })).toEqual(['WORKERS_CONGRESS_NOT_CARRIED']);
  });

  it('never takes effect without the committee, nor on an approval of tomorrow', () => {
    expect(relief({}, null)).toEqual(['COMMITTEE_APPROVAL_MISSING']);
    expect(relief({}, { approvedOn: '2026-03-11' })).toEqual(['COMMITTEE_APPROVAL_MISSING']);
  });

  it('is granted within the application: shorter or at a higher ratio, never beyond it', () => {
    expect(relief({}, { ratio: 6, until: '2026-09' })).toEqual([]);
    expect(relief({ contributionRatio: 6 }, { ratio: 5 })).toEqual(['APPROVAL_BEYOND_APPLICATION']);
    expect(relief({ reliefUntil: '2026-09' })).toEqual(['APPROVAL_BEYOND_APPLICATION']);
    expect(relief({}, { ratio: undefined })).toEqual(['APPROVAL_BEYOND_APPLICATION']);
  });

  it('follows an earlier relief and does not overlap it', () => {
    const held = (until: string) => ({ facts: facts({ reliefs: [{ kind: 'DEFER', ratio: null, from: '2025-04', until }] }) });
    expect(relief({}, {}, held('2026-03'))).toEqual([]);
    expect(relief({}, {}, held('2026-04'))).toEqual(['RELIEF_OVERLAPS']);
  });
});

describe('缓缴', () => {
  const deferral = { answers: { FUND_RELIEF: 'DEFER' } };

  it('is granted without a ratio', () => {
    expect(
      relief(
        { contributionRatio: undefined },
        { ratio: undefined },
        { ...deferral, details: { committeeApproval: { ...approval, ratio: undefined } } },
      ),
    ).toEqual([]);
    expect(relief({ contributionRatio: undefined }, {}, deferral)).toEqual(['APPROVAL_BEYOND_APPLICATION']);
  });
});
