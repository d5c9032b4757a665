import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { objection, objections } from '../../testing/subject.js';
import { shippedStandards } from '../housing-standards.js';
import { type FieldStaffScale, leastFieldStaff } from './field-staff-scale.js';

const item = 'gas-business-licence';
const withForm = (form: Record<string, unknown>) => objections(item, { form });
const review = { startedOn: '2026-09-06', endedOn: '2026-09-07', experts: 5, agreeing: 3, excludedWorkingDays: 2 };

describe('a licence to supply gas', () => {
  it('needs a supply contract and facilities that stand today', () => {
    expect(withForm({ gasSupplyContractUntil: '2026-09-10', gasFacilitiesAcceptedOn: '2026-09-10' })).toEqual([]);
    expect(withForm({ gasSupplyContractUntil: '2026-09-09' })).toEqual(['GAS_SUPPLY_CONTRACT_EXPIRED']);
    expect(withForm({ gasFacilitiesAcceptedOn: '2026-09-11' })).toEqual(['GAS_FACILITIES_NOT_ACCEPTED']);
  });

  it('needs a trained chief and a trained safety manager', () => {
    expect(withForm({ gasChiefTrained: false })).toEqual(['GAS_CHIEFS_UNTRAINED']);
    expect(withForm({ gasSafetyManagers: 0 })).toEqual(['GAS_CHIEFS_UNTRAINED']);
  });

  it('needs a field worker for each 2500 users on pipes', () => {
    expect(withForm({ gasUsers: 25_000, gasFieldStaff: 10 })).toEqual([]);
    expect(withForm({ gasUsers: 25_001, gasFieldStaff: 10 })).toEqual(['GAS_FIELD_STAFF_TOO_FEW']);
    expect(objection('GAS_FIELD_STAFF_TOO_FEW', item, { form: { gasUsers: 25_001 } })).toBe(
      '燃气用户25001户，运行、维护和抢修人员10人，不得少于11人',
    );
  });

  it('needs three field workers for a small bottled trade and asks no number of a filling station', () => {
    const bottled = { GAS_BUSINESS: 'BOTTLED' };
    expect(objections(item, { answers: bottled, form: { gasUsers: 1_000, gasFieldStaff: 3 } })).toEqual([]);
    expect(objections(item, { answers: bottled, form: { gasUsers: 1_000, gasFieldStaff: 2 } })).toEqual(['GAS_FIELD_STAFF_TOO_FEW']);
    expect(objections(item, { answers: { GAS_BUSINESS: 'VEHICLE' }, form: { gasFieldStaff: 0 } })).toEqual([]);
    expect(objections(item, { answers: { GAS_BUSINESS: 'COAL' } })).toEqual(['GAS_FIELD_STAFF_TOO_FEW']);
  });

  it('needs a passed visit of two, experts in majority, and the plan confirmed by the bureau itself', () => {
    const decided = (details: Record<string, unknown>) => objections(item, { details });
    expect(decided({ siteVisit: undefined })).toEqual(['SITE_VISIT_NOT_PASSED']);
    expect(decided({ siteVisit: { visitedOn: '2026-09-04', inspectors: ['王建国'], passed: true } })).toEqual(['SITE_VISIT_NOT_PASSED']);
    expect(decided({ expertReview: undefined })).toEqual(['GAS_EXPERT_REVIEW_NOT_PASSED']);
    expect(decided({ expertReview: review })).toEqual([]);
    expect(decided({ expertReview: { ...review, experts: 4, agreeing: 2 } })).toEqual(['GAS_EXPERT_REVIEW_NOT_PASSED']);
    expect(decided({ expertReview: { ...review, experts: 2, agreeing: 2 } })).toEqual(['GAS_EXPERT_REVIEW_NOT_PASSED']);
    expect(decided({ expertReview: { ...review, endedOn: '2026-09-11' } })).toEqual(['GAS_EXPERT_REVIEW_NOT_PASSED']);
    expect(decided({ gasPlanConforms: false })).toEqual(['GAS_PLAN_NOT_CONFIRMED']);
  });
});

describe('the least number of field workers', () => {
  const scale = shippedStandards.gas.fieldStaff.BOTTLED as FieldStaffScale;

  it.each([
    [0, 3],
    [2_400, 3],
    [2_401, 4],
    [10_000, 13],
    [10_001, 14],
    [50_000, 53],
    [100_000, 93],
    [120_000, 103],
  ])('for %p users of bottled gas is %p', (users, workers) => {
    expect(leastFieldStaff(users, scale)).toBe(workers);
  });

  it('never falls as users are added', () => {
    fc.assert(
      fc.property(fc.nat(500_000), fc.nat(50_000), (users, more) => {
        expect(leastFieldStaff(users + more, scale)).toBeGreaterThanOrEqual(leastFieldStaff(users, scale));
        expect(leastFieldStaff(users, scale)).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});
