import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idNumberOf, insured, lawful } from '../../testing/lawful-application.js';
import { brokenBy, sentenceOf } from '../../testing/refused-rules.js';
import { contributionBase } from './contribution-base.js';

const ITEM = 'employee-enrolment';
const addition = (born: string, order: number, hiredOn = '2026-03-01', post = 'PRODUCTION_AUXILIARY') => ({
  name: '职工',
  idNumber: idNumberOf(born, order),
  hiredOn,
  monthlyWage: 4000,
  post,
});
const adding = (...additions: ReturnType<typeof addition>[]) => lawful(ITEM, { form: { additions } });
const removing = (changes: object) =>
  lawful(ITEM, { form: { removals: [{ ...insured, leftOn: '2026-03-15', cause: 'RESIGNED', ...changes }] } });

describe('enrolling and withdrawing employees', () => {
  it('needs an open account', () => {
    expect(brokenBy(lawful(ITEM, { facts: { account: null } }))).toEqual(['SOCIAL_INSURANCE_ACCOUNT_NOT_OPEN']);
  });

  it('starts on the sixteenth birthday', () => {
    expect(brokenBy(adding(addition('2010-03-01', 1, '2026-03-01')))).toEqual([]);
    expect(brokenBy(adding(addition('2010-03-02', 1, '2026-03-01')))).toEqual(['ENROLMENT_BELOW_WORKING_AGE']);
  });

  it('ends where retirement begins, unless contributions lawfully continue', () => {
    const woman = addition('1975-01-10', 2, '2026-03-01');
    expect(brokenBy(adding(woman))).toEqual(['ENROLMENT_PAST_RETIREMENT_AGE']);
    expect(sentenceOf('ENROLMENT_PAST_RETIREMENT_AGE', adding(woman))).toContain('2025-02-10');
    expect(brokenBy(adding({ ...woman, post: 'MANAGEMENT_TECHNICAL' }))).toEqual([]);
    expect(brokenBy({ ...adding(woman), details: { continuedContributors: [woman.idNumber] } })).toEqual([]);
  });

  it('does not run ahead of hiring, and late hiring reports are enrolled all the same', () => {
    expect(brokenBy(adding(addition('1990-01-01', 1, '2026-03-19')))).toEqual(['ENROLMENT_BEFORE_HIRING']);
    expect(brokenBy(adding(addition('1990-01-01', 1, '2025-06-01')))).toEqual([]);
  });

  it('refuses whoever is insured already, here or with another unit, and says where', () => {
    const newcomer = addition('1990-01-01', 1);
    const subject = {
      ...adding(newcomer),
      facts: { ...adding(newcomer).facts, insuredElsewhere: [{ idNumber: newcomer.idNumber, unitName: '牙克石某厂', division: '150782' }] },
    };
    expect(brokenBy(subject)).toEqual(['ENROLMENT_ALREADY_INSURED']);
    expect(sentenceOf('ENROLMENT_ALREADY_INSURED', subject)).toContain('牙克石某厂');
    expect(brokenBy(adding({ ...newcomer, idNumber: insured.idNumber }))).toEqual(['ENROLMENT_ALREADY_INSURED']);
  });

  it('shows identity numbers only in part', () => {
    const twice = addition('1990-01-01', 1);
    const sentence = sentenceOf('ENROLMENT_ADDITION_REPEATED', adding(twice, twice));
    expect(sentence).toContain(`150***********${twice.idNumber.slice(-4)}`);
    expect(sentence).not.toContain(twice.idNumber);
  });

  it('withdraws only who is insured here, between insurance and today', () => {
    expect(brokenBy(removing({ idNumber: idNumberOf('1991-01-01', 9) }))).toEqual(['ENROLMENT_REMOVAL_NOT_INSURED']);
    expect(brokenBy(removing({ leftOn: '2026-03-19' }))).toEqual(['ENROLMENT_REMOVAL_BEFORE_LEAVING']);
    expect(brokenBy(removing({ leftOn: '2025-03-31' }))).toEqual(['ENROLMENT_REMOVAL_BEFORE_INSURED']);
    expect(brokenBy(removing({ leftOn: '2025-04-01' }))).toEqual([]);
    const twice = { ...insured, leftOn: '2026-03-15', cause: 'RESIGNED' };
    expect(brokenBy(lawful(ITEM, { form: { removals: [twice, twice] } }))).toEqual(['ENROLMENT_REMOVAL_REPEATED']);
  });

  it('keeps the contribution base between floor and ceiling', () => {
    const bounds = { floorFen: 450_000, ceilingFen: 2_250_000 };
    expect([4499.99, 4500, 22_500, 22_500.01].map((wage) => contributionBase(wage, bounds))).toEqual([
      450_000, 450_000, 2_250_000, 2_250_000,
    ]);
    expect(contributionBase(3000.1, null)).toBe(300_010);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (fen) => {
        const base = contributionBase(fen / 100, bounds);
        return base >= bounds.floorFen && base <= bounds.ceilingFen && (base === fen || fen < bounds.floorFen || fen > bounds.ceilingFen);
      }),
    );
  });
});
