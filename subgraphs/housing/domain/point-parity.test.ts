import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../kit/domain/calendar/iso-date.js';
import { type Answers, applies } from '../../kit/domain/catalogue/condition.js';
import { formSchemaOf } from '../../kit/domain/catalogue/form.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import { runCheck } from '../../kit/domain/catalogue/point-check.js';
import { sampleApplications, sampleDay } from '../testing/applications.js';
import { shippedItems } from '../testing/shipped-items.js';
import { noPermits } from './housing-facts.js';
import type { HousingSubject } from './housing-rule.js';
import { housingRules } from './rules.js';

/** Which rule of the bureau says at decision time what an automatic point says at the window. */
const ruleOfPoint: Readonly<Record<string, string>> = {
  PLANNING_HOLDER_CODE_SAME: 'PLANNING_HOLDER_CODE_DIFFERS',
  FLOOR_AREAS_AGREE: 'FLOOR_AREAS_DIFFER',
  CONTRACTOR_QUALIFICATION_VALID: 'CONTRACTOR_QUALIFICATION_EXPIRED',
  SAFETY_LICENCE_VALID: 'SAFETY_LICENCE_EXPIRED',
  CONTRACT_PERIOD_SOUND: 'CONTRACT_PERIOD_INVERTED',
  TENDER_HELD_WHERE_DUE: 'TENDER_OMITTED',
  AWARD_WINNER_IS_CONTRACTOR: 'AWARD_WINNER_NOT_CONTRACTED',
  DRAWINGS_REVIEWED: 'DRAWINGS_NOT_REVIEWED',
  FUNDS_COMMITTED: 'FUNDS_NOT_COMMITTED',
  HAZARDOUS_WORKS_DECLARED: 'HAZARDOUS_WORKS_UNDECLARED',
  HAZARDOUS_WORKS_LISTED: 'HAZARDOUS_WORKS_LIST_INCOMPLETE',
  FIVE_CERTIFICATES_HELD: 'PRESALE_CERTIFICATES_MISSING',
  LAND_FEE_PAID: 'LAND_FEE_UNPAID',
  DEVELOPER_QUALIFICATION_VALID: 'DEVELOPER_QUALIFICATION_EXPIRED',
  INVESTMENT_REACHES_QUARTER: 'INVESTMENT_BELOW_QUARTER',
  PRESALE_AREA_WITHIN_PERMIT: 'PRESALE_AREA_EXCEEDS_PERMIT',
  DELIVERY_FOLLOWS_COMPLETION: 'PRESALE_SCHEDULE_UNSOUND',
  PROJECT_IS_SPECIAL: 'FIRE_REVIEW_NOT_DUE',
  DESIGNER_QUALIFIED: 'DESIGNER_QUALIFICATION_EXPIRED',
  COMPLETION_BEFORE_FIRE_ACCEPTANCE: 'PROJECT_NOT_COMPLETED',
  FIRE_TEST_BEFORE_ACCEPTANCE: 'FIRE_SYSTEMS_NOT_TESTED',
  FIVE_PARTIES_ACCEPTED: 'ACCEPTANCE_NOT_SIGNED_BY_ALL',
  FILED_WITHIN_FIFTEEN_DAYS: 'COMPLETION_FILED_LATE',
  BUILT_AREA_AGREES: 'BUILT_AREA_DIFFERS',
  WARRANTY_REACHES_MINIMUM: 'WARRANTY_BELOW_MINIMUM',
  RAIN_AND_SEWAGE_SEPARATED: 'SEWAGE_INTO_RAIN_DRAIN',
  PRETREATMENT_FITS_TRADE: 'PRETREATMENT_MISSING',
  WATER_QUALITY_WITHIN_STANDARD: 'SEWAGE_EXCEEDS_STANDARD',
  WATER_TEST_FRESH: 'WATER_TEST_STALE',
  MONITORING_CONNECTED: 'MONITORING_NOT_INSTALLED',
  CONSTRUCTION_DRAINAGE_PERIOD: 'WORKS_PERIOD_OVER',
  CRANE_REGISTERED_WITHIN_THIRTY_DAYS: 'CRANE_REGISTERED_LATE',
  CRANE_TESTED_BEFORE_ACCEPTANCE: 'CRANE_NOT_TESTED',
  CRANE_INSTALLER_VALID: 'CRANE_INSTALLER_NOT_ENTITLED',
  CRANE_WITHIN_SERVICE_LIFE: 'CRANE_BEYOND_SERVICE_LIFE',
  CRANE_CREW_COMPLETE: 'CRANE_CREW_INCOMPLETE',
  CRANE_CREW_CERTIFIED: 'CRANE_CREW_CERTIFICATE_EXPIRED',
  GAS_SUPPLY_SECURED: 'GAS_SUPPLY_CONTRACT_EXPIRED',
  GAS_FACILITIES_ACCEPTED: 'GAS_FACILITIES_NOT_ACCEPTED',
  GAS_CHIEFS_TRAINED: 'GAS_CHIEFS_UNTRAINED',
  GAS_PIPELINE_STAFF_ENOUGH: 'GAS_FIELD_STAFF_TOO_FEW',
};

type Schema = Readonly<Record<string, unknown>>;

