import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths } from '../dates.js';
import { brokenRules, factsOf, smallTaxpayer, subjectOf } from '../fixtures/tax-subject.fixture.js';
import { shortOfCashRule } from './short-of-cash.rule.js';
import { threeMonthsRule } from './three-months.rule.js';

const filing = subjectOf('deferred-filing-approval', {
  form: { taxType: 'VAT', periodFrom: '2026-03-01', periodUntil: '2026-03-31', filingDueOn: '2026-04-20', requestedUntil: '2026-05-20' },
  answers: { FILING_DEFERRAL_GROUND: 'DIFFICULTY' },
  details: { deferredUntil: '2026-05-10', prepayment: { basis: 'LAST_PERIOD', amount: 1_234.5 } },
  facts: factsOf(smallTaxpayer, { lastPeriodTax: { VAT: 1_234.5 } }),
});
const payment = subjectOf('deferred-payment', {
  form: {
    taxType: 'VAT',
    periodFrom: '2026-03-01',
    periodUntil: '2026-03-31',
    paymentDueOn: '2026-04-20',
    requestedUntil: '2026-07-20',
    amountPayable: 50_000,
    cashBalance: 100_000,
    payableWages: 40_000,
    payableSocialInsurance: 10_000.01,
  },
  answers: { PAYMENT_DEFERRAL_GROUND: 'SHORT_OF_CASH' },
  details: {
    provincialDecision: {
      documentNumber: '内税延缴〔2026〕8号',
      decidedOn: '2026-04-14',
      approvedUntil: '2026-07-20',
      approvedAmount: 50_000,
    },
  },
});

describe('deferral of filing', () => {
  it('is approved within the period, to a day within what was asked, against the prepayment of last period', () => {
    expect(brokenRules(filing)).toEqual([]);
  });

  it('must be asked for by the last day of the filing period, unless force majeure stood in the way', () => {
    expect(brokenRules({ ...filing, receivedOn: '2026-04-20' })).toEqual([]);
    expect(brokenRules({ ...filing, receivedOn: '2026-04-21' })).toEqual(['FILING_DEFERRAL_REQUESTED_LATE']);
    expect(brokenRules({ ...filing, receivedOn: '2026-04-21', answers: { FILING_DEFERRAL_GROUND: 'FORCE_MAJEURE' } })).toEqual([]);
  });

  it('does not hold the days that the bureau took against the taxpayer', () => {
    expect(brokenRules({ ...filing, receivedOn: '2026-04-20', today: '2026-04-24' })).toEqual([]);
    expect(brokenRules({ ...payment, receivedOn: '2026-04-20', today: '2026-04-24' })).toEqual([]);
  });

  it('goes to a day after the period and not after the day asked for', () => {
    const deferredTo = (deferredUntil?: string) => brokenRules({ ...filing, details: { ...filing.details, deferredUntil } });
    expect(deferredTo('2026-05-20')).toEqual([]);
    for (const day of ['2026-05-21', '2026-04-20', undefined]) expect(deferredTo(day)).toEqual(['FILING_DEFERRED_TO_WRONG_DAY']);
  });

  it('needs a prepayment: of last period’s tax exactly, or as assessed', () => {
    const prepaid = (prepayment?: { basis: 'LAST_PERIOD' | 'ASSESSED'; amount: number }, facts = filing.facts) =>
      brokenRules({ ...filing, facts, details: { ...filing.details, prepayment } });
    expect(prepaid()).toEqual(['PREPAYMENT_NOT_FIXED']);
    expect(prepaid({ basis: 'LAST_PERIOD', amount: 1_234.49 })).toEqual(['PREPAYMENT_NOT_FIXED']);
    expect(prepaid({ basis: 'LAST_PERIOD', amount: 1_234.5 }, factsOf(smallTaxpayer))).toEqual(['PREPAYMENT_NOT_FIXED']);
    expect(prepaid({ basis: 'ASSESSED', amount: 900 }, factsOf(smallTaxpayer))).toEqual([]);
  });
});

