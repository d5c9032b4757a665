import fc from 'fast-check';
import { addDays } from '../../kit/domain/calendar/iso-date.js';
import { domicile, LIMING, LOCAL_BANK, WULAN, YALU_FOODS, ZHANGHUA } from './applications.testing.js';
import { addYears } from './calendar-date.js';

/** Random applications whose values crowd around the limits of the law, so that both verdicts come up. For tests. */
export interface RandomApplication {
  readonly form: Readonly<Record<string, unknown>>;
  readonly answers: Readonly<Record<string, string>>;
  readonly today: string;
}

type Fields = Record<string, fc.Arbitrary<unknown>>;

const yesNo = fc.constantFrom('YES', 'NO');
const person = fc.constantFrom(WULAN, LIMING, ZHANGHUA);
const certificate = fc.constantFrom(WULAN.idNumber, LIMING.idNumber, ZHANGHUA.idNumber, YALU_FOODS, LOCAL_BANK);
const kind = fc.constantFrom('PERSON', 'CORPORATE');
const premises = fc.constantFrom('150783', '150702', '230200').map((divisionCode) => ({ ...domicile, divisionCode }));
const area = fc.integer({ min: 0, max: 4000 }).map((hundredths) => hundredths / 100);
const capital = fc.constantFrom(500_000, 999_999.99, 1_000_000, 1_000_000.01, 10_000_000, 10_000_000.01);
const today = fc.oneof(
  fc.constantFrom('2028-02-29', '2026-03-02'),
  fc.nat(2500).map((offset) => addDays('2024-01-01', offset)),
);
const always = { handler: fc.constant(LIMING), legalRepresentative: fc.constant(WULAN), agent: person };

const daysFrom = (day: string, ...around: number[]) =>
  fc.tuple(fc.constantFrom(...around), fc.integer({ min: -1, max: 1 })).map(([days, jitter]) => addDays(day, days + jitter));
const yearsFrom = (day: string, ...around: number[]) =>
  fc.tuple(fc.constantFrom(...around), fc.integer({ min: -1, max: 1 })).map(([years, jitter]) => addDays(addYears(day, years), jitter));
const some = (values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: values.length });

const questions: Readonly<Record<string, Record<string, fc.Arbitrary<string>>>> = {
  'company-registration': { PRIOR_APPROVAL: yesNo, BENEFICIAL_OWNER: fc.constantFrom('FILED', 'EXEMPT'), AGENT: yesNo },
  'company-change': {
    CHANGES_NAME: fc.constant('NO'),
    CHANGES_DOMICILE: yesNo,
    CHANGES_LEGAL_REPRESENTATIVE: yesNo,
    CHANGES_CAPITAL: fc.constantFrom('INCREASE', 'REDUCTION', 'NO'),
    CHANGES_SCOPE: fc.constantFrom('NO', 'NO', 'YES'),
    CHANGES_SHAREHOLDERS: fc.constantFrom('TRANSFER', 'NO'),
    AGENT: yesNo,
  },
  'company-deregistration': { DEREGISTRATION_ROUTE: fc.constantFrom('ORDINARY', 'SIMPLE', 'COURT'), AGENT: yesNo },
  'food-business-licence': { OPEN_FOOD: yesNo, AGENT: yesNo },
  'prepackaged-food-filing': { SELLS_ONLINE: yesNo, AGENT: yesNo },
  'special-equipment-registration': {
    EQUIPMENT_KIND: fc.constantFrom('BOILER', 'PRESSURE_VESSEL', 'PIPELINE', 'ELEVATOR', 'CRANE', 'ROPEWAY', 'AMUSEMENT_RIDE', 'VEHICLE'),
    LIFE_ASSESSED: yesNo,
    COMMISSIONED: fc.constantFrom('NOT_YET', 'WITHIN_30_DAYS', 'OVERDUE'),
  },
  'equity-pledge-registration': { PLEDGOR_KIND: kind, PLEDGEE_KIND: kind },
};

