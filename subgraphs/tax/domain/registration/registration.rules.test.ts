import { describe, expect, it } from '@jest/globals';
import { brokenRules, CREDIT_CODE, factsOf, smallTaxpayer, subjectOf } from '../fixtures/tax-subject.fixture.js';
import type { TaxType } from '../tax-facts.js';
import { realNameRule } from './real-name.rule.js';
import { recognisedTaxesRule } from './recognised-taxes.rule.js';
import { taxpayerConfirmedRule } from './taxpayer-confirmed.rule.js';
import { taxpayerNumberMatchesRule } from './taxpayer-number-matches.rule.js';
import { taxpayerStandingRule } from './taxpayer-standing.rule.js';

const sound = subjectOf('new-taxpayer-package', {
  form: {
    registeredOn: '2026-04-10',
    domicile: { address: '兴华街道1号', divisionCode: '150783' },
    accountingSystem: 'SMALL_ENTERPRISE_STANDARDS',
  },
  answers: { AGENT: 'NO', GENERAL_VAT: 'NO', NEEDS_INVOICE: 'NO', ACCOUNTING_SOFTWARE: 'NO' },
  details: {
    realNameVerified: ['LEGAL_REPRESENTATIVE', 'FINANCE_OFFICER', 'TAX_HANDLER'],
    recognisedTaxes: ['VAT', 'ENTERPRISE_INCOME_TAX', 'STAMP_DUTY'],
  },
});

describe('confirming a new taxpayer', () => {
  it('has nothing against a new enterprise of the city whose three persons are verified', () => {
    expect(brokenRules(sound)).toEqual([]);
  });

  it('refuses a credit code that cannot serve as taxpayer number', () => {
    expect(brokenRules({ ...sound, form: { ...sound.form, creditCode: '91150783MA0N1A0194' } })).toEqual(['TAXPAYER_NUMBER_INVALID']);
  });

  it('confirms an enterprise under its own registered code and under no other', () => {
    const known = (registeredCode: string | null) => brokenRules({ ...sound, facts: factsOf(null, { registeredCode }) });
    expect(known('91150783MA0N2B025N')).toEqual(['TAXPAYER_NUMBER_NOT_AS_REGISTERED']);
    expect(known(null)).toEqual(['TAXPAYER_NUMBER_NOT_AS_REGISTERED']);
  });

  it('recognises enterprise income tax for a company and never for the self-employed', () => {
    const recognised = (recognisedTaxes: readonly TaxType[], form: object = {}) =>
      recognisedTaxesRule.judge({
        ...sound,
        form: { ...sound.form, ...form },
        details: { ...sound.details, recognisedTaxes: [...recognisedTaxes] },
      });
    expect(recognised(['VAT', 'STAMP_DUTY'])?.zh).toContain('缺少企业所得税');
    expect(recognised([])).not.toBeNull();
    const household = { enterpriseName: '扎兰屯市河西早点铺', creditCode: '92150783MA0K9X8W7J' };
    expect(recognised(['VAT', 'ENTERPRISE_INCOME_TAX'], household)?.zh).toContain('个体工商户');
    expect(recognised(['VAT', 'INDIVIDUAL_INCOME_TAX'], household)).toBeNull();
  });

  it('refuses an enterprise that has been confirmed or cleared before', () => {
    expect(brokenRules({ ...sound, facts: factsOf(smallTaxpayer) })).toEqual(['TAXPAYER_ALREADY_CONFIRMED']);
    const clearance = { documentNumber: '扎税企清〔2026〕1号', clearedOn: '2026-04-01' };
    expect(brokenRules({ ...sound, facts: factsOf(null, { clearance }) })).toEqual(['TAXPAYER_ALREADY_CONFIRMED']);
  });

  it('refuses a domicile in another county and a date of establishment that has not come', () => {
    const form = { ...sound.form, registeredOn: '2026-04-16', domicile: { divisionCode: '150782' } };
    expect(brokenRules({ ...sound, form })).toEqual(['DOMICILE_OUTSIDE_JURISDICTION', 'REGISTERED_IN_THE_FUTURE']);
    expect(brokenRules({ ...sound, form: { ...sound.form, registeredOn: '2026-04-15' } })).toEqual([]);
  });

  it('names exactly the persons who have not been verified', () => {
    const message = realNameRule.judge({ ...sound, details: { ...sound.details, realNameVerified: ['FINANCE_OFFICER'] } });
    expect(message?.zh).toContain('法定代表人、办税人员尚未');
    expect(message?.zh).not.toContain('财务负责人');
  });

  it('takes in a late report only with a word on how the lateness was dealt with', () => {
    const onDay = (registeredOn: string, details = {}) =>
      brokenRules({ ...sound, form: { ...sound.form, registeredOn }, details: { ...sound.details, ...details } });
    expect(onDay('2026-03-16')).toEqual([]);
    expect(onDay('2026-03-15')).toEqual(['OVERDUE_REPORT_NOT_HANDLED']);
    expect(onDay('2026-03-15', { overdueHandling: { kind: 'NO_PENALTY' } })).toEqual([]);
    expect(onDay('2026-03-15', { overdueHandling: { kind: 'FINED' } })).toEqual(['OVERDUE_REPORT_NOT_HANDLED']);
    const earlier = { ...sound, form: { ...sound.form, registeredOn: '2026-03-15' }, receivedOn: '2026-04-14' };
    expect(brokenRules(earlier)).toEqual([]);
  });

  it('takes in an application that was received before the licence came out of the same joint matter', () => {
    expect(brokenRules({ ...sound, form: { ...sound.form, registeredOn: '2026-04-15' }, receivedOn: '2026-04-13' })).toEqual([]);
  });

  it('confirms nothing when the data it judges by is missing', () => {
    const { creditCode: _, ...form } = sound.form;
    expect(brokenRules({ ...sound, form: { ...form, registeredOn: undefined, domicile: undefined } })).toEqual([
      'TAXPAYER_NUMBER_INVALID',
      'DOMICILE_OUTSIDE_JURISDICTION',
      'REGISTERED_IN_THE_FUTURE',
    ]);
  });
});