describe('deferral of payment', () => {
  it('is handed on once the provincial bureau has approved', () => {
    expect(brokenRules(payment)).toEqual([]);
    expect(brokenRules({ ...payment, details: {} })).toEqual(['PROVINCE_HAS_NOT_APPROVED']);
  });

  it('stays within what the province can have approved', () => {
    const decided = (change: object) => {
      const provincialDecision = {
        documentNumber: '内税延缴〔2026〕8号',
        decidedOn: '2026-04-14',
        approvedUntil: '2026-07-20',
        approvedAmount: 1,
        ...change,
      };
      return brokenRules({ ...payment, details: { provincialDecision } });
    };
    expect(decided({})).toEqual([]);
    for (const change of [{ approvedAmount: 50_000.01 }, { approvedAmount: 0 }, { decidedOn: '2026-04-16' }])
      expect(decided(change)).toEqual(['PROVINCE_HAS_NOT_APPROVED']);
    expect(decided({ approvedUntil: '2026-07-21' })).toEqual(['PAYMENT_DEFERRED_BEYOND_THREE_MONTHS']);
  });

  it('must be asked for before the payment period ends, force majeure or not', () => {
    const answers = { PAYMENT_DEFERRAL_GROUND: 'FORCE_MAJEURE' };
    expect(brokenRules({ ...payment, answers, receivedOn: '2026-04-20' })).toEqual([]);
    expect(brokenRules({ ...payment, answers, receivedOn: '2026-04-21' })).toEqual(['PAYMENT_DEFERRAL_REQUESTED_LATE']);
  });

  it('counts three months by the calendar, to the last day of a shorter month', () => {
    const until = (requestedUntil: string) =>
      threeMonthsRule.judge({ ...payment, details: {}, form: { ...payment.form, paymentDueOn: '2025-11-30', requestedUntil } });
    expect(until('2026-02-28')).toBeNull();
    expect(until('2026-03-01')?.zh).toContain('2026-02-28');
    expect(until('2025-11-30')).not.toBeNull();
  });

  it('allows every day after the due date up to three months and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: -40, max: 130 }), (start, distance) => {
        const due = addDays('2026-01-01', start);
        const until = addDays(due, distance);
        const subject = { ...payment, details: {}, form: { ...payment.form, paymentDueOn: due, requestedUntil: until } };
        expect(threeMonthsRule.judge(subject) === null).toBe(distance > 0 && until <= addMonths(due, 3));
      }),
    );
  });

  it('is for who cannot pay: to the fen', () => {
    const withInsurance = (payableSocialInsurance: number) =>
      shortOfCashRule.judge({ ...payment, form: { ...payment.form, payableSocialInsurance } });
    expect(withInsurance(10_000.01)).toBeNull();
    expect(withInsurance(10_000)?.zh).toContain('50,000.00元');
    expect(shortOfCashRule.judge({ ...payment, form: {}, answers: { PAYMENT_DEFERRAL_GROUND: 'FORCE_MAJEURE' } })).toBeNull();
    expect(shortOfCashRule.judge({ ...payment, form: {} })).not.toBeNull();
  });

  it('is given once for one tax of one period', () => {
    const earlier = { taxType: 'VAT', period: { from: '2026-03-01', until: '2026-03-31' }, documentNumber: '内税延缴〔2026〕1号' } as const;
    expect(brokenRules({ ...payment, facts: factsOf(smallTaxpayer, { deferredPayments: [earlier] }) })).toEqual(['TAX_DEFERRED_ALREADY']);
    const other = { ...earlier, period: { from: '2026-02-01', until: '2026-02-28' } };
    expect(brokenRules({ ...payment, facts: factsOf(smallTaxpayer, { deferredPayments: [other] }) })).toEqual([]);
  });
});
