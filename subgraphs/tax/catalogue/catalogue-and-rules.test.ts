import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadCatalogue, loadVocabulary } from '../../kit/catalogue/load-catalogue.js';
import { applies } from '../../kit/domain/catalogue/condition.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import { runCheck } from '../../kit/domain/catalogue/point-check.js';
import { projectRoot } from '../../kit/server/project-root.js';
import { addDays } from '../domain/dates.js';
import { CREDIT_CODE, subjectOf } from '../domain/fixtures/tax-subject.fixture.js';
import { fen } from '../domain/money.js';
import { taxResults } from '../domain/results/results.js';
import { taxRules } from '../domain/rules.js';
import { type TaxItemSlug, taxItems } from '../domain/tax-item.js';

const catalogue = loadCatalogue(join(projectRoot, 'subgraphs', 'tax', 'catalogue'), loadVocabulary());

/** Automatic point → rule that must judge the same form the same way. */
const counterparts: Readonly<Record<string, string>> = {
  NEW_TAXPAYER_CODE_VALID: 'TAXPAYER_NUMBER_INVALID',
  NEW_TAXPAYER_IN_JURISDICTION: 'DOMICILE_OUTSIDE_JURISDICTION',
  NEW_TAXPAYER_REGISTERED_ON_PLAUSIBLE: 'REGISTERED_IN_THE_FUTURE',
  NEW_TAXPAYER_FIRST_QUOTA: 'FIRST_QUOTA_OVER_CEILING',
  GENERAL_TAXPAYER_GROUND_MATCHES_SALES: 'VAT_GROUND_CONTRADICTS_SALES',
  GENERAL_TAXPAYER_EFFECTIVE_DATE: 'EFFECTIVE_DATE_NOT_ALLOWED',
  QUOTA_FIRST_CEILING: 'FIRST_QUOTA_OVER_CEILING',
  QUOTA_RAISE_ABOVE_CURRENT: 'QUOTA_NOT_IN_STATED_DIRECTION',
  QUOTA_LOWER_BELOW_CURRENT: 'QUOTA_NOT_IN_STATED_DIRECTION',
  CLEARANCE_LIQUIDATION_PERIOD: 'LIQUIDATION_PERIOD_UNSOUND',
  CROSS_REGION_OUTSIDE_HOME: 'DESTINATION_AT_HOME',
  CROSS_REGION_PERIOD_SOUND: 'CONTRACT_PERIOD_UNSOUND',
  FILING_DEFERRAL_IN_TIME: 'FILING_DEFERRAL_REQUESTED_LATE',
  PAYMENT_DEFERRAL_IN_TIME: 'PAYMENT_DEFERRAL_REQUESTED_LATE',
  PAYMENT_DEFERRAL_THREE_MONTHS: 'PAYMENT_DEFERRED_BEYOND_THREE_MONTHS',
  PAYMENT_DEFERRAL_CASH_SHORT: 'CASH_SUFFICES_FOR_TAX',
  TAX_CERTIFICATE_PERIOD: 'CERTIFICATE_PERIOD_UNSOUND',
  BANK_ACCOUNT_EVENT_DATE: 'ACCOUNT_EVENT_IN_THE_FUTURE',
};
/** The law names no longest deferral of filing, so no rule fixes the point's three months; see the last test. */
const catalogueOnly = ['FILING_DEFERRAL_PERIOD'];

const automatic = catalogue.flatMap((item) => item.points.filter((point) => point.check !== undefined).map((point) => ({ item, point })));

const TODAY = '2026-04-15';
const near = fc.integer({ min: -130, max: 130 }).map((days) => addDays(TODAY, days));
const date = fc.oneof(near, fc.constantFrom(TODAY, '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01', '2026-02-28', '2025-11-30'));
/** Few fen, so that sums land on the boundary often; and the neighbourhoods of the two thresholds. */
const cents = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 9_999_998, max: 10_000_002 }),
  fc.integer({ min: 499_999_998, max: 500_000_002 }),
);
const amount = cents.map((value) => value / 100);
const division = fc.constantFrom('150783', '150782', '230103');

