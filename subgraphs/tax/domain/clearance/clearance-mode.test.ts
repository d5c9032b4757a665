import { describe, expect, it } from '@jest/globals';
import { factsOf, generalTaxpayer, smallTaxpayer, subjectOf } from '../fixtures/tax-subject.fixture.js';
import type { TaxFacts, Taxpayer } from '../tax-facts.js';
import { clearanceMode } from './clearance-mode.js';

const modeOf = (taxpayer: Taxpayer | null, more: Partial<TaxFacts> = {}, rest = {}) =>
  clearanceMode(subjectOf('tax-clearance', { facts: factsOf(taxpayer, more), ...rest }));
const fine = { fines: [{ documentNumber: '扎税罚〔2026〕1号', amount: 50 }] };

describe('the way a clearance goes', () => {
  it('takes ten working days for a general taxpayer and five for any other', () => {
    expect(modeOf(generalTaxpayer)).toEqual({ mode: 'TEN_DAYS', workingDays: 10, ground: 'GENERAL_TAXPAYER' });
    expect(modeOf(smallTaxpayer)).toEqual({ mode: 'FIVE_DAYS', workingDays: 5, ground: 'OTHER_TAXPAYER' });
  });

  it('is on the spot for who never had tax affairs or never received invoices and owes nothing', () => {
    expect(modeOf(null).ground).toBe('NO_TAX_AFFAIRS');
    expect(modeOf({ ...generalTaxpayer, hasTaxAffairs: false }).ground).toBe('NO_TAX_AFFAIRS');
    expect(modeOf({ ...generalTaxpayer, everReceivedInvoices: false }).ground).toBe('NEVER_RECEIVED_INVOICES');
    expect(modeOf({ ...generalTaxpayer, everReceivedInvoices: false }, fine).mode).toBe('TEN_DAYS');
  });

  it.each([
    ['grade A', { creditGrade: 'A' }, 'CREDIT_GRADE_A_OR_B'],
    ['grade B', { creditGrade: 'B' }, 'CREDIT_GRADE_A_OR_B'],
    ['grade M with a parent of grade A', { creditGrade: 'M', parentCreditGrade: 'A' }, 'PARENT_GRADE_A'],
    ['a recognised founder', { recognisedFounder: true }, 'RECOGNISED_FOUNDER'],
    ['an unrated household on a fixed quota', { creditGrade: null, fixedQuotaHousehold: true }, 'UNRATED_FIXED_QUOTA'],
    ['sales below the starting point', { belowVatStartingPoint: true }, 'BELOW_STARTING_POINT'],
  ] as const)('is on the spot for %s', (_, trait, ground) => {
    expect(modeOf({ ...generalTaxpayer, ...trait })).toEqual({ mode: 'INSTANT', workingDays: 0, ground });
  });

  it('is not on the spot for grade M alone, nor for a rated household', () => {
    expect(modeOf({ ...smallTaxpayer, creditGrade: 'M' }).mode).toBe('FIVE_DAYS');
    expect(modeOf({ ...smallTaxpayer, creditGrade: 'C', fixedQuotaHousehold: true }).mode).toBe('FIVE_DAYS');
  });

  it('loses the promise while debts, an investigation or invoices remain', () => {
    const gradeA: Taxpayer = { ...generalTaxpayer, creditGrade: 'A' };
    const investigation = { number: '1', kind: 'INSPECTION', openedOn: '2026-01-01' } as const;
    expect(modeOf(gradeA, fine).mode).toBe('TEN_DAYS');
    expect(modeOf(gradeA, { investigations: [investigation] }).mode).toBe('TEN_DAYS');
    expect(modeOf(gradeA, { invoicesInHand: 2 }).mode).toBe('TEN_DAYS');
    expect(modeOf(gradeA, { invoicesInHand: 2 }, { details: { handedIn: { invoices: 2, devices: 0 } } }).mode).toBe('INSTANT');
  });

  it('is on the spot before a verified ruling, whatever is owed', () => {
    const ended = { answers: { CLEARANCE_CAUSE: 'BANKRUPTCY' }, details: { courtRulingVerified: true } };
    expect(modeOf(generalTaxpayer, fine, ended).ground).toBe('COURT_RULING');
    expect(modeOf(generalTaxpayer, fine, { ...ended, details: {} }).mode).toBe('TEN_DAYS');
  });
});
