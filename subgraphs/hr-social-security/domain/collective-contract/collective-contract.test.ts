import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idNumberOf, lawful } from '../../testing/lawful-application.js';
import { brokenBy, sentenceOf } from '../../testing/refused-rules.js';
import { addDays, daysBetween } from '../day-count.js';
import { noStandards } from '../local-standards.js';
import { effectiveOn, filingDaysLate, lastObjectionDay } from './effect.js';

const ITEM = 'collective-contract-review';
const side = (first: number, size: number, outsiders = 0) =>
  Array.from({ length: size }, (_, index) => ({
    idNumber: idNumberOf('1980-01-01', first + index),
    chief: index === 0,
    outside: index >= size - outsiders,
  }));
const table = (employerDelegates: object[], workerDelegates: object[]) => lawful(ITEM, { form: { employerDelegates, workerDelegates } });
const vote = (congressMembers: number, attended: number, assented: number) =>
  brokenBy(lawful(ITEM, { form: { congressMembers, attended, assented } }));

describe('reviewing a collective contract', () => {
  it('wants equal sides of at least three', () => {
    expect(brokenBy(table(side(1, 3), side(11, 3)))).toEqual([]);
    expect(brokenBy(table(side(1, 2), side(11, 2)))).toEqual(['COLLECTIVE_DELEGATES_UNEQUAL']);
    expect(sentenceOf('COLLECTIVE_DELEGATES_UNEQUAL', table(side(1, 4), side(11, 3)))).toContain('代表4人、职工一方代表3人');
  });

  it('allows outsiders up to a third of a side, but never as its chief', () => {
    expect(brokenBy(table(side(1, 3, 1), side(11, 3, 1)))).toEqual([]);
    expect(brokenBy(table(side(1, 4, 2), side(11, 4)))).toEqual(['COLLECTIVE_OUTSIDERS_TOO_MANY']);
    const [chief, ...others] = side(1, 3);
    expect(brokenBy(table([{ ...chief, outside: true }, ...others], side(11, 3)))).toEqual(['COLLECTIVE_CHIEF_DELEGATE_FAULTY']);
    expect(brokenBy(table([{ ...chief, chief: false }, ...others], side(11, 3)))).toEqual(['COLLECTIVE_CHIEF_DELEGATE_FAULTY']);
  });

  it('lets nobody sit on both sides', () => {
    expect(brokenBy(table(side(1, 3), side(3, 3)))).toEqual(['COLLECTIVE_DELEGATE_ON_BOTH_SIDES']);
  });

  it('wants two thirds present and half of all in favour', () => {
    expect(vote(30, 20, 15)).toEqual([]);
    expect(vote(30, 19, 15)).toEqual(['COLLECTIVE_QUORUM_MISSED']);
    expect(vote(30, 20, 14)).toEqual(['COLLECTIVE_MAJORITY_MISSED']);
    expect(vote(31, 21, 16)).toEqual([]);
    expect(vote(31, 21, 15)).toEqual(['COLLECTIVE_MAJORITY_MISSED']);
    expect(vote(30, 31, 15)).toEqual(['COLLECTIVE_QUORUM_MISSED']);
    expect(vote(30, 20, 21)).toEqual(['COLLECTIVE_MAJORITY_MISSED']);
  });

  it('names the smallest number that would have been enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (members) => {
        const needed = Math.ceil((members * 2) / 3);
        const broken = (attended: number) => vote(members, attended, attended).includes('COLLECTIVE_QUORUM_MISSED');
        return !broken(needed) && broken(needed - 1);
      }),
    );
  });

  it('keeps wages at or above the local minimum, once that is known', () => {
    const at = (lowestMonthlyWage: number) => lawful(ITEM, { form: { lowestMonthlyWage } });
    expect(brokenBy(at(2100))).toEqual([]);
    expect(brokenBy(at(2099.99))).toEqual(['COLLECTIVE_WAGE_BELOW_MINIMUM']);
    expect(sentenceOf('COLLECTIVE_WAGE_BELOW_MINIMUM', at(2099.99))).toContain('2,099.99元');
    expect(brokenBy({ ...at(1), facts: { ...at(1).facts, standards: noStandards } })).toEqual([]);
  });

  it('is signed by the day on which the text came in, however late it is reviewed', () => {
    expect(brokenBy(lawful(ITEM, { form: { signedOn: '2026-03-11' } }))).toEqual(['COLLECTIVE_SIGNED_AFTER_FILING']);
    expect(brokenBy(lawful(ITEM, { form: { signedOn: '2026-03-10' } }))).toEqual([]);
  });

  it('takes effect when fifteen days pass without objection', () => {
    expect(lastObjectionDay('2026-03-10')).toBe('2026-03-25');
    expect(effectiveOn('2026-03-10', null)).toBe('2026-03-26');
    expect(effectiveOn('2026-03-10', '2026-03-25')).toBeNull();
    expect(effectiveOn('2026-03-10', '2026-03-26')).toBe('2026-03-26');
    expect([10, 11].map((days) => filingDaysLate('2026-03-02', addDays('2026-03-02', days)))).toEqual([0, 1]);
  });

  it('is stopped by an objection exactly when it comes within the fifteen days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 40 }), (start, after) => {
        const receivedOn = addDays('2024-01-01', start);
        const effect = effectiveOn(receivedOn, addDays(receivedOn, after));
        return effect === null ? after <= 15 : after > 15 && daysBetween(receivedOn, effect) === 16;
      }),
    );
  });
});
