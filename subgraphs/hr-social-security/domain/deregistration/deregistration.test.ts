import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lawful } from '../../testing/lawful-application.js';
import { brokenBy, sentenceOf } from '../../testing/refused-rules.js';
import type { PremiumArrear } from '../hr-social-security-facts.js';
import { lateFee } from './late-fee.js';

const ITEM = 'social-insurance-deregistration';
const arrear: PremiumArrear = { kind: 'PENSION', month: '2026-01', principalFen: 320_000, dueOn: '2026-01-31', settledOn: null };

describe('cancelling social insurance registration', () => {
  it('waits until everything owed is paid, and names months, premiums and late fees', () => {
    const subject = lawful(ITEM, {
      facts: { arrears: [arrear, { ...arrear, kind: 'WORK_INJURY', principalFen: 5_000, dueOn: '2026-02-28' }] },
    });
    expect(brokenBy(subject)).toEqual(['SOCIAL_INSURANCE_ARREARS']);
    const sentence = sentenceOf('SOCIAL_INSURANCE_ARREARS', subject);
    expect(sentence).toContain('欠缴社会保险费3,250.00元');
    expect(sentence).toContain('2026-01基本养老保险3,200.00元');
    expect(sentence).toContain('滞纳金74.05元');
  });

  it('is not held up by arrears that are settled', () => {
    expect(brokenBy(lawful(ITEM, { facts: { arrears: [{ ...arrear, settledOn: '2026-03-01' }] } }))).toEqual([]);
  });

  it('waits for workers still insured and for open matters', () => {
    const subject = lawful(ITEM, {
      facts: {
        insuredWorkers: [{ idNumber: 'x', insuredFrom: '2025-01-01' }],
        openMatters: [{ kind: 'WORK_INJURY', reference: '扎工伤受〔2026〕3号' }],
      },
    });
    expect(brokenBy(subject)).toEqual(['SOCIAL_INSURANCE_WORKERS_STILL_INSURED', 'SOCIAL_INSURANCE_MATTERS_OPEN']);
    expect(sentenceOf('SOCIAL_INSURANCE_MATTERS_OPEN', subject)).toContain('工伤认定扎工伤受〔2026〕3号');
  });

  it('needs an account that is open, and an enterprise that has ended', () => {
    expect(brokenBy(lawful(ITEM, { facts: { account: null } }))).toEqual(['SOCIAL_INSURANCE_NOTHING_TO_CANCEL']);
    expect(brokenBy(lawful(ITEM, { form: { terminatedOn: '2026-03-19' } }))).toEqual(['ENTERPRISE_NOT_YET_TERMINATED']);
    expect(brokenBy(lawful(ITEM, { form: { terminatedOn: undefined } }))).toEqual([]);
  });

  it('charges 0.05% a day from the day after the due day', () => {
    expect(lateFee(1_000_000, '2026-01-31', '2026-01-31')).toBe(0);
    expect(lateFee(1_000_000, '2026-01-31', '2026-02-01')).toBe(500);
    expect(lateFee(1_000_000, '2026-02-28', '2026-01-01')).toBe(0);
  });

  it('never charges less the longer it is owed', () => {
    const day = fc.integer({ min: 0, max: 900 });
    const on = (days: number) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), day, day, (principal, one, other) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)];
        return lateFee(principal, '2026-01-01', on(sooner)) <= lateFee(principal, '2026-01-01', on(later));
      }),
    );
  });
});