const anyValues = fc.record({
  creditCode: fc.constantFrom(CREDIT_CODE, '91150783MA0N1A0194', '91150783MA0N2B025N', '91150783MA0N1A019'),
  domicile: division.map((divisionCode) => ({ address: '兴华街道1号', divisionCode })),
  destinationDivisionCode: division,
  ...Object.fromEntries(
    ['requestedQuota', 'currentQuota', 'annualSales', 'cashBalance', 'payableWages', 'payableSocialInsurance', 'amountPayable'].map(
      (name) => [name, amount],
    ),
  ),
  ...Object.fromEntries(
    [
      ...['registeredOn', 'exceededOn', 'effectiveFrom', 'liquidationFrom', 'liquidationUntil', 'contractFrom', 'contractUntil'],
      ...['filingDueOn', 'requestedUntil', 'paymentDueOn', 'paidFrom', 'paidUntil', 'accountEventOn'],
    ].map((name) => [name, date]),
  ),
});

/** Half of the time the cash is exactly what wages, insurance and tax take: where doubles and fen would part. */
const values = fc.tuple(anyValues, fc.boolean()).map(([all, exact]) => {
  const amounts = all as Record<string, unknown>;
  const taken = ['payableWages', 'payableSocialInsurance', 'amountPayable'].reduce((sum, name) => sum + fen(Number(amounts[name])), 0);
  return exact ? { ...amounts, cashBalance: taken / 100 } : amounts;
});

/** Any answers to the item's questions and a form with the fields that apply under them. */
function matterOf(item: ItemDefinition) {
  const answers = fc.record(
    Object.fromEntries(
      item.questions.map((question) => [question.code, fc.constantFrom(...question.options.map((option) => option.code))]),
    ),
  );
  return fc.tuple(answers, values).map(([given, all]) => ({
    answers: given,
    form: Object.fromEntries(
      Object.entries(all).filter(([name]) => name in item.form.properties && applies(item.form.fieldsWhen[name], given)),
    ),
  }));
}

const slugOf = (item: ItemDefinition) => item.slug as TaxItemSlug;

describe('the shipped catalogue and the rules of the decision', () => {
  it('know the same items, each with a document to end in', () => {
    expect(catalogue.map((item) => item.slug).sort()).toEqual([...taxItems].sort());
    expect(Object.keys(taxResults).sort()).toEqual([...taxItems].sort());
  });

  it('leave no automatic point without a second wall behind it', () => {
    expect(automatic.map(({ point }) => point.code).sort()).toEqual([...Object.keys(counterparts), ...catalogueOnly].sort());
  });

  it('produce what the catalogue promises to later steps', () => {
    for (const item of catalogue) expect(Object.keys(taxResults[slugOf(item)](subjectOf(slugOf(item)), 1).produced)).toEqual(item.produces);
  });

  it('name no rule twice', () => {
    const codes = taxRules.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(automatic.filter(({ point }) => point.code in counterparts).map((entry) => [entry.point.code, entry] as const))(
    '%s judges as the rule does',
    (code, { item, point }) => {
      const rule = taxRules.find((candidate) => candidate.code === counterparts[code]);
      if (rule === undefined || point.check === undefined) throw new Error(`No rule ${counterparts[code]}`);
      expect(rule.items).toContain(item.slug);
      const seen = new Set<boolean>();
      fc.assert(
        fc.property(matterOf(item), ({ answers, form }) => {
          fc.pre(applies(point.when, answers));
          const verdict = runCheck(point.check as string, { form, answers, today: TODAY });
          const subject = {
            ...subjectOf(slugOf(item), { answers, today: TODAY, receivedOn: TODAY, facts: subjectOf('new-taxpayer-package').facts }),
            form,
          };
          expect(verdict).toBe(rule.judge(subject) === null);
          seen.add(verdict === true);
        }),
        { numRuns: 400 },
      );
      expect([...seen].sort()).toEqual([false, true]);
    },
  );

  it('let a deferral of filing that passes the window be approved to the day asked for', () => {
    const entry = automatic.find(({ point }) => point.code === 'FILING_DEFERRAL_PERIOD');
    const rule = taxRules.find((candidate) => candidate.code === 'FILING_DEFERRED_TO_WRONG_DAY');
    if (entry === undefined || rule === undefined) throw new Error('The point or its rule is gone');
    fc.assert(
      fc.property(matterOf(entry.item), ({ answers, form }) => {
        fc.pre(runCheck(entry.point.check as string, { form, answers, today: TODAY }) === true);
        const subject = subjectOf('deferred-filing-approval', { answers, form, details: { deferredUntil: String(form.requestedUntil) } });
        expect(rule.judge(subject)).toBeNull();
      }),
    );
  });
});
