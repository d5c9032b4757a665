import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadCatalogue, loadVocabulary } from '../../kit/catalogue/load-catalogue.js';
import { applies } from '../../kit/domain/catalogue/condition.js';
import { runCheck } from '../../kit/domain/catalogue/point-check.js';
import { projectRoot } from '../../kit/server/project-root.js';
import { addDays } from './dates/iso-date.js';
import type { MedicalInsuranceRule } from './medical-insurance-rule.js';
import { medicalInsuranceRules } from './rules.js';
import { OTHER_RESIDENT, RESIDENT, subjectOf } from './testing/subject.js';

/** Both walls judge alike: the point at the window (the expression of the catalogue) and the rule at the decision. */
const today = '2026-05-13';
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => addDays(today, days));
const month = fc.integer({ min: -100, max: 70 }).map((days) => addDays(today, days).slice(0, 7));
const yesNo = fc.constantFrom('YES', 'NO');
const optional = (arbitrary: fc.Arbitrary<unknown>) => fc.option(arbitrary, { nil: undefined });
const person = fc.constantFrom(RESIDENT, OTHER_RESIDENT, '11010519491231002X');
const domicile = fc.record({ divisionCode: fc.constantFrom('150783', '150702') });
const contract = { contractFrom: day(-500, 5), contractUntil: optional(day(-5, 380)) };

interface Case {
  readonly rule: string;
  readonly form?: Record<string, fc.Arbitrary<unknown>>;
  readonly answers?: Record<string, fc.Arbitrary<string>>;
}
const delivery = { answers: { MATERNITY_EVENT: fc.constant('DELIVERY') } };
const adding = { answers: { MEDICAL_ROSTER_CHANGE: fc.constantFrom('ADD', 'BOTH') } };

