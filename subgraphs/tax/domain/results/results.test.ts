import { describe, expect, it } from '@jest/globals';
import { taxDetailsOf } from '../details.js';
import { CREDIT_CODE, factsOf, smallTaxpayer, subjectOf } from '../fixtures/tax-subject.fixture.js';
import { taxItems } from '../tax-item.js';
import { taxResults } from './results.js';

describe('documents of the tax bureau', () => {
  it('are numbered in a series of their own for each item, by year and serial', () => {
    const numbers = taxItems.map((item) => taxResults[item](subjectOf(item), 12).documentNumber);
    expect(new Set(numbers).size).toBe(taxItems.length);
    for (const number of numbers) expect(number).toMatch(/^扎税[一-鿿]+〔2026〕12号$/);
  });

  it('make the credit code the taxpayer number of a new taxpayer, normalised', () => {
    const subject = subjectOf('new-taxpayer-package', { form: { creditCode: CREDIT_CODE.toLowerCase() }, answers: { GENERAL_VAT: 'YES' } });
    const result = taxResults['new-taxpayer-package'](subject, 1);
    expect(result.produced).toEqual({ taxpayerNumber: CREDIT_CODE });
    expect(result.content).toMatchObject({ vatStatus: 'GENERAL', invoiceQuota: null });
  });

  it('hand the number of the clearance on to the cancellation of the registration', () => {
    const result = taxResults['tax-clearance'](subjectOf('tax-clearance'), 3);
    expect(result.produced).toEqual({ taxClearanceNumber: '扎税企清〔2026〕3号' });
    expect(result.content).toMatchObject({ clearanceMode: 'FIVE_DAYS', workingDays: 5, writtenOff: 0 });
  });

  it('say what was written off when a court had ended the insolvency', () => {
    const facts = factsOf(smallTaxpayer, {
      fines: [{ documentNumber: 'a', amount: 0.1 }],
      lateFees: [{ documentNumber: 'b', amount: 0.2 }],
    });
    const subject = subjectOf('tax-clearance', {
      facts,
      answers: { CLEARANCE_CAUSE: 'BANKRUPTCY' },
      details: { courtRulingVerified: true },
    });
    expect(taxResults['tax-clearance'](subject, 1).content).toMatchObject({ writtenOff: 0.3, clearanceGround: 'COURT_RULING' });
  });

  it('are valid as long as the contract or the deferral runs, and otherwise without end', () => {
    const crossRegion = subjectOf('cross-region-report', { form: { contractUntil: '2026-10-31' } });
    expect(taxResults['cross-region-report'](crossRegion, 1).validUntil).toBe('2026-10-31');
    const filing = subjectOf('deferred-filing-approval', { details: { deferredUntil: '2026-05-10' } });
    expect(taxResults['deferred-filing-approval'](filing, 1).validUntil).toBe('2026-05-10');
    const provincialDecision = {
      documentNumber: '内税延缴〔2026〕8号',
      decidedOn: '2026-04-14',
      approvedUntil: '2026-07-20',
      approvedAmount: 1,
    };
    const payment = subjectOf('deferred-payment', { details: { provincialDecision } });
    expect(taxResults['deferred-payment'](payment, 1).validUntil).toBe('2026-07-20');
    expect(taxResults['invoice-quota'](subjectOf('invoice-quota'), 1).validUntil).toBeNull();
  });

  it('tell the legal limit that the requested quota had', () => {
    const subject = subjectOf('invoice-quota', {
      form: { requestedQuota: 100_001 },
      answers: { QUOTA_KIND: 'RAISE' },
      details: { approvedQuota: 90_000 },
    });
    expect(taxResults['invoice-quota'](subject, 1).content).toMatchObject({
      approvedQuota: 90_000,
      legalLimit: { workingDays: 10, extension: 5 },
    });
  });

  it('show no more of a bank account than its last four digits', () => {
    const subject = subjectOf('bank-account-report', { form: { bankAccount: { bank: '中国银行', number: '6217000011112222' } } });
    const { content } = taxResults['bank-account-report'](subject, 1);
    expect(content.accountEnding).toBe('2222');
    expect(JSON.stringify(content)).not.toContain('6217000011112222');
  });

  it('certify the sum of the lines', () => {
    const facts = factsOf(smallTaxpayer, {
      payments: [
        { taxType: 'VAT', kind: 'PAID', on: '2026-02-01', amount: 0.1 },
        { taxType: 'STAMP_DUTY', kind: 'PAID', on: '2026-02-02', amount: 0.2 },
      ],
    });
    const subject = subjectOf('tax-payment-certificate', { facts, form: { paidFrom: '2026-01-01', paidUntil: '2026-03-31' } });
    expect(taxResults['tax-payment-certificate'](subject, 1).content).toMatchObject({ net: 0.3 });
  });
});

describe('what the decider enters', () => {
  it('is strict: a field of another item is a fault', () => {
    expect(taxDetailsOf['invoice-quota'].safeParse({ approvedQuota: 100_000 }).success).toBe(true);
    expect(taxDetailsOf['invoice-quota'].safeParse({ courtRulingVerified: true }).success).toBe(false);
    expect(taxDetailsOf['deferred-filing-approval'].safeParse({ deferredUntil: '2026-02-30' }).success).toBe(false);
    expect(Object.keys(taxDetailsOf).sort()).toEqual([...taxItems].sort());
  });
});
