import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { brokenRules, factsOf, smallTaxpayer, subjectOf } from '../fixtures/tax-subject.fixture.js';
import { type ReportedAccount, type TaxPayment, taxTypes } from '../tax-facts.js';
import { certificateLines, certifiedPayments } from './certified-payments.js';

const crossRegion = subjectOf('cross-region-report', {
  form: { destinationDivisionCode: '230103', contractNumber: 'HT-2026-01', contractFrom: '2026-04-01', contractUntil: '2026-10-31' },
});
const open = {
  number: '扎税跨报〔2026〕1号',
  contractNumber: 'HT-2026-01',
  destinationDivisionCode: '230103',
  validUntil: '2026-10-31',
  settled: false,
};

describe('report of business across regions', () => {
  it('is for another county and a contract that still runs', () => {
    expect(brokenRules(crossRegion)).toEqual([]);
    const broken = (form: object) => brokenRules({ ...crossRegion, form: { ...crossRegion.form, ...form } });
    expect(broken({ destinationDivisionCode: '150783' })).toEqual(['DESTINATION_AT_HOME']);
    expect(broken({ contractUntil: '2026-04-15' })).toEqual([]);
    expect(broken({ contractUntil: '2026-04-14' })).toEqual(['CONTRACT_PERIOD_UNSOUND']);
    expect(broken({ contractFrom: '2026-11-01' })).toEqual(['CONTRACT_PERIOD_UNSOUND']);
    const ending = { ...crossRegion, form: { ...crossRegion.form, contractUntil: '2026-04-15' } };
    expect(brokenRules({ ...ending, today: '2026-04-16' })).toEqual([]);
    expect(brokenRules({ ...ending, receivedOn: '2026-04-16', today: '2026-04-16' })).toEqual(['CONTRACT_PERIOD_UNSOUND']);
  });

  it('is made once for a contract until it has been settled', () => {
    expect(brokenRules({ ...crossRegion, facts: factsOf(smallTaxpayer, { crossRegionReports: [open] }) })).toEqual([
      'CONTRACT_ALREADY_REPORTED',
    ]);
    expect(brokenRules({ ...crossRegion, facts: factsOf(smallTaxpayer, { crossRegionReports: [{ ...open, settled: true }] }) })).toEqual(
      [],
    );
  });
});

const basic: ReportedAccount = { bank: '中国银行扎兰屯支行', number: '6217000011112222', kind: 'BASIC', closed: false };
const account = subjectOf('bank-account-report', {
  form: {
    bankAccount: { bank: '中国农业银行扎兰屯支行', number: '6228000033334444' },
    accountKind: 'GENERAL',
    accountEventOn: '2026-04-10',
  },
  answers: { ACCOUNT_EVENT: 'OPENED' },
});

describe('report of a bank account', () => {
  it('takes in a new account once', () => {
    expect(brokenRules(account)).toEqual([]);
    const recorded = { ...basic, number: '6228000033334444', kind: 'GENERAL' } as const;
    expect(brokenRules({ ...account, facts: factsOf(smallTaxpayer, { accounts: [recorded] }) })).toEqual(['ACCOUNT_NOT_AS_RECORDED']);
    expect(brokenRules({ ...account, facts: factsOf(smallTaxpayer, { accounts: [{ ...recorded, closed: true }] }) })).toEqual([]);
  });

  it('changes or closes only an account on record', () => {
    const closing = { ...account, answers: { ACCOUNT_EVENT: 'CLOSED' } };
    expect(brokenRules(closing)).toEqual(['ACCOUNT_NOT_AS_RECORDED']);
    const recorded = { ...basic, number: '6228000033334444' };
    expect(brokenRules({ ...closing, facts: factsOf(smallTaxpayer, { accounts: [recorded] }) })).toEqual([]);
  });

  it('knows one basic account at a time', () => {
    const form = { ...account.form, accountKind: 'BASIC' };
    expect(brokenRules({ ...account, form, facts: factsOf(smallTaxpayer, { accounts: [basic] }) })).toEqual(['SECOND_BASIC_ACCOUNT']);
    expect(brokenRules({ ...account, form, facts: factsOf(smallTaxpayer, { accounts: [{ ...basic, closed: true }] }) })).toEqual([]);
  });

  it('is due within fifteen days, and a day that has not come cannot be reported', () => {
    const on = (accountEventOn: string) => brokenRules({ ...account, form: { ...account.form, accountEventOn } });
    expect(on('2026-03-31')).toEqual([]);
    expect(on('2026-03-30')).toEqual(['OVERDUE_REPORT_NOT_HANDLED']);
    expect(on('2026-04-16')).toEqual(['ACCOUNT_EVENT_IN_THE_FUTURE']);
    expect(brokenRules({ ...account, form: { ...account.form, accountEventOn: '2026-03-31' }, today: '2026-04-20' })).toEqual([]);
  });
});

const payments: TaxPayment[] = [
  { taxType: 'VAT', kind: 'PAID', on: '2026-01-15', amount: 100.1 },
  { taxType: 'VAT', kind: 'PAID', on: '2026-03-31', amount: 200.2 },
  { taxType: 'VAT', kind: 'REFUNDED', on: '2026-03-31', amount: 0.3 },
  { taxType: 'STAMP_DUTY', kind: 'PAID', on: '2026-04-01', amount: 5 },
];
const certificate = subjectOf('tax-payment-certificate', {
  form: { paidFrom: '2026-01-15', paidUntil: '2026-03-31', certificatePurpose: '申请贷款' },
  facts: factsOf(smallTaxpayer, { payments }),
});

describe('certificate of tax paid', () => {
  it('certifies what came in and went back, both ends of the period included', () => {
    expect(brokenRules(certificate)).toEqual([]);
    expect(certificateLines(certifiedPayments(certificate.form, payments))).toEqual([
      { taxType: 'VAT', paid: 300.3, refunded: 0.3, net: 300 },
    ]);
  });

  it('certifies nothing where nothing was paid', () => {
    expect(brokenRules({ ...certificate, form: { ...certificate.form, certificateTaxTypes: ['STAMP_DUTY'] } })).toEqual([
      'NOTHING_TO_CERTIFY',
    ]);
    expect(brokenRules({ ...certificate, facts: factsOf(smallTaxpayer) })).toEqual(['NOTHING_TO_CERTIFY']);
  });

  it('does not reach beyond today or backwards', () => {
    const over = (form: object) => brokenRules({ ...certificate, form: { ...certificate.form, ...form } });
    expect(over({ paidUntil: '2026-04-15' })).toEqual([]);
    expect(over({ paidUntil: '2026-04-16' })).toEqual(['CERTIFICATE_PERIOD_UNSOUND']);
    expect(over({ paidFrom: '2026-04-01' })).toContain('CERTIFICATE_PERIOD_UNSOUND');
  });

  it('adds up to the fen whatever is in the ledger', () => {
    const entry = fc.record({
      taxType: fc.constantFrom(...taxTypes),
      kind: fc.constantFrom('PAID' as const, 'REFUNDED' as const),
      on: fc.constant('2026-02-01'),
      cents: fc.integer({ min: 1, max: 1_000_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
        const lines = certificateLines(entries.map(({ cents, ...rest }) => ({ ...rest, amount: cents / 100 })));
        const net = entries.reduce((sum, { kind, cents }) => sum + (kind === 'PAID' ? cents : -cents), 0);
        expect(lines.reduce((sum, line) => sum + Math.round(line.net * 100), 0)).toBe(net);
        expect(new Set(lines.map((line) => line.taxType)).size).toBe(lines.length);
      }),
    );
  });
});
