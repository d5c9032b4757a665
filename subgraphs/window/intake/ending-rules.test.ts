import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refusalOf } from '../../kit/domain/rule.js';
import { caseLifecycle } from '../domain/case-lifecycle.js';
import { reachOfEnding } from '../domain/ending.js';
import { type EndingSubject, endingRules } from '../domain/ending-rules.js';
import { stepLifecycle } from '../domain/step-lifecycle.js';
import { loadIntake } from './load-intake.js';

const { reasons } = loadIntake();
const reason = (code: string) => reasons.find((one) => one.code === code) ?? null;
const subject = (changed: Partial<EndingSubject>): EndingSubject => ({
  act: 'refuse',
  stage: 'RECEIVED',
  steps: [{ status: 'WAITING' }],
  reason: reason('CONDITIONS_NOT_MET'),
  explanation: '不符合受理条件第二项',
  competentBody: null,
  roles: ['WINDOW_CLERK'],
  othersAtWork: [],
  dueOn: { SUPPLEMENT_DUE: null, PROMISE_DUE: null },
  today: '2026-11-23',
  ...changed,
});
const code = (changed: Partial<EndingSubject>) => refusalOf(endingRules, subject(changed))?.code ?? null;

describe('a case ends before it is decided', () => {
  it('with a listed reason, in words, by a post that may', () => {
    expect(code({})).toBeNull();
    expect(code({ reason: null })).toBe('REASON_UNKNOWN');
    expect(code({ reason: reason('LAW_CHANGED') })).toBe('REASON_UNKNOWN');
    expect(code({ explanation: '不行' })).toBe('REASON_MISSING');
    expect(code({ explanation: '长'.repeat(501) })).toBe('REASON_MISSING');
    expect(code({ roles: ['DEPT_HEAD'] })).toBe('REASON_NOT_YOURS');
    expect(code({ act: 'withdraw', reason: null, explanation: '不办了，改地方了', roles: ['ENTERPRISE_USER'] })).toBeNull();
  });

  it('is not terminated by one department while another is at work', () => {
    const gone = { act: 'terminate', stage: 'ACCEPTED', reason: reason('SUBJECT_GONE'), roles: ['DEPT_HEAD'] } as const;
    expect(code({ ...gone, othersAtWork: ['税务局'] })).toBe('OTHERS_AT_WORK');
    expect(code(gone)).toBeNull();
    expect(code({ act: 'withdraw', reason: null, explanation: '不办了，改地方了', othersAtWork: ['税务局'] })).toBeNull();
  });

  it('is not accepted for want of competence only when the competent body is named (art. 32)', () => {
    const elsewhere = { reason: reason('NOT_OUR_COMPETENCE') };
    expect(code(elsewhere)).toBe('COMPETENT_BODY_MISSING');
    expect(code({ ...elsewhere, competentBody: '呼伦贝尔市自然资源局' })).toBeNull();
    expect(code({ ...elsewhere, competentBody: '局'.repeat(201) })).toBe('COMPETENT_BODY_TOO_LONG');
  });

  it('is terminated for want of a supplement only from the day after the last one', () => {
    const late = (today: string, dueOn: string | null) =>
      code({
        act: 'terminate',
        stage: 'TO_BE_CORRECTED',
        reason: reason('NOT_SUPPLEMENTED'),
        today,
        dueOn: { SUPPLEMENT_DUE: dueOn, PROMISE_DUE: null },
      });
    expect(late('2026-12-01', null)).toBe('TIME_NOT_RUN_OUT');
    expect(late('2026-12-01', '2026-12-01')).toBe('TIME_NOT_RUN_OUT');
    expect(late('2026-12-02', '2026-12-01')).toBeNull();
  });

  it('never once all is decided, and of what is decided nothing is undone', () => {
    const statuses = fc.array(fc.constantFrom(...stepLifecycle.stages), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...caseLifecycle.stages), statuses, fc.constantFrom('withdraw', 'terminate'), (stage, all, act) => {
        const steps = all.map((status) => ({ status }));
        const reach = reachOfEnding(stage, steps);
        const told = code({ act, stage, steps, reason: act === 'withdraw' ? null : reason('SUBJECT_GONE') });
        if (stage === 'TO_BE_DELIVERED' || (stage === 'ACCEPTED' && reach === 'NOTHING')) expect(told).toBe('CASE_ALREADY_DECIDED');
        if (caseLifecycle.isFinal(stage)) expect(told).toBe('CASE_CANNOT_END_SO');
        if (reach === 'WHOLE') expect(all).not.toContain('DECIDED');
      }),
    );
  });
});
