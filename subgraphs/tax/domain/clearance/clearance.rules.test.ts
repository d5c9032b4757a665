import { describe, expect, it } from '@jest/globals';
import { brokenRules, factsOf, smallTaxpayer, subjectOf } from '../fixtures/tax-subject.fixture.js';
import type { TaxFacts } from '../tax-facts.js';
import { arrearsRule } from './arrears.rule.js';
import { lateFeesRule } from './late-fees.rule.js';

const period = { from: '2026-01-01', until: '2026-01-31' };
const burdens: Partial<TaxFacts> = {
  unfiledReturns: [{ taxType: 'VAT', period, dueOn: '2026-02-24' }],
  arrears: [{ taxType: 'VAT', period, amount: 10_000, dueOn: '2026-04-05' }],
  lateFees: [{ documentNumber: '扎税滞〔2025〕3号', amount: 12.5 }],
  fines: [{ documentNumber: '扎税罚〔2025〕7号', amount: 2_000 }],
  excessRefunds: [{ documentNumber: '扎税退〔2025〕1号', amount: 300 }],
  investigations: [{ number: '扎税稽〔2026〕2号', kind: 'INSPECTION', openedOn: '2026-03-01' }],
  crossRegionReports: [
    { number: '扎税跨报〔2025〕9号', contractNumber: 'HT-1', destinationDivisionCode: '230100', validUntil: '2026-12-31', settled: false },
  ],
  invoicesInHand: 25,
  devicesInHand: 1,
};
const clean = subjectOf('tax-clearance', {
  form: { liquidationFrom: '2026-01-01', liquidationUntil: '2026-04-01' },
  answers: { CLEARANCE_CAUSE: 'DISSOLUTION', TAX_AFFAIRS: 'YES', PAYS_ENTERPRISE_INCOME_TAX: 'YES', HOLDS_INVOICES: 'NO' },
  details: { liquidationTaxSettled: true },
});
const burdened = { ...clean, facts: factsOf(smallTaxpayer, burdens) };

