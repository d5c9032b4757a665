import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findingWith, insured, lawful } from '../../testing/lawful-application.js';
import { brokenBy, sentenceOf } from '../../testing/refused-rules.js';
import { addDays, daysBetween } from '../day-count.js';
import { lastApplicationDay } from './application-period.rule.js';
import { injuryDecisionDaysLate, injuryDecisionDueOn } from './decision-limit.js';

const ITEM = 'work-injury-recognition';
const uninsured = { insuredWorkers: [] };

describe('recognising a work injury', () => {
  it('takes the employer’s application up to the thirtieth day, and afterwards points to the worker’s own year', () => {
    const at = (receivedOn: string) => lawful(ITEM, { receivedOn, today: '2026-04-20' });
    expect(brokenBy(at('2026-03-22'))).toEqual([]);
    expect(brokenBy(at('2026-03-23'))).toEqual(['INJURY_APPLICATION_PERIOD_OVER']);
    expect(sentenceOf('INJURY_APPLICATION_PERIOD_OVER', at('2026-03-23'))).toMatch(/至2026-03-22.*逾期1日.*一年内申请/);
  });

  it('takes the worker’s, relatives’ and union’s application for one year', () => {
    const at = (INJURY_APPLICANT: string, receivedOn: string) =>
      lawful(ITEM, { answers: { INJURY_APPLICANT }, receivedOn, today: '2027-03-30' });
    for (const applicant of ['WORKER', 'RELATIVE', 'UNION']) {
      expect(brokenBy(at(applicant, '2027-02-20'))).toEqual([]);
      expect(brokenBy(at(applicant, '2027-02-21'))).toEqual(['INJURY_APPLICATION_PERIOD_OVER']);
    }
  });

  it('leaves out days only where the applicant claims a ground for it', () => {
    const late = { receivedOn: '2026-03-25', details: findingWith({ uncountedDays: 3 }) };
    expect(brokenBy(lawful(ITEM, late))).toEqual(['INJURY_APPLICATION_PERIOD_OVER']);
    expect(brokenBy(lawful(ITEM, { ...late, answers: { INJURY_PERIOD: 'EXTENDED' } }))).toEqual([]);
  });

  it('moves the last day by exactly the days left out', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(day, fc.constantFrom('UNIT', 'WORKER'), fc.integer({ min: 0, max: 400 }), (injuredOn, applicant, days) => {
        const last = lastApplicationDay(injuredOn, applicant, days);
        return daysBetween(lastApplicationDay(injuredOn, applicant, 0), last) === days && daysBetween(injuredOn, last) >= 30 + days;
      }),
    );
  });

  it('rests on a recorded finding of two different investigators', () => {
    expect(brokenBy(lawful(ITEM, { details: { injuryFinding: undefined } }))).toEqual(['INJURY_FINDING_MISSING']);
    expect(brokenBy(lawful(ITEM, { details: findingWith({ investigators: ['王海', '王海'] }) }))).toEqual(['INJURY_INVESTIGATED_BY_ONE']);
  });

  it.each(['INTENTIONAL_CRIME', 'DRUNK_OR_DRUGGED', 'SELF_HARM'] as const)('is excluded by %s', (exclusion) => {
    expect(brokenBy(lawful(ITEM, { details: findingWith({ exclusion }) }))).toEqual(['INJURY_EXCLUDED']);
  });

  it.each([
    ['NONE', []],
    ['SECONDARY', []],
    ['EQUAL', []],
    ['UNDETERMINED', []],
    ['PRIMARY', ['INJURY_MAIN_TRAFFIC_RESPONSIBILITY']],
    ['FULL', ['INJURY_MAIN_TRAFFIC_RESPONSIBILITY']],
  ])('on the way to work with responsibility %s breaks %j', (trafficResponsibility, broken) => {
    const commuting = lawful(ITEM, { form: { trafficResponsibility }, answers: { INJURY_CIRCUMSTANCE: 'COMMUTING_ACCIDENT' } });
    expect(brokenBy(commuting)).toEqual(broken);
  });

  it('covers sudden death up to the last second of forty-eight hours, across time zones', () => {
    const dying = (diedAt: string | undefined, firstDiagnosedAt: string | undefined = '2026-02-18T09:00:00+08:00') =>
      brokenBy(lawful(ITEM, { form: { diedAt, firstDiagnosedAt }, answers: { INJURY_CIRCUMSTANCE: 'SUDDEN_DEATH' } }));
    expect(dying('2026-02-20T09:00:00+08:00')).toEqual([]);
    expect(dying('2026-02-20T01:00:00Z')).toEqual([]);
    expect(dying('2026-02-20T09:00:01+08:00')).toEqual(['SUDDEN_DEATH_AFTER_48_HOURS']);
    expect(dying('2026-02-18T08:59:59+08:00')).toEqual(['SUDDEN_DEATH_AFTER_48_HOURS']);
    expect(dying(undefined)).toEqual(['SUDDEN_DEATH_AFTER_48_HOURS']);
  });

  it('covers a death on the spot, for which no diagnosis was made', () => {
    const subject = lawful(ITEM, { form: { diedAt: '2026-02-20T09:00:00+08:00' }, answers: { INJURY_CIRCUMSTANCE: 'SUDDEN_DEATH' } });
    expect(brokenBy(subject)).toEqual([]);
  });

  it('belongs where this employer insures the worker, else to the place of production', () => {
    const elsewhere = { idNumber: insured.idNumber, unitName: String(lawful(ITEM).form.enterpriseName), division: '150782' };
    expect(brokenBy(lawful(ITEM, { facts: uninsured }))).toEqual([]);
    expect(brokenBy(lawful(ITEM, { facts: uninsured, form: { workplaceDivision: '150782' } }))).toEqual(['INJURY_JURISDICTION_ELSEWHERE']);
    expect(brokenBy(lawful(ITEM, { facts: { ...uninsured, insuredElsewhere: [elsewhere] } }))).toEqual(['INJURY_JURISDICTION_ELSEWHERE']);
    expect(brokenBy(lawful(ITEM, { facts: { ...uninsured, insuredElsewhere: [{ ...elsewhere, unitName: '另一单位' }] } }))).toEqual([]);
    expect(brokenBy(lawful(ITEM, { facts: { ...uninsured, insuredElsewhere: [{ ...elsewhere, division: '150783' }] } }))).toEqual([]);
  });

  it('is decided once for one injury', () => {
    const earlier = { idNumber: insured.idNumber, injuredOn: '2026-02-20', documentNumber: '扎人社工伤认〔2026〕1号' };
    expect(brokenBy(lawful(ITEM, { facts: { injuryDecisions: [earlier] } }))).toEqual(['INJURY_ALREADY_DECIDED']);
    expect(brokenBy(lawful(ITEM, { facts: { injuryDecisions: [{ ...earlier, injuredOn: '2025-02-20' }] } }))).toEqual([]);
  });

  it('is due in sixty days, in fifteen where the facts are clear, plus days of suspension', () => {
    const finding = { acceptedOn: '2026-03-04', factsClear: false, suspendedDays: 0 };
    expect(injuryDecisionDueOn(finding)).toBe('2026-05-03');
    expect(injuryDecisionDueOn({ ...finding, factsClear: true })).toBe('2026-03-19');
    expect(injuryDecisionDueOn({ ...finding, suspendedDays: 10 })).toBe('2026-05-13');
    expect([0, 1].map((days) => injuryDecisionDaysLate(finding, addDays('2026-05-03', days)))).toEqual([0, 1]);
  });
});