const cases: Readonly<Record<string, Case>> = {
  MEDICAL_POOLING_AREA: { rule: 'OUTSIDE_POOLING_AREA', form: { domicile } },
  MEDICAL_ENROLMENT_TIMELY: {
    rule: 'LATE_ENROLMENT_NOT_EXPLAINED',
    form: { registeredOn: day(-60, 0), medicalEnrolmentLateReason: optional(fc.constant('公章刻制延误')) },
  },
  MEDICAL_START_MONTH_FITS: {
    rule: 'ENROLMENT_START_MONTH_OUT_OF_RANGE',
    form: { registeredOn: day(-60, 0), medicalStartMonth: month },
  },
  MEDICAL_EMPLOYEE_COUNT_STATED: {
    rule: 'EMPLOYEE_COUNT_NOT_STATED',
    form: { employeeCount: fc.integer({ min: 0, max: 3 }) },
    answers: { EMPLOYS_STAFF: fc.constant('YES') },
  },
  MEDICAL_HIRE_DATE_TIMELY: {
    rule: 'HIRE_DATE_NOT_TIMELY',
    form: {
      additions: fc.array(
        fc.record(
          { idNumber: person, hiredOn: day(-40, 3), lateReason: optional(fc.constant('漏报')) },
          { requiredKeys: ['idNumber', 'hiredOn'] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
    },
    ...adding,
  },
  MEDICAL_ROSTER_NO_DUPLICATES: {
    rule: 'ROSTER_LISTS_PERSON_TWICE',
    form: { additions: fc.array(fc.record({ idNumber: person }), { minLength: 1, maxLength: 3 }) },
    ...adding,
  },
  MEDICAL_REMOVAL_DATE_FITS: {
    rule: 'REMOVAL_AHEAD_OF_DEPARTURE',
    form: { removals: fc.array(fc.record({ idNumber: person, leftOn: day(-10, 30) }), { minLength: 1, maxLength: 2 }) },
    answers: { MEDICAL_ROSTER_CHANGE: fc.constantFrom('REMOVE', 'BOTH') },
  },
  MEDICAL_CHANGE_SELECTED: {
    rule: 'NO_CHANGE_SELECTED',
    answers: {
      MEDICAL_CHANGES_NAME: yesNo,
      MEDICAL_CHANGES_REPRESENTATIVE: yesNo,
      MEDICAL_CHANGES_DOMICILE: yesNo,
      MEDICAL_CHANGES_ACCOUNT: yesNo,
    },
  },
  MEDICAL_CHANGE_DATE_FITS: { rule: 'CHANGE_NOT_YET_EFFECTIVE', form: { medicalChangedOn: day(-5, 5) } },
  MEDICAL_CHANGE_NAME_DIFFERS: {
    rule: 'CHANGE_EQUALS_RECORD',
    form: { enterpriseName: fc.constantFrom('甲有限公司', '乙有限公司'), medicalNewName: fc.constantFrom('甲有限公司', '乙有限公司') },
    answers: { MEDICAL_CHANGES_NAME: fc.constant('YES') },
  },
  MEDICAL_CHANGE_STAYS_IN_AREA: {
    rule: 'OUTSIDE_POOLING_AREA',
    form: { domicile },
    answers: { MEDICAL_CHANGES_DOMICILE: fc.constant('YES') },
  },
  MEDICAL_DISENROLMENT_NO_INSURED: { rule: 'ACTIVE_INSURED_REMAIN', form: { medicalInsuredRemaining: fc.integer({ min: 0, max: 2 }) } },
  MEDICAL_DISENROLMENT_SETTLED: { rule: 'CONTRIBUTIONS_NOT_SETTLED', form: { medicalFeesSettled: fc.boolean() } },
  MATERNITY_EVENT_PAST: { rule: 'MATERNITY_EVENT_IN_FUTURE', form: { maternityEventOn: day(-5, 5) } },
  MATERNITY_LEAVE_STARTS_FITS: {
    rule: 'MATERNITY_LEAVE_START_OUT_OF_RANGE',
    form: { maternityEventOn: day(-10, 0), maternityLeaveFrom: day(-30, 5) },
    ...delivery,
  },
  MATERNITY_DELIVERY_DAYS_WITHIN: {
    rule: 'MATERNITY_DAYS_EXCEED_LEAVE',
    form: {
      maternityDaysClaimed: fc.integer({ min: 140, max: 260 }),
      maternityChildOrder: fc.integer({ min: 1, max: 5 }),
      maternityNewborns: fc.integer({ min: 1, max: 4 }),
      maternityDystocia: fc.boolean(),
    },
    ...delivery,
  },
  MATERNITY_MISCARRIAGE_DAYS_WITHIN: {
    rule: 'MATERNITY_DAYS_EXCEED_LEAVE',
    form: { maternityDaysClaimed: fc.integer({ min: 10, max: 50 }), maternityGestationWeeks: fc.integer({ min: 10, max: 22 }) },
    answers: { MATERNITY_EVENT: fc.constant('MISCARRIAGE') },
  },
  MEDICAL_TRANSFER_AREAS_DIFFER: {
    rule: 'TRANSFER_WITHIN_POOLING_AREA',
    form: { medicalOtherArea: fc.constantFrom('150783', '230200', '150702') },
  },
  MEDICAL_TRANSFER_SUSPENDED: { rule: 'TRANSFER_ORIGIN_NOT_SUSPENDED', form: { medicalSuspendedOn: day(-5, 5) } },
  MEDICAL_TRANSFER_LAST_MONTH_FITS: {
    rule: 'TRANSFER_LAST_MONTH_AFTER_SUSPENSION',
    form: { medicalLastContributionMonth: month, medicalSuspendedOn: day(-60, 0) },
  },
  PHARMACY_LICENCE_VALID: { rule: 'PHARMACY_LICENCE_EXPIRED', form: { pharmacyLicenceUntil: day(-5, 5) } },
  PHARMACY_OPENED_THREE_MONTHS: { rule: 'PHARMACY_OPENED_TOO_RECENTLY', form: { pharmacyOpenedOn: day(-95, -85) } },
  PHARMACY_IN_POOLING_AREA: { rule: 'OUTSIDE_POOLING_AREA', form: { domicile } },
  PHARMACY_PHARMACIST_QUALIFIED: {
    rule: 'PHARMACIST_LACKING',
    form: {
      pharmacists: fc.array(
        fc.record({ registeredAt: fc.constantFrom('150783', '150702'), ...contract }, { requiredKeys: ['registeredAt', 'contractFrom'] }),
        { minLength: 1, maxLength: 3 },
      ),
    },
  },
  PHARMACY_TWO_INSURANCE_OFFICERS: {
    rule: 'PHARMACY_INSURANCE_OFFICERS_LACKING',
    form: { pharmacyInsuranceOfficers: fc.array(fc.record(contract, { requiredKeys: ['contractFrom'] }), { minLength: 1, maxLength: 4 }) },
  },
  MEDICAL_CERTIFICATE_PERIOD_FITS: {
    rule: 'CERTIFICATE_PERIOD_INVALID',
    form: { medicalCertificateFrom: month, medicalCertificateTo: month },
  },
};

const items = loadCatalogue(join(projectRoot, 'subgraphs/medical-insurance/catalogue'), loadVocabulary());
const automatic = items.flatMap((item) =>
  item.points.flatMap(({ code, check, when }) => (check === undefined ? [] : [{ item: item.slug, code, check, when }])),
);

describe('window and department judge alike', () => {
  it('has a rule for every automatic review point of the shipped catalogue', () => {
    expect(automatic.map(({ code }) => code).sort()).toEqual(Object.keys(cases).sort());
  });

  it.each(automatic.map((point) => [point.code, point] as const))('on %s', (code, point) => {
    const { rule: ruleCode, form = {}, answers = {} } = cases[code] as Case;
    const rule = medicalInsuranceRules.find((one) => one.code === ruleCode && one.items.includes(point.item)) as MedicalInsuranceRule;
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(fc.record(form), fc.record(answers), (drawn, answered) => {
        const stated = withoutAbsent(drawn);
        expect(applies(point.when, answered)).toBe(true);
        const verdict = runCheck(point.check, { form: stated, answers: answered, today });
        expect(verdict).toBe(rule.judge(subjectOf(point.item, { form: stated, answers: answered, today })) === null);
        seen.add(verdict === true);
      }),
      { numRuns: 300 },
    );
    expect(seen.size).toBe(2);
  });
});

/** As JSON carries a form: a field not filled in is absent. */
function withoutAbsent(form: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(form)) as Record<string, unknown>;
}
