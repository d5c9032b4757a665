import { describe, expect, it } from '@jest/globals';
import { brokenRules, CREDIT_CODE, factsOf, smallTaxpayer, subjectOf } from '../fixtures/tax-subject.fixture.js';
import { realNameRule } from './real-name.rule.js';
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
  details: { realNameVerified: ['LEGAL_REPRESENTATIVE', 'FINANCE_OFFICER', 'TAX_HANDLER'] },
});

describe('confirming a new taxpayer', () => {
  it('has nothing against a new enterprise of the city whose three persons are verified', () => {
    expect(brokenRules(sound)).toEqual([]);
  });

  it('refuses a credit code that cannot serve as taxpayer number', () => {
    expect(brokenRules({ ...sound, form: { ...sound.form, creditCode: '91150783MA0N1A0194' } })).toEqual(['TAXPAYER_NUMBER_INVALID']);
  });

  it('refuses an enterprise that has been confirmed before', () => {
    expect(brokenRules({ ...sound, facts: factsOf(smallTaxpayer) })).toEqual(['TAXPAYER_ALREADY_CONFIRMED']);
  });

  it('refuses a domicile in another county and a date of establishment that has not come', () => {
    const form = { ...sound.form, registeredOn: '2026-04-16', domicile: { divisionCode: '150782' } };
    expect(brokenRules({ ...sound, form })).toEqual(['DOMICILE_OUTSIDE_JURISDICTION', 'REGISTERED_IN_THE_FUTURE']);
    expect(brokenRules({ ...sound, form: { ...sound.form, registeredOn: '2026-04-15' } })).toEqual([]);
  });

  it('names exactly the persons who have not been verified', () => {
    const message = realNameRule.judge({ ...sound, details: { realNameVerified: ['FINANCE_OFFICER'] } });
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
    expect(onDay('2026-03-15', { receivedOn: '2026-04-14' })).toEqual([]);
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