describe('who the taxpayer is', () => {
  it('handles later matters only for a confirmed taxpayer that has not been cleared', () => {
    const judge = (facts = factsOf(null)) => taxpayerConfirmedRule.judge(subjectOf('invoice-quota', { facts }));
    expect(judge()).not.toBeNull();
    expect(judge(factsOf({ ...smallTaxpayer, standing: 'CLEARED' }))).not.toBeNull();
    expect(judge(factsOf(smallTaxpayer))).toBeNull();
  });

  it('still certifies what a cleared taxpayer has paid', () => {
    const facts = factsOf({ ...smallTaxpayer, standing: 'CLEARED' });
    expect(taxpayerConfirmedRule.judge(subjectOf('tax-payment-certificate', { facts }))).toBeNull();
  });

  it('does not decide on one taxpayer under the number of another, however the code is typed', () => {
    const judge = (creditCode: string) => taxpayerNumberMatchesRule.judge(subjectOf('invoice-quota', { form: { creditCode } }));
    expect(judge('91150783MA0N2B025N')?.zh).toContain(CREDIT_CODE);
    expect(judge(CREDIT_CODE.toLowerCase())).toBeNull();
  });

  it('sends an abnormal taxpayer to have that state lifted, except where a court has ended the insolvency', () => {
    const facts = factsOf({ ...smallTaxpayer, standing: 'ABNORMAL' });
    expect(taxpayerStandingRule.judge(subjectOf('tax-clearance', { facts }))).not.toBeNull();
    const ended = { answers: { CLEARANCE_CAUSE: 'BANKRUPTCY' }, details: { courtRulingVerified: true } };
    expect(taxpayerStandingRule.judge(subjectOf('tax-clearance', { facts, ...ended }))).toBeNull();
    expect(taxpayerStandingRule.items).not.toContain('bank-account-report');
  });
});
