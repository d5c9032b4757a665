import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths } from '../../../kit/domain/calendar/iso-date.js';
import { objection, objections } from '../../testing/subject.js';
import { shippedStandards } from '../housing-standards.js';
import { drainageValidUntil } from './drainage-term.js';

const item = 'drainage-permit';
const withForm = (form: Record<string, unknown>) => objections(item, { form });

describe('a permit to discharge sewage', () => {
  it('is refused for sewage beyond any limit, with value and limit', () => {
    expect(withForm({ acidity: 6.5, codMgPerLitre: 500, ammoniaMgPerLitre: 45, solidsMgPerLitre: 400 })).toEqual([]);
    expect(withForm({ acidity: 9.5 })).toEqual([]);
    for (const form of [
      { acidity: 6.49 },
      { acidity: 9.51 },
      { codMgPerLitre: 500.1 },
      { ammoniaMgPerLitre: 45.1 },
      { solidsMgPerLitre: 401 },
    ])
      expect(withForm(form)).toEqual(['SEWAGE_EXCEEDS_STANDARD']);
    expect(objection('SEWAGE_EXCEEDS_STANDARD', item, { form: { codMgPerLitre: 620, acidity: 5 } })).toBe(
      'pH值5，限值为6.5至9.5；化学需氧量620，限值为0至500',
    );
  });

  it('follows the grade of the receiving plant that the department sets', () => {
    const sewage = { ...shippedStandards.sewage, codMgPerLitre: 300 };
    expect(objections(item, { facts: { standards: { ...shippedStandards, sewage } } })).toEqual(['SEWAGE_EXCEEDS_STANDARD']);
  });

  it.each([
    ['CATERING', 'OIL_SEPARATOR'],
    ['CONSTRUCTION', 'SEDIMENTATION'],
    ['CAR_WASH', 'SEDIMENTATION'],
    ['MEDICAL', 'DISINFECTION'],
    ['INDUSTRY', 'TREATMENT_PLANT'],
  ])('of %s needs %s', (drainageTrade, facility) => {
    expect(withForm({ drainageTrade, pretreatment: [facility] })).toEqual([]);
    expect(withForm({ drainageTrade, pretreatment: ['SEPTIC_TANK'] })).toEqual(['PRETREATMENT_MISSING']);
  });

  it('of another trade needs none in particular, an unknown trade is refused', () => {
    expect(withForm({ drainageTrade: 'OTHER', pretreatment: [] })).toEqual([]);
    expect(withForm({ drainageTrade: 'constructor' })).toEqual(['PRETREATMENT_MISSING']);
  });

  it('never lets sewage into the rain drains', () => {
    expect(withForm({ sewageSeparated: false })).toEqual(['SEWAGE_INTO_RAIN_DRAIN']);
  });

  it('rests on a report of the month before the application, not before the decision', () => {
    const tested = (waterTestedOn: string) => objections(item, { form: { waterTestedOn }, receivedOn: '2026-09-08' });
    expect(tested('2026-08-08')).toEqual([]);
    expect(tested('2026-08-07')).toEqual(['WATER_TEST_STALE']);
    expect(tested('2026-09-09')).toEqual(['WATER_TEST_STALE']);
    expect(objections(item, { answers: { WATER_TEST: 'PROMISE' }, form: { waterTestedOn: undefined } })).toEqual([]);
  });

  it('of a key discharger needs automatic monitoring', () => {
    const key = { KEY_DISCHARGER: 'YES' };
    expect(objections(item, { answers: key })).toEqual(['MONITORING_NOT_INSTALLED']);
    expect(objections(item, { answers: key, form: { monitoringInstalled: true } })).toEqual([]);
  });

  it('for works is refused when the works are over', () => {
    const works = { DRAINAGE_PURPOSE: 'CONSTRUCTION' };
    expect(objections(item, { answers: works, form: { constructionEndsOn: '2026-09-11' } })).toEqual([]);
    expect(objections(item, { answers: works, form: { constructionEndsOn: '2026-09-10' } })).toEqual(['WORKS_PERIOD_OVER']);
  });
});

describe('the term of a drainage permit', () => {
  const day = fc.integer({ min: 0, max: 6_000 }).map((days) => addDays('2020-01-01', days));

  it('is five years to the day before', () => {
    expect(drainageValidUntil('2026-09-10', null)).toBe('2031-09-09');
    expect(drainageValidUntil('2024-02-29', null)).toBe('2029-02-27');
  });

  it('ends with the works where it serves works', () => {
    expect(drainageValidUntil('2026-09-10', '2027-12-31')).toBe('2027-12-31');
    expect(drainageValidUntil('2026-09-10', '2035-01-01')).toBe('2031-09-09');
  });

  it('never exceeds five years nor the works', () => {
    fc.assert(
      fc.property(day, fc.option(day), (issuedOn, worksEndOn) => {
        const until = drainageValidUntil(issuedOn, worksEndOn);
        expect(until < addMonths(issuedOn, 60)).toBe(true);
        expect(worksEndOn === null || until <= worksEndOn).toBe(true);
      }),
    );
  });
});
