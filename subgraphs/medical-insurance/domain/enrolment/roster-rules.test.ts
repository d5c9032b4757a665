import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { insuredPerson, OTHER_RESIDENT, RESIDENT, subjectOf, told } from '../testing/subject.js';
import { contributionBaseFen } from './contribution-base.js';
import { hireDateTimely } from './hire-date-timely.rule.js';
import { noConcurrentInsurance } from './no-concurrent-insurance.rule.js';
import { removalDate } from './removal-date.rule.js';
import { removalOfInsured } from './removal-of-insured.rule.js';
import { rosterListsOnce } from './roster-lists-once.rule.js';
import { workingAge } from './working-age.rule.js';

const adding = (...additions: object[]) => ({ form: { additions }, answers: { MEDICAL_ROSTER_CHANGE: 'ADD' } });
const removing = (...removals: object[]) => ({ form: { removals }, answers: { MEDICAL_ROSTER_CHANGE: 'REMOVE' } });

describe('adding employees', () => {
  it('is due on the thirtieth day after hire', () => {
    expect(told(hireDateTimely, subjectOf('employee-enrolment', adding({ idNumber: RESIDENT, hiredOn: '2026-04-13' })))).toBeNull();
    const late = adding({ idNumber: RESIDENT, hiredOn: '2026-04-12' });
    expect(told(hireDateTimely, subjectOf('employee-enrolment', late))).toBe('150***********0016增员逾期1日，未写明原因');
  });

  it('goes ahead when late, once the reason is stated', () => {
    const explained = adding({ idNumber: RESIDENT, hiredOn: '2025-04-12', lateReason: '试用期内未申报' });
    expect(told(hireDateTimely, subjectOf('employee-enrolment', explained))).toBeNull();
  });

  it('waits for the day of hire, and tells every fault at once', () => {
    const roster = adding({ idNumber: RESIDENT, hiredOn: '2026-05-14' }, { idNumber: OTHER_RESIDENT, hiredOn: '2026-01-01' });
    expect(told(hireDateTimely, subjectOf('employee-enrolment', roster))).toMatch(/0016.*4520/);
  });

  it('refuses whoever was not yet sixteen when hired', () => {
    const born2010 = '150783201005130010';
    expect(told(workingAge, subjectOf('employee-enrolment', adding({ idNumber: born2010, hiredOn: '2026-05-12' })))).toContain(
      '2010-05-13',
    );
    expect(told(workingAge, subjectOf('employee-enrolment', adding({ idNumber: born2010, hiredOn: '2026-05-13' })))).toBeNull();
  });

  it('lists each person once, however the number is typed', () => {
    const twice = adding({ idNumber: '11010519491231002X' }, { idNumber: '11010519491231002x' });
    expect(told(rosterListsOnce, subjectOf('employee-enrolment', twice))).toContain('110***********002X');
    expect(told(rosterListsOnce, subjectOf('employee-enrolment', adding({ idNumber: RESIDENT }, { idNumber: OTHER_RESIDENT })))).toBeNull();
  });

  it('refuses whoever is already insured, here or with another unit', () => {
    const elsewhere = { idNumber: OTHER_RESIDENT, poolingArea: '230200', unitName: '齐齐哈尔某公司', status: 'ACTIVE' as const };
    const judged = (idNumber: string, status: 'ACTIVE' | 'SUSPENDED') =>
      told(
        noConcurrentInsurance,
        subjectOf('employee-enrolment', {
          ...adding({ idNumber }),
          facts: { insuredPersons: [insuredPerson({ status })], insuredElsewhere: [{ ...elsewhere, status }] },
        }),
      );
    expect(judged(RESIDENT, 'ACTIVE')).toContain('本单位');
    expect(judged(OTHER_RESIDENT, 'ACTIVE')).toContain('齐齐哈尔某公司');
    expect(judged(RESIDENT, 'SUSPENDED')).toBeNull();
    expect(judged(OTHER_RESIDENT, 'SUSPENDED')).toBeNull();
  });
});

describe('removing employees', () => {
  it('is possible in the month of departure, not before it', () => {
    expect(told(removalDate, subjectOf('employee-enrolment', removing({ idNumber: RESIDENT, leftOn: '2026-05-31' })))).toBeNull();
    expect(told(removalDate, subjectOf('employee-enrolment', removing({ idNumber: RESIDENT, leftOn: '2026-06-01' })))).toContain(
      '2026-06-01',
    );
  });

  it('concerns only who is insured with the unit', () => {
    const facts = { insuredPersons: [insuredPerson()] };
    const removed = (idNumber: string) => told(removalOfInsured, subjectOf('employee-enrolment', { ...removing({ idNumber }), facts }));
    expect(removed(RESIDENT)).toBeNull();
    expect(removed(OTHER_RESIDENT)).toContain('4520');
  });

  it('is not judged where employees are only added', () => {
    expect(told(removalOfInsured, subjectOf('employee-enrolment', adding({ idNumber: RESIDENT })))).toBeNull();
  });
});

describe('contribution base', () => {
  it('is the declared wage between the published bounds', () => {
    const bounds = { year: 2026, floorFen: 400_000, ceilingFen: 2_000_000 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), (wage) => {
        const base = contributionBaseFen(wage, bounds);
        expect(base).toBeGreaterThanOrEqual(400_000);
        expect(base).toBeLessThanOrEqual(2_000_000);
        if (wage >= 400_000 && wage <= 2_000_000) expect(base).toBe(wage);
        expect(contributionBaseFen(wage, null)).toBe(wage);
      }),
    );
  });
});
