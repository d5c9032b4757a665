import fc from 'fast-check';
import { addDays, addYears } from '../domain/day-count.js';
import { type Changes, idNumberOf, person, TODAY } from './lawful-application.js';

const near = (date: string, days = 3) => fc.integer({ min: -days, max: days }).map((shift) => addDays(date, shift));
const someOf = (codes: readonly string[]) => fc.subarray([...codes]);
const order = fc.integer({ min: 1, max: 6 });
const formOf = (form: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Changes> => fc.record(form).map((values) => ({ form: values }));
const agents: fc.Arbitrary<Changes> = order.map((number) => ({ form: { agent: person('代理人', number) }, answers: { AGENT: 'YES' } }));
const premises: fc.Arbitrary<Changes> = fc.constantFrom('OWNED', 'LEASED', 'CLUSTER').map((PREMISES) => ({ answers: { PREMISES } }));

const bornNearSixteen = near('2010-03-10', 40);
const additions = (born: fc.Arbitrary<string>, hiredOn: fc.Arbitrary<string>) =>
  fc.array(
    fc.record({
      idNumber: fc.tuple(born, order).map(([date, number]) => idNumberOf(date, number)),
      hiredOn,
      name: fc.constant('职工'),
      post: fc.constant('PRODUCTION_AUXILIARY'),
    }),
    { minLength: 1, maxLength: 4 },
  );
const removals = fc.array(fc.record({ idNumber: order.map((number) => idNumberOf('1990-01-01', number)), leftOn: near(TODAY) }), {
  minLength: 1,
  maxLength: 4,
});
const delegates = fc.array(
  fc.record({ idNumber: order.map((number) => idNumberOf('1980-01-01', number)), chief: fc.boolean(), outside: fc.boolean() }),
  { minLength: 1, maxLength: 6 },
);
const delegations = formOf({ employerDelegates: delegates, workerDelegates: delegates });
const staff = formOf({
  staff: fc.array(fc.record({ idNumber: order.map((number) => idNumberOf('1990-01-01', number)), fullTime: fc.boolean() }), {
    minLength: 1,
    maxLength: 5,
  }),
});
const votes = formOf({
  congressMembers: fc.integer({ min: 1, max: 40 }),
  attended: fc.integer({ min: 0, max: 42 }),
  assented: fc.integer({ min: 0, max: 42 }),
});
const categories = [
  'SENIOR_MANAGEMENT',
  'SALES',
  'TAXI',
  'OTHER_FLEXIBLE',
  'CONTINUOUS_OPERATION',
  'SEASONAL_INDUSTRY',
  'OTHER_COMPREHENSIVE',
];
const posts = formOf({
  posts: fc.array(
    fc.record(
      {
        post: fc.constant('岗位'),
        headcount: fc.constant(1),
        system: fc.constantFrom('FLEXIBLE', 'COMPREHENSIVE'),
        category: fc.constantFrom(...categories),
        averageWeeklyHours: fc.oneof(fc.integer({ min: 38, max: 42 }), fc.double({ min: 39, max: 41, noNaN: true })),
      },
      { requiredKeys: ['post', 'headcount', 'system', 'category'] },
    ),
    { minLength: 1, maxLength: 4 },
  ),
});
const terms: fc.Arbitrary<Changes> = fc
  .tuple(near('2026-02-28', 3), fc.integer({ min: -2, max: 2 }), fc.constantFrom(0, 1))
  .map(([applyFrom, shift, years]) => ({ form: { applyFrom, applyUntil: addDays(addYears(applyFrom, years), shift) } }));
const injuries = (applicant: string, back: number): fc.Arbitrary<Changes> =>
  near(addDays(TODAY, -back), 4).map((injuredOn) => ({
    form: { injuredOn },
    answers: { INJURY_APPLICANT: applicant },
    // The window judges on the day the application comes in; the bureau holds to that day when it decides weeks later.
    receivedOn: TODAY,
    today: addDays(TODAY, 45),
  }));
const capital = fc.oneof(fc.integer({ min: 1_999_990, max: 2_000_010 }), fc.double({ min: 1_999_999, max: 2_000_001, noNaN: true }));

/** Item, automatic point, the rule that must say the same, and the applications on which both are tried. */
export const pairs: readonly [string, string, string, fc.Arbitrary<Changes>][] = [
  [
    'social-insurance-registration',
    'SOCIAL_INSURANCE_ESTABLISHED',
    'SOCIAL_INSURANCE_NOT_YET_ESTABLISHED',
    formOf({ registeredOn: near(TODAY) }),
  ],
  [
    'social-insurance-registration',
    'SOCIAL_INSURANCE_KINDS_COMPLETE',
    'INSURANCE_KINDS_INCOMPLETE',
    formOf({ insuranceKinds: someOf(['PENSION', 'UNEMPLOYMENT', 'WORK_INJURY']) }),
  ],
  [
    'social-insurance-registration',
    'SOCIAL_INSURANCE_STAFF_STATED',
    'STAFF_NOT_STATED',
    formOf({ employeeCount: fc.integer({ min: 0, max: 3 }) }),
  ],
  ['social-insurance-registration', 'SOCIAL_INSURANCE_AGENT_DISTINCT', 'AGENT_IS_LEGAL_REPRESENTATIVE', agents],
  [
    'employee-enrolment',
    'ENROLMENT_NO_REPEATED_ADDITION',
    'ENROLMENT_ADDITION_REPEATED',
    formOf({ additions: additions(fc.constant('1990-01-01'), fc.constant('2026-03-01')) }),
  ],
  [
    'employee-enrolment',
    'ENROLMENT_WORKING_AGE',
    'ENROLMENT_BELOW_WORKING_AGE',
    formOf({ additions: additions(bornNearSixteen, near('2026-03-10', 5)) }),
  ],
  [
    'employee-enrolment',
    'ENROLMENT_HIRE_DATE_TOLD',
    'ENROLMENT_BEFORE_HIRING',
    formOf({ additions: additions(fc.constant('1990-01-01'), near(TODAY)) }),
  ],
  ['employee-enrolment', 'ENROLMENT_NO_REPEATED_REMOVAL', 'ENROLMENT_REMOVAL_REPEATED', formOf({ removals })],
  ['employee-enrolment', 'ENROLMENT_LEAVING_DATE', 'ENROLMENT_REMOVAL_BEFORE_LEAVING', formOf({ removals })],
  [
    'social-insurance-deregistration',
    'SOCIAL_INSURANCE_TERMINATED',
    'ENTERPRISE_NOT_YET_TERMINATED',
    formOf({ terminatedOn: near(TODAY) }),
  ],
  [
    'work-injury-recognition',
    'INJURY_UNIT_WITHIN_THIRTY_DAYS',
    'INJURY_APPLICATION_PERIOD_OVER',
    fc.oneof(injuries('UNIT', 30), injuries('UNIT', 0)),
  ],
  [
    'work-injury-recognition',
    'INJURY_PERSON_WITHIN_ONE_YEAR',
    'INJURY_APPLICATION_PERIOD_OVER',
    fc.oneof(injuries('WORKER', 365), injuries('UNION', 0)),
  ],
  ['labour-dispatch-licence', 'DISPATCH_REGISTERED_CAPITAL', 'DISPATCH_CAPITAL_TOO_LOW', formOf({ registeredCapital: capital })],
  [
    'labour-dispatch-licence',
    'DISPATCH_CAPITAL_REPORTED',
    'DISPATCH_CAPITAL_REPORT_DIFFERS',
    formOf({ registeredCapital: fc.integer({ min: 1, max: 3 }), reportedCapital: fc.integer({ min: 1, max: 3 }) }),
  ],
  ['labour-dispatch-licence', 'DISPATCH_PREMISES_FIXED', 'DISPATCH_PREMISES_NOT_FIXED', premises],
  [
    'labour-dispatch-licence',
    'DISPATCH_LEASE_RUNNING',
    'DISPATCH_LEASE_EXPIRED',
    near(TODAY).map((leaseUntil) => ({ form: { domicile: { leaseUntil } } })),
  ],
  [
    'labour-dispatch-licence',
    'DISPATCH_RULES_COVER_SIX_SUBJECTS',
    'DISPATCH_RULES_INCOMPLETE',
    formOf({
      ruleSubjects: someOf(['LABOUR_CONTRACT', 'REMUNERATION', 'SOCIAL_INSURANCE', 'WORKING_HOURS', 'REST_AND_LEAVE', 'DISCIPLINE']),
    }),
  ],
  [
    'labour-dispatch-licence',
    'DISPATCH_AGREEMENT_CLAUSES',
    'DISPATCH_AGREEMENT_INCOMPLETE',
    formOf({ agreementClauses: someOf(['POSTS_AND_HEADCOUNT', 'TERM', 'PAY_AND_INSURANCE', 'LIABILITY']) }),
  ],
  ['labour-dispatch-licence', 'DISPATCH_AGENT_DISTINCT', 'AGENT_IS_LEGAL_REPRESENTATIVE', agents],
  ['hr-service-licence', 'HR_SERVICE_THREE_FULL_TIME_STAFF', 'HR_SERVICE_STAFF_TOO_FEW', staff],
  ['hr-service-licence', 'HR_SERVICE_STAFF_NOT_REPEATED', 'HR_SERVICE_STAFF_REPEATED', staff],
  ['hr-service-licence', 'HR_SERVICE_PREMISES_FIXED', 'HR_SERVICE_PREMISES_NOT_FIXED', premises],
  [
    'hr-service-licence',
    'HR_SERVICE_ONLINE_CONSISTENT',
    'HR_SERVICE_ONLINE_INCONSISTENT',
    fc
      .tuple(someOf(['JOB_FAIR', 'ONLINE_RECRUITMENT']), fc.constantFrom('YES', 'NO'))
      .map(([activities, online]) => ({ form: { activities }, answers: { HR_SERVICE_ONLINE: online } })),
  ],
  ['hr-service-licence', 'HR_SERVICE_AGENT_DISTINCT', 'AGENT_IS_LEGAL_REPRESENTATIVE', agents],
  ['special-working-hours', 'HOURS_POSTS_WITHIN_LAWFUL_SCOPE', 'HOURS_POST_OUTSIDE_SCOPE', posts],
  ['special-working-hours', 'HOURS_AVERAGE_WITHIN_FORTY', 'HOURS_AVERAGE_TOO_HIGH', posts],
  ['special-working-hours', 'HOURS_TERM_WITHIN_ONE_YEAR', 'HOURS_TERM_TOO_LONG', terms],
  [
    'collective-contract-review',
    'COLLECTIVE_SIGNED_BEFORE_FILING',
    'COLLECTIVE_SIGNED_AFTER_FILING',
    near(TODAY).map((signedOn) => ({ form: { signedOn }, receivedOn: TODAY, today: addDays(TODAY, 10) })),
  ],
  ['collective-contract-review', 'COLLECTIVE_DELEGATES_EQUAL', 'COLLECTIVE_DELEGATES_UNEQUAL', delegations],
  ['collective-contract-review', 'COLLECTIVE_ONE_CHIEF_EACH', 'COLLECTIVE_CHIEF_DELEGATE_FAULTY', delegations],
  ['collective-contract-review', 'COLLECTIVE_OUTSIDERS_LIMITED', 'COLLECTIVE_OUTSIDERS_TOO_MANY', delegations],
  ['collective-contract-review', 'COLLECTIVE_DELEGATES_SEPARATE', 'COLLECTIVE_DELEGATE_ON_BOTH_SIDES', delegations],
  ['collective-contract-review', 'COLLECTIVE_QUORUM', 'COLLECTIVE_QUORUM_MISSED', votes],
  ['collective-contract-review', 'COLLECTIVE_MAJORITY', 'COLLECTIVE_MAJORITY_MISSED', votes],
];
