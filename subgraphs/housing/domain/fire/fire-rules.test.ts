import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { objections } from '../../testing/subject.js';
import type { ExpertReview } from '../details.js';
import { specialAbove } from './special-construction.js';

describe('the fire design review', () => {
  const item = 'fire-design-review';
  const review: ExpertReview = { startedOn: '2026-08-03', endedOn: '2026-08-28', experts: 8, agreeing: 6, excludedWorkingDays: 20 };
  const reviewed = (change: Partial<ExpertReview>) => objections(item, { details: { expertReview: { ...review, ...change } } });

  it.each(Object.entries(specialAbove))('of %s is due only above %p square metres', (fireUse, threshold) => {
    expect(objections(item, { form: { fireUse, buildingFloorArea: threshold } })).toEqual(['FIRE_REVIEW_NOT_DUE']);
    expect(objections(item, { form: { fireUse, buildingFloorArea: threshold + 0.01 } })).toEqual([]);
  });

  it('of explosives and of state offices is due at any size', () => {
    expect(objections(item, { form: { fireUse: 'FLAMMABLE_GOODS', buildingFloorArea: 12 } })).toEqual([]);
    expect(objections(item, { form: { fireUse: 'COMMAND_OR_ARCHIVE', buildingFloorArea: 12 } })).toEqual([]);
    expect(objections(item, { form: { fireUse: undefined } })).toEqual(['FIRE_REVIEW_NOT_DUE']);
  });

  it('needs a designer whose qualification holds', () => {
    expect(objections(item, { form: { designerQualificationValidUntil: '2026-09-09' } })).toEqual(['DESIGNER_QUALIFICATION_EXPIRED']);
  });

  it('of a special design needs seven experts and three quarters of them', () => {
    expect(reviewed({ experts: 7, agreeing: 6 })).toEqual([]);
    expect(reviewed({ experts: 6, agreeing: 6 })).toEqual(['FIRE_EXPERT_REVIEW_NOT_PASSED']);
    expect(reviewed({ experts: 8, agreeing: 5 })).toEqual(['FIRE_EXPERT_REVIEW_NOT_PASSED']);
    expect(reviewed({ experts: 8, agreeing: 9 })).toEqual(['FIRE_EXPERT_REVIEW_NOT_PASSED']);
    expect(objections(item, { details: { expertReview: undefined } })).toEqual(['FIRE_EXPERT_REVIEW_NOT_PASSED']);
    expect(objections(item, { answers: { SPECIAL_FIRE_DESIGN: 'NO' }, details: { expertReview: undefined } })).toEqual([]);
  });

  it('takes no more than twenty working days of expert review out of the limit', () => {
    expect(reviewed({ excludedWorkingDays: 20 })).toEqual([]);
    expect(reviewed({ excludedWorkingDays: 21 })).toEqual(['FIRE_EXPERT_REVIEW_TOO_LONG']);
  });

  it('takes no more days out than the expert review lasted', () => {
    expect(reviewed({ startedOn: '2026-08-24', endedOn: '2026-08-28', excludedWorkingDays: 5 })).toEqual([]);
    expect(reviewed({ startedOn: '2026-08-24', endedOn: '2026-08-28', excludedWorkingDays: 6 })).toEqual(['FIRE_EXPERT_REVIEW_TOO_LONG']);
    expect(reviewed({ startedOn: '2026-08-28', endedOn: '2026-08-24', excludedWorkingDays: 1 })).toEqual(['FIRE_EXPERT_REVIEW_TOO_LONG']);
    expect(reviewed({ endedOn: '2026-09-11' })).toEqual(['FIRE_EXPERT_REVIEW_TOO_LONG']);
  });

  it('passes three quarters of any number of experts from seven up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }), (experts, agreeing) => {
        const passes = experts >= 7 && agreeing <= experts && agreeing >= Math.ceil(experts * 0.75);
        expect(reviewed({ experts, agreeing }).length === 0).toBe(passes);
      }),
    );
  });
});

describe('the fire acceptance', () => {
  const item = 'fire-acceptance';
  const visit = { visitedOn: '2026-09-08', inspectors: ['王建国', '赵敏'], passed: true };

  it('follows the completion acceptance, not the other way round', () => {
    expect(objections(item, { form: { completionAcceptedOn: '2026-09-10' } })).toEqual([]);
    expect(objections(item, { form: { completionAcceptedOn: '2026-09-11' } })).toEqual(['PROJECT_NOT_COMPLETED']);
  });

  it('needs fire systems that passed their test by the day of completion', () => {
    expect(objections(item, { form: { fireTestedOn: '2026-09-01' } })).toEqual([]);
    expect(objections(item, { form: { fireTestedOn: '2026-09-02' } })).toEqual(['FIRE_SYSTEMS_NOT_TESTED']);
    expect(objections(item, { form: { fireTestPassed: false } })).toEqual(['FIRE_SYSTEMS_NOT_TESTED']);
    expect(objections(item, { answers: { FIRE_FACILITIES: 'NO' }, form: { fireTestPassed: undefined } })).toEqual([]);
  });

  it('of a special project is assessed on site by two different people', () => {
    expect(objections(item, { details: { siteVisit: undefined } })).toEqual(['SITE_VISIT_NOT_PASSED']);
    expect(objections(item, { details: { siteVisit: { ...visit, inspectors: ['王建国', '王建国 '] } } })).toEqual([
      'SITE_VISIT_NOT_PASSED',
    ]);
    expect(objections(item, { details: { siteVisit: { ...visit, passed: false } } })).toEqual(['SITE_VISIT_NOT_PASSED']);
    expect(objections(item, { details: { siteVisit: { ...visit, visitedOn: '2026-09-11' } } })).toEqual(['SITE_VISIT_NOT_PASSED']);
  });

  it('of any other project is filed without a visit', () => {
    const other = { answers: { FIRE_CLASS: 'OTHER' }, form: { fireDesignOpinionNumber: undefined }, details: { siteVisit: undefined } };
    expect(objections(item, other)).toEqual([]);
  });

  it('of a special project rests on its own passed design review', () => {
    expect(objections(item, { facts: { fireDesignOpinions: [] }, form: { fireDesignOpinionNumber: '' } })).toEqual([
      'FIRE_DESIGN_NOT_PASSED',
    ]);
  });
});