/** Values around every boundary that the catalogue and the law draw. */
const boundaries = [0, 1, 2, 3, 5, 6.5, 9.5, 10, 45, 400, 500, 630, 1000, 1250, 2500, 10_000, 12_000, 12_120, 15_000, 20_000, 25_000];
const date = fc.oneof(fc.integer({ min: -35, max: 35 }), fc.integer({ min: -8_000, max: 2_000 })).map((days) => addDays(sampleDay, days));

/** Values of a form field by its JSON Schema, near the sample where nearness matters. */
function valuesOf(schema: Schema, sample: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  if (schema.format === 'date') return date;
  if (schema.format === 'credit-code') return fc.constantFrom('91150783MA0N1A0193', '91150783MA0N2B025N');
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.oneof(fc.nat(40), fc.nat(60_000)).filter((value) => isAllowed(schema, value));
    case 'number':
      return numbersNear(typeof sample === 'number' ? sample : 100).filter((value) => isAllowed(schema, value));
    case 'array':
      return listsOf(schema.items as Schema, sample);
    default:
      return fc.constant(sample);
  }
}

function isAllowed({ minimum, exclusiveMinimum, maximum }: Schema, value: number): boolean {
  return (
    value >= Number(minimum ?? value) &&
    value <= Number(maximum ?? value) &&
    (exclusiveMinimum === undefined || value > Number(exclusiveMinimum))
  );
}

/** Free text may be left out now and then: points that ask whether something is stated at all are to fail too. */
function isFreeText(schema: Schema): boolean {
  return schema.type === 'string' && schema.format === undefined && schema.enum === undefined;
}

function numbersNear(sample: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.constantFrom(...boundaries, sample, sample / 4, 4_000_000),
    fc.double({ min: 0.98, max: 1.02, noNaN: true }).map((factor) => sample * factor),
    fc.double({ min: 0, max: 50_000_000, noNaN: true }),
  );
}

function listsOf(items: Schema, sample: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(items.enum)) return fc.subarray(items.enum as string[]);
  if (items.type !== 'object') return fc.constant(sample);
  const properties = Object.entries(items.properties as Record<string, Schema>);
  const entry = fc.record(Object.fromEntries(properties.map(([name, schema]) => [name, valuesOf(schema, '—')])));
  return fc.array(entry, { maxLength: 3 });
}

function fieldOf(schema: Schema, sample: unknown): fc.Arbitrary<unknown> {
  const values = valuesOf(schema, sample);
  return isFreeText(schema) ? fc.option(values, { freq: 10, nil: undefined }) : values;
}

function applicationsOf(item: ItemDefinition): fc.Arbitrary<{ answers: Answers; form: Record<string, unknown> }> {
  const sample = sampleApplications[item.slug]?.form ?? {};
  const answers = fc.record(
    Object.fromEntries(item.questions.map(({ code, options }) => [code, fc.constantFrom(...options.map((option) => option.code))])),
  );
  const form = fc.record(
    Object.fromEntries(Object.entries(item.form.properties).map(([name, schema]) => [name, fieldOf(schema, sample[name] ?? '样本')])),
  );
  return fc.tuple(answers, form).map(([given, filled]) => {
    const { properties } = formSchemaOf(item, given);
    return {
      answers: given,
      form: Object.fromEntries(Object.entries(filled).filter(([name, value]) => name in properties && value !== undefined)),
    };
  });
}

/** A reason given for lateness lets the applicant in; what lets the decider approve is the order that answers it. */
function subjectAtDecision(item: string, answers: Answers, form: Record<string, unknown>): HousingSubject {
  const isExplained = form.lateFilingReason !== undefined || form.lateRegistrationReason !== undefined;
  return {
    item,
    answers,
    form,
    facts: noPermits(),
    today: sampleDay,
    receivedOn: sampleDay,
    acceptedOn: sampleDay,
    details: isExplained ? { correctionOrderNumber: '扎住建责改〔2026〕1号' } : {},
  };
}

describe('automatic review points and decision rules', () => {
  it('are paired without exception', () => {
    const automatic = shippedItems.flatMap((item) => item.points.filter((point) => point.check !== undefined).map((point) => point.code));
    expect(automatic.sort()).toEqual(Object.keys(ruleOfPoint).sort());
    const codes = housingRules.map((rule) => rule.code);
    expect(Object.values(ruleOfPoint).filter((code) => !codes.includes(code))).toEqual([]);
  });

  const pairs = shippedItems.flatMap((item) =>
    item.points.flatMap((point) => {
      const rule = housingRules.find((candidate) => candidate.code === ruleOfPoint[point.code]);
      return point.check === undefined || rule === undefined
        ? []
        : [{ name: `${item.slug} ${point.code}`, item, point, check: point.check, rule }];
    }),
  );

  it.each(pairs)('$name is judged alike at the window and at the decision', ({ item, point, check, rule }) => {
    const seen = { passed: 0, failed: 0 };
    fc.assert(
      fc.property(applicationsOf(item), ({ answers, form }) => {
        if (!applies(point.when, answers)) return;
        const verdict = runCheck(check, { form, answers, today: sampleDay });
        if (verdict === null) return;
        seen[verdict ? 'passed' : 'failed'] += 1;
        expect({ form, answers, holds: rule.judge(subjectAtDecision(item.slug, answers, form)) === null }).toEqual({
          form,
          answers,
          holds: verdict,
        });
      }),
      { numRuns: 400 },
    );
    expect(seen.passed).toBeGreaterThan(0);
    expect(seen.failed).toBeGreaterThan(0);
  });
});