const fieldsOf: Readonly<Record<string, (day: string) => Fields>> = {
  'company-registration': (day) => ({
    ...always,
    enterpriseType: fc.constantFrom('LIMITED_COMPANY', 'SOLE_SHAREHOLDER_COMPANY', 'JOINT_STOCK_COMPANY', 'PARTNERSHIP', 'BRANCH'),
    registeredCapital: capital,
    domicile: premises,
    shareholders: shareholders(day),
    priorApproval: fc.record(
      { documentNumber: fc.constant('许〔2026〕1号'), validUntil: daysFrom(day, 0) },
      { requiredKeys: ['documentNumber'] },
    ),
  }),
  'company-change': (day) => ({
    ...always,
    newDomicile: premises,
    votesInFavour: fc.constantFrom(1, 50, 50.01, 66.66, 66.67, 200 / 3, 100),
    votesTotal: fc.constantFrom(75, 99.99, 100),
    currentCapital: capital,
    newCapital: capital,
    newCapitalPayInBy: yearsFrom(day, 1, 5, 9),
    reductionNoticeOn: daysFrom(day, -45, -90, 0),
  }),
  'company-deregistration': (day) => ({
    ...always,
    creditorNoticeOn: daysFrom(day, -45, -90, -90),
    liquidationFrom: daysFrom(day, -90, -100, -100),
    liquidationUntil: daysFrom(day, -45, 0, -20),
    simpleNoticeOn: daysFrom(day, -20, -30, -40),
  }),
  'food-business-licence': () => ({
    ...always,
    operatorKind: fc.constantFrom('FOOD_SELLER', 'CATERER', 'CANTEEN'),
    foodItems: fc.oneof(
      fc.constant(['PREPACKAGED_SALES']),
      some(['PREPACKAGED_SALES', 'BULK_SALES', 'HOT_DISHES', 'COLD_DISHES', 'RAW_DISHES']),
    ),
    layout: layout(),
    foodSafetyManagers: fc.array(person, { maxLength: 2 }),
    openFoodStaff: fc.integer({ min: 1, max: 5 }),
    healthCertificates: fc.integer({ min: 0, max: 5 }),
  }),
  'prepackaged-food-filing': () => ({
    ...always,
    foodKinds: some(['PREPACKAGED', 'HEALTH_FOOD', 'MEDICAL_FORMULA', 'INFANT_FORMULA', 'BULK', 'MADE_ON_SITE']),
    onlineShops: fc.array(fc.constant({ platform: '平台', address: 'https://shop.example.com' }), { maxLength: 2 }),
  }),
  'special-equipment-registration': equipment,
  'equity-pledge-registration': () => ({
    creditCode: fc.constantFrom(YALU_FOODS, LOCAL_BANK),
    pledgor: fc.record({ kind, name: fc.constant('甲'), certificateNumber: certificate }),
    pledgee: fc.record({ kind, name: fc.constant('乙'), certificateNumber: certificate }),
  }),
};

function shareholders(day: string): fc.Arbitrary<unknown> {
  const one = fc.record({
    kind: fc.constantFrom('PERSON', 'PERSON', 'CORPORATE'),
    name: fc.constant('股东'),
    certificateNumber: certificate,
    subscribedCapital: capital,
    payInBy: yearsFrom(day, 1, 5),
  });
  return fc.oneof(fc.array(one, { minLength: 1, maxLength: 3 }), fc.array(one, { minLength: 49, maxLength: 52 }));
}

/** Half of the layouts fill the premises exactly: the sum of decimals is where the two sides could part. */
function layout(): fc.Arbitrary<unknown> {
  return fc.tuple(area, area, area, fc.oneof(fc.constant(0), area), fc.constantFrom(0, 0, 0.01, -0.01)).map(([a, b, c, d, slack]) => ({
    total: Math.round((a + b + c + d + slack) * 100) / 100,
    processing: a,
    sellingOrDining: b,
    storage: c,
    specialRoom: d,
  }));
}

function equipment(day: string): Fields {
  const used = daysFrom(day, -400, -30, 0);
  return {
    catalogueCode: fc.constantFrom('1110', '2130', '3110', '4110', '5110', '6110', '8310', '9110'),
    usedAt: premises,
    onBuildingSite: fc.boolean(),
    manufacturedOn: fc.oneof(yearsFrom(day, -20, -10), daysFrom(day, -400, -30)),
    designLifeYears: fc.option(fc.constantFrom(10, 20), { nil: undefined }),
    commissionedOn: used,
    inspection: fc.record({
      reportNumber: fc.constant('TJ-1'),
      conclusion: fc.constantFrom('PASSED', 'PASSED_ON_REINSPECTION', 'FAILED'),
      inspectedOn: daysFrom(day, -400, -30, 0),
      nextDueOn: daysFrom(day, 0, 300),
    }),
  };
}

/** A random application of that item. A field that is not filled in is absent, as in JSON. */
export function randomApplication(slug: string): fc.Arbitrary<RandomApplication> {
  const answered = questions[slug];
  const fields = fieldsOf[slug];
  if (answered === undefined || fields === undefined) throw new Error(`No random application of ${slug}`);
  return today.chain((day) =>
    fc.record({
      form: fc.record(fields(day)).map((form) => JSON.parse(JSON.stringify(form)) as Record<string, unknown>),
      answers: fc.record(answered) as fc.Arbitrary<Record<string, string>>,
      today: fc.constant(day),
    }),
  );
}
