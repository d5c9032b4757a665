import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadCatalogue, loadVocabulary } from '../../kit/catalogue/load-catalogue.js';
import { runCheck } from '../../kit/domain/catalogue/point-check.js';
import { projectRoot } from '../../kit/server/project-root.js';
import { facts, li, otherAccount, ownAccount, subject, today, unit, zhang } from '../domain/fund-subject.testing.js';
import type { ProvidentFundFacts } from '../domain/provident-fund-facts.js';
import { providentFundResults } from '../domain/results/index.js';
import { providentFundRules } from '../domain/rules.js';
import { withdrawalGrounds } from '../domain/withdrawal-ground.js';

const catalogue = loadCatalogue(join(projectRoot, 'subgraphs', 'provident-fund', 'catalogue'), loadVocabulary());

function itemOf(slug: string) {
  const item = catalogue.find((candidate) => candidate.slug === slug);
  if (item === undefined) throw new Error(`No item ${slug}`);
  return item;
}

const ratio = fc.oneof(
  fc.integer({ min: 0, max: 2000 }).map((hundredths) => hundredths / 100),
  fc.constantFrom(4.99, 5, 5.02, 11.99, 12, 12.01),
);
const twoDigits = (number: number) => String(number).padStart(2, '0');
const month = fc
  .tuple(fc.integer({ min: 2024, max: 2027 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${twoDigits(number)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([of, number]) => `${of}-${twoDigits(number)}`);
const nearToday = fc.oneof(day, fc.constantFrom('2026-03-09', today, '2026-03-11'));
const yuan = fc.integer({ min: 1, max: 300_000 }).map((fen) => fen / 100);
const person = fc.constantFrom(zhang, li);
const name = fc.constantFrom(unit.name, '扎兰屯市新绿食品有限公司');

/** Lines whose deposits are right or off by one yuan, at ratios with up to two decimals. */
const deposits = fc
  .record({
    contributionRatio: ratio,
    employeeContributionRatio: ratio,
    base: fc.oneof(fc.integer({ min: 1, max: 60_000 }), fc.constantFrom(2500, 3210, 4250)),
    off: fc.constantFrom(0, 0, 0, 1, -1),
  })
  .map(({ base, off, ...ratios }) => {
    const share = (percent: number) => Number((BigInt(base) * BigInt(Math.round(percent * 100)) * 2n + 10_000n) / 20_000n);
    const line = {
      ...zhang,
      contributionBase: base,
      unitDeposit: share(ratios.contributionRatio) + off,
      employeeDeposit: share(ratios.employeeContributionRatio),
    };
    return { ...ratios, depositLines: [line] };
  });

interface Pair {
  readonly item: string;
  readonly point: string;
  readonly rule: string;
  readonly form: fc.Arbitrary<Record<string, unknown>>;
  readonly answers?: Record<string, string>;
  /** Facts that leave the verdict to the form alone. */
  readonly facts?: ProvidentFundFacts;
}

const unknownUnit = facts({ unit: null, accounts: [] });
const pairs: readonly Pair[] = [
  {
    item: 'unit-registration',
    point: 'FUND_RATIO_IN_BOUNDS',
    rule: 'CONTRIBUTION_RATIO_OUT_OF_BOUNDS',
    form: fc.record({ contributionRatio: ratio, employeeContributionRatio: ratio }, { requiredKeys: ['contributionRatio'] }),
  },
  {
    item: 'unit-registration',
    point: 'FUND_START_AFTER_ESTABLISHMENT',
    rule: 'START_MONTH_BEFORE_ESTABLISHMENT',
    form: fc.record({ contributionStartMonth: month, registeredOn: day }, { requiredKeys: ['contributionStartMonth'] }),
  },
  {
    item: 'unit-registration',
    point: 'FUND_START_WITH_STAFF',
    rule: 'START_MONTH_TOO_LATE',
    form: fc.record({ contributionStartMonth: fc.oneof(month, fc.constantFrom('2026-03', '2026-04', '2026-05')) }),
    answers: { EMPLOYS_STAFF: 'YES' },
  },
  { item: 'unit-change', point: 'FUND_CHANGE_HAPPENED', rule: 'EVENT_IN_FUTURE', form: fc.record({ changedOn: nearToday }) },
  {
    item: 'unit-change',
    point: 'FUND_NAME_DIFFERS',
    rule: 'NAME_CHANGE_INCONSISTENT',
    form: fc.record({ enterpriseName: name, formerEnterpriseName: name }),
    answers: { FUND_CHANGE: 'NAME' },
    facts: unknownUnit,
  },
  {
    item: 'unit-account-closure',
    point: 'FUND_NO_ARREARS',
    rule: 'CONTRIBUTIONS_OUTSTANDING',
    form: fc.record({ fundArrearsDeclared: fc.oneof(fc.constant(0), yuan) }),
  },
  {
    item: 'unit-account-closure',
    point: 'FUND_ACCOUNTS_SETTLED',
    rule: 'EMPLOYEE_ACCOUNTS_OPEN',
    form: fc.record({ fundAccountsStillOpen: fc.integer({ min: 0, max: 3 }) }),
    facts: unknownUnit,
  },
  {
    item: 'employee-account',
    point: 'FUND_NEW_LISTED_ONCE',
    rule: 'EMPLOYEE_LISTED_TWICE',
    form: fc.record({
      newFundEmployees: fc.array(
        person.map((who) => ({ ...who, hiredOn: today, contributionBase: 5000 })),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  },
  {
    item: 'employee-account',
    point: 'FUND_HIRED_ALREADY',
    rule: 'EVENT_IN_FUTURE',
    form: fc.record({
      newFundEmployees: fc.array(
        nearToday.map((hiredOn) => ({ ...li, hiredOn, contributionBase: 5000 })),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  },
  {
    item: 'employee-account',
    point: 'FUND_LEFT_ALREADY',
    rule: 'EVENT_IN_FUTURE',
    form: fc.record({
      sealedFundEmployees: fc.array(
        nearToday.map((leftOn) => ({ ...zhang, leftOn })),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  },
  {
    item: 'employee-account',
    point: 'FUND_TRANSFER_TARGET',
    rule: 'RECEIVING_ACCOUNT_WRONG',
    form: fc.constantFrom(ownAccount, otherAccount, '21000123').map((receivingFundAccountNumber) => ({
      fundAccountNumber: ownAccount,
      transferredFundEmployees: [{ ...zhang, leftOn: today, receivingFundAccountNumber }],
    })),
  },
  { item: 'remittance-assessment', point: 'FUND_ASSESSED_RATIO_IN_BOUNDS', rule: 'CONTRIBUTION_RATIO_OUT_OF_BOUNDS', form: deposits },
  { item: 'remittance-assessment', point: 'FUND_DEPOSIT_COMPUTED', rule: 'MONTHLY_DEPOSIT_MISCALCULATED', form: deposits },
  {
    item: 'remittance-assessment',
    point: 'FUND_DEPOSIT_LISTED_ONCE',
    rule: 'EMPLOYEE_LISTED_TWICE',
    form: fc.record({
      depositLines: fc.array(
        person.map((who) => ({ ...who, contributionBase: 5000, unitDeposit: 400, employeeDeposit: 400 })),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  },
  {
    item: 'remittance-assessment',
    point: 'FUND_DEPOSIT_MONTH_COME',
    rule: 'REMITTANCE_MONTH_WRONG',
    form: fc.record({ depositMonth: month }),
    answers: { FUND_ASSESSMENT: 'MONTHLY' },
    facts: facts({ unit: { ...unit, startMonth: '2020-01', remittedThrough: null } }),
  },
  {
    item: 'remittance-assessment',
    point: 'FUND_ARREARS_MONTHS_PAST',
    rule: 'ARREARS_MONTHS_WRONG',
    form: fc.record({ arrearsFrom: month, arrearsUntil: fc.oneof(month, fc.constantFrom('2026-02', '2026-03')) }),
    answers: { FUND_ASSESSMENT: 'ARREARS' },
  },
  {
    item: 'reduction-or-deferral',
    point: 'FUND_RESOLUTION_CARRIED',
    rule: 'WORKERS_CONGRESS_NOT_CARRIED',
    form: fc.record({
      congressDelegates: fc.integer({ min: 1, max: 12 }),
      congressPresent: fc.integer({ min: 0, max: 13 }),
      congressInFavour: fc.integer({ min: 0, max: 13 }),
    }),
  },
  {
    item: 'reduction-or-deferral',
    point: 'FUND_REDUCED_RATIO',
    rule: 'REDUCED_RATIO_WRONG',
    form: fc.record({ contributionRatio: ratio }),
    answers: { FUND_RELIEF: 'REDUCE' },
    facts: unknownUnit,
  },
  {
    item: 'reduction-or-deferral',
    point: 'FUND_RELIEF_PERIOD',
    rule: 'RELIEF_PERIOD_WRONG',
    form: fc.record({ reliefFrom: month, reliefUntil: month }),
  },
  {
    item: 'employee-withdrawal',
    point: 'FUND_AMOUNT_WITHIN_EXPENSE',
    rule: 'WITHDRAWAL_EXCEEDS_EXPENSE',
    form: fc.record({ withdrawalAmount: yuan, housingExpense: yuan }),
    answers: { FUND_WITHDRAWAL: 'PURCHASE' },
  },
  {
    item: 'employee-withdrawal',
    point: 'FUND_GROUND_HAPPENED',
    rule: 'EVENT_IN_FUTURE',
    form: fc.record({ withdrawalGroundOn: nearToday }),
  },
  {
    item: 'deposit-certificate',
    point: 'FUND_CERTIFICATE_PERIOD',
    rule: 'CERTIFICATE_PERIOD_WRONG',
    form: fc.record({ certifiedFrom: month, certifiedUntil: fc.oneof(month, fc.constantFrom('2026-03', '2026-04')) }),
  },
];

describe('shipped review points and decision rules', () => {
  it.each(pairs)(
    'judge alike at the window and at the decision: $item $point',
    ({ item, point, rule, form, answers = {}, facts: held }) => {
      const check = itemOf(item).points.find(({ code }) => code === point)?.check ?? '';
      const judge = providentFundRules.find(({ code, items }) => code === rule && items.includes(item))?.judge;
      const verdicts = new Set<boolean>();
      fc.assert(
        fc.property(form, (filled) => {
          const atWindow = runCheck(check, { form: filled, answers, today });
          const atDecision = judge?.(subject(item, { form: filled, answers, ...(held === undefined ? {} : { facts: held }) }));
          expect(atWindow).toBe(atDecision === null);
          verdicts.add(atWindow === true);
        }),
        { numRuns: 300 },
      );
      expect(verdicts.size).toBe(2);
    },
  );

  it('leave no automatic point without its rule', () => {
    const automatic = catalogue.flatMap(({ slug, points }) =>
      points.filter(({ check }) => check !== undefined).map(({ code }) => `${slug} ${code}`),
    );
    expect(pairs.map(({ item, point }) => `${item} ${point}`).sort()).toEqual(automatic.sort());
  });
});

describe('the shipped catalogue', () => {
  it('has rules and a document for every item, and none for items that do not exist', () => {
    const slugs = catalogue.map(({ slug }) => slug).sort();
    expect(Object.keys(providentFundResults).sort()).toEqual(slugs);
    expect([...new Set(providentFundRules.flatMap(({ items }) => items))].sort()).toEqual(slugs);
    expect(new Set(providentFundRules.map(({ code }) => code)).size).toBe(providentFundRules.length);
  });

  it('lets somebody look at every required material', () => {
    const unseen = catalogue.flatMap(({ slug, materials, points }) =>
      materials
        .filter(({ code, necessity }) => necessity === 'REQUIRED' && !points.some(({ material }) => material === code))
        .map(({ code }) => `${slug} ${code}`),
    );
    expect(unseen).toEqual([]);
  });

  it('offers exactly the grounds of withdrawal that the regulation lists, to be decided in three days', () => {
    const { questions, limits } = itemOf('employee-withdrawal');
    expect(questions.find(({ code }) => code === 'FUND_WITHDRAWAL')?.options.map(({ code }) => code)).toEqual([...withdrawalGrounds]);
    expect(limits.legal).toMatchObject({ amount: 3, unit: 'CALENDAR_DAY', basis: { article: '第二十五条' } });
  });

  it('leaves the committee’s time out of the clock for a relief', () => {
    expect(itemOf('reduction-or-deferral').limits.excluded.map(({ procedure }) => procedure)).toEqual(['COMMITTEE_APPROVAL']);
  });
});