describe('tax clearance', () => {
  it('is given to a taxpayer that has settled everything', () => {
    expect(brokenRules(clean)).toEqual([]);
  });

  it('tells everything that is still open at once', () => {
    expect(brokenRules(burdened)).toEqual([
      'RETURNS_UNFILED',
      'TAX_IN_ARREARS',
      'LATE_FEES_UNPAID',
      'FINES_UNPAID',
      'EXCESS_REFUND_NOT_RETURNED',
      'UNDER_INVESTIGATION',
      'CROSS_REGION_REPORT_OPEN',
      'INVOICES_NOT_RETURNED',
    ]);
  });

  it.each([
    ['unfiledReturns', 'RETURNS_UNFILED'],
    ['lateFees', 'LATE_FEES_UNPAID'],
    ['fines', 'FINES_UNPAID'],
    ['excessRefunds', 'EXCESS_REFUND_NOT_RETURNED'],
    ['investigations', 'UNDER_INVESTIGATION'],
    ['crossRegionReports', 'CROSS_REGION_REPORT_OPEN'],
    ['invoicesInHand', 'INVOICES_NOT_RETURNED'],
    ['devicesInHand', 'INVOICES_NOT_RETURNED'],
  ] as const)('is barred by %s alone', (burden, code) => {
    expect(brokenRules({ ...clean, facts: factsOf(smallTaxpayer, { [burden]: burdens[burden] }) })).toEqual([code]);
  });

  it('adds up tax debts and the late fees that grow on them', () => {
    expect(arrearsRule.judge(burdened)?.zh).toContain('10,000.00元');
    // 10,000 yuan, ten days after 2026-04-05, at 0.05 % a day: 50 yuan, with 12.50 fixed earlier
    expect(lateFeesRule.judge(burdened)?.zh).toContain('滞纳金62.50元');
    expect(lateFeesRule.judge(burdened)?.zh).toContain('50.00元');
  });

  it('counts what is handed in with the matter', () => {
    const facts = factsOf(smallTaxpayer, { invoicesInHand: 25, devicesInHand: 1 });
    expect(brokenRules({ ...clean, facts, details: { ...clean.details, handedIn: { invoices: 24, devices: 1 } } })).toEqual([
      'INVOICES_NOT_RETURNED',
    ]);
    expect(brokenRules({ ...clean, facts, details: { ...clean.details, handedIn: { invoices: 25, devices: 1 } } })).toEqual([]);
  });

  it('does not count a report across regions that has been settled', () => {
    const settled = burdens.crossRegionReports?.map((report) => ({ ...report, settled: true })) ?? [];
    expect(brokenRules({ ...clean, facts: factsOf(smallTaxpayer, { crossRegionReports: settled }) })).toEqual([]);
  });

  it('lets debts fall away before a verified ruling, and only before a verified one', () => {
    const answers = { CLEARANCE_CAUSE: 'BANKRUPTCY' };
    const form = { ...clean.form, courtRulingNumber: '（2026）内0783破1号之三' };
    expect(brokenRules({ ...burdened, answers, form, details: { courtRulingVerified: true } })).toEqual([]);
    const unverified = brokenRules({ ...burdened, answers, form, details: {} });
    expect(unverified[0]).toBe('COURT_RULING_NOT_VERIFIED');
    expect(unverified).toContain('TAX_IN_ARREARS');
  });

  it('wants the number of the ruling even when someone ticked it as verified', () => {
    const answers = { CLEARANCE_CAUSE: 'BANKRUPTCY' };
    expect(brokenRules({ ...clean, answers, details: { courtRulingVerified: true } })).toEqual(['COURT_RULING_NOT_VERIFIED']);
  });

  it('wants the liquidation over and taxed, from payers of enterprise income tax only', () => {
    expect(brokenRules({ ...clean, details: {} })).toEqual(['LIQUIDATION_TAX_NOT_SETTLED']);
    expect(brokenRules({ ...clean, form: { ...clean.form, liquidationUntil: '2026-04-16' } })).toEqual(['LIQUIDATION_PERIOD_UNSOUND']);
    expect(brokenRules({ ...clean, form: { ...clean.form, liquidationUntil: '2026-04-15' } })).toEqual([]);
    expect(brokenRules({ ...clean, form: { ...clean.form, liquidationUntil: '2025-12-31' } })).toEqual(['LIQUIDATION_PERIOD_UNSOUND']);
    const partnership = factsOf({ ...smallTaxpayer, recognisedTaxes: ['VAT', 'INDIVIDUAL_INCOME_TAX'] });
    expect(brokenRules({ ...clean, facts: partnership, form: { creditCode: clean.form.creditCode }, details: {} })).toEqual([]);
  });

  it('goes by the record when an applicant denies its tax affairs', () => {
    const answers = { CLEARANCE_CAUSE: 'DISSOLUTION', TAX_AFFAIRS: 'NO' };
    expect(brokenRules({ ...clean, answers, details: {} })).toEqual(['LIQUIDATION_TAX_NOT_SETTLED']);
  });

  it('is not given twice', () => {
    expect(brokenRules({ ...clean, facts: factsOf({ ...smallTaxpayer, standing: 'CLEARED' }) })).toEqual(['ALREADY_CLEARED']);
    const clearance = { documentNumber: '扎税企清〔2026〕1号', clearedOn: '2026-04-01' };
    const neverConfirmed = { ...clean, answers: { CLEARANCE_CAUSE: 'DISSOLUTION', TAX_AFFAIRS: 'NO' } };
    expect(brokenRules({ ...neverConfirmed, facts: factsOf(null, { clearance }) })).toEqual(['ALREADY_CLEARED']);
    expect(brokenRules({ ...neverConfirmed, facts: factsOf(null) })).toEqual([]);
  });
});
