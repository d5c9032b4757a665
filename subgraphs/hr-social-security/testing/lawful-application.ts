import { addDays } from '../domain/day-count.js';
import type { HrSocialSecurityDetails } from '../domain/details.js';
import type { HrSubject } from '../domain/hr-rule.js';
import { type HrSocialSecurityFacts, noFacts } from '../domain/hr-social-security-facts.js';
import { noStandards } from '../domain/local-standards.js';

/** Day of decision; the applications came in on the same day unless they say otherwise. */
export const TODAY = '2026-03-18';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A valid identity number of 扎兰屯; the order number is odd for men. */
export function idNumberOf(born: string, order: number): string {
  const first = `150783${born.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first[index]), 0);
  return first + '10X98765432'[sum % 11];
}

export const person = (name: string, order: number) => ({ name, idNumber: idNumberOf('1985-06-15', order), phone: '13800001234' });

const enterprise = { enterpriseName: '扎兰屯市雅鲁河木业有限公司', creditCode: '91150783MA0N1A0193' };
const parties = { ...enterprise, legalRepresentative: person('包文', 1), handler: person('何静', 2) };
export const insured = person('敖登', 11);
const domicile = { address: '扎兰屯市中央南路1号', divisionCode: '150783', leaseUntil: '2027-12-31' };
const delegates = (first: number) =>
  [0, 1, 2].map((index) => ({
    name: `代表${first + index}`,
    idNumber: idNumberOf('1980-01-01', first + index),
    chief: index === 0,
    outside: false,
  }));

interface Application {
  readonly form: HrSubject['form'];
  readonly answers: HrSubject['answers'];
  readonly facts?: Partial<HrSocialSecurityFacts>;
  readonly details?: HrSocialSecurityDetails;
  readonly receivedOn?: string;
  readonly acceptedOn?: string;
}

const account = {
  number: '1507832025000007',
  registeredOn: '2025-03-01',
  status: 'ACTIVE',
  insuranceKinds: ['PENSION', 'UNEMPLOYMENT', 'WORK_INJURY'],
} as const;
const finding = {
  investigators: ['王海', '白雪'],
  exclusion: 'NONE',
  factsClear: true,
  uncountedDays: 0,
  suspendedDays: 0,
} as const;

/** One application for each item that the law lets pass. */
const applications: Readonly<Record<string, Application>> = {
  'social-insurance-registration': {
    form: {
      ...parties,
      registeredOn: '2026-03-10',
      employeeCount: 6,
      firstHireOn: '2026-03-10',
      insuranceKinds: ['PENSION', 'UNEMPLOYMENT', 'WORK_INJURY'],
    },
    answers: { AGENT: 'NO', EMPLOYS_STAFF: 'YES' },
    details: { workInjuryRiskClass: 4 },
  },
  'employee-enrolment': {
    form: {
      ...enterprise,
      handler: person('何静', 2),
      additions: [
        { name: '孟和', idNumber: idNumberOf('1990-05-05', 21), hiredOn: '2026-03-01', monthlyWage: 5200.5, post: 'PRODUCTION_AUXILIARY' },
      ],
      removals: [{ name: insured.name, idNumber: insured.idNumber, leftOn: '2026-03-15', cause: 'RESIGNED' }],
    },
    answers: { ENROLMENT_CHANGE: 'BOTH', AGENT: 'NO' },
    facts: { account, insuredWorkers: [{ idNumber: insured.idNumber, insuredFrom: '2025-04-01' }] },
  },
  'social-insurance-deregistration': {
    form: { ...enterprise, handler: person('何静', 2), terminatedOn: '2026-03-12', terminationCause: 'DISSOLVED' },
    answers: { AGENT: 'NO' },
    facts: { account },
  },
  'work-injury-recognition': {
    form: {
      ...enterprise,
      handler: person('何静', 2),
      injuredWorker: insured,
      injuredOn: '2026-02-20',
      injuryPlace: '本单位锯材车间',
      injuryAccount: '操作带锯时木料回弹，击伤左前臂。',
      diagnosis: '左尺骨骨折',
      workplaceDivision: '150783',
    },
    answers: { INJURY_APPLICANT: 'UNIT', INJURY_CIRCUMSTANCE: 'WORKPLACE_ACCIDENT', INJURY_PERIOD: 'WITHIN' },
    facts: { account, insuredWorkers: [{ idNumber: insured.idNumber, insuredFrom: '2025-04-01' }] },
    details: { injuryFinding: { ...finding, investigators: [...finding.investigators] } },
    receivedOn: '2026-03-02',
    acceptedOn: '2026-03-04',
  },
  'labour-dispatch-licence': {
    form: {
      ...parties,
      registeredCapital: 2_000_000,
      reportedCapital: 2_000_000,
      domicile,
      ruleSubjects: ['LABOUR_CONTRACT', 'REMUNERATION', 'SOCIAL_INSURANCE', 'WORKING_HOURS', 'REST_AND_LEAVE', 'DISCIPLINE'],
      agreementClauses: ['POSTS_AND_HEADCOUNT', 'TERM', 'PAY_AND_INSURANCE', 'LIABILITY'],
    },
    answers: { AGENT: 'NO', PREMISES: 'LEASED' },
    details: { siteCheck: { inspectors: ['王海', '白雪'], checkedOn: addDays(TODAY, -2), conforms: true } },
  },
  'hr-service-licence': {
    form: {
      ...parties,
      domicile,
      startingFunds: 300_000,
      activities: ['RECOMMEND_WORKERS', 'ONLINE_RECRUITMENT'],
      staff: [31, 32, 33].map((order) => ({
        name: `职员${order}`,
        idNumber: idNumberOf('1992-02-02', order),
        fullTime: true,
        contractFrom: '2026-01-05',
      })),
      telecomLicenceNumber: '蒙B2-20260001',
    },
    answers: { AGENT: 'NO', PREMISES: 'OWNED', HR_SERVICE_ROUTE: 'GENERAL', HR_SERVICE_ONLINE: 'YES' },
  },
  'special-working-hours': {
    form: {
      ...enterprise,
      handler: person('何静', 2),
      employeeCount: 40,
      reason: '木材运输受季节影响，需集中作业',
      applyFrom: '2026-04-01',
      applyUntil: '2027-03-31',
      posts: [
        { post: '长途司机', headcount: 5, system: 'FLEXIBLE', category: 'LONG_HAUL_TRANSPORT' },
        { post: '采伐工', headcount: 20, system: 'COMPREHENSIVE', category: 'SEASONAL_INDUSTRY', cycle: 'YEAR', averageWeeklyHours: 40 },
      ],
    },
    answers: { HOURS_SYSTEM: 'BOTH', AGENT: 'NO' },
  },
  'collective-contract-review': {
    form: {
      ...enterprise,
      handler: person('何静', 2),
      employeeCount: 90,
      signedOn: '2026-03-02',
      contractFrom: '2026-04-01',
      contractUntil: '2028-03-31',
      lowestMonthlyWage: 2300,
      congressMembers: 30,
      attended: 20,
      assented: 15,
      employerDelegates: delegates(41),
      workerDelegates: delegates(51),
    },
    answers: { COLLECTIVE_CONTRACT_KIND: 'GENERAL' },
    facts: { account, standards: { ...noStandards, minimumWages: [{ effectiveFrom: '2024-12-01', monthlyFen: 210_000 }] } },
    receivedOn: '2026-03-10',
    acceptedOn: '2026-03-11',
  },
};

export const itemSlugs: readonly string[] = Object.keys(applications);

export interface Changes {
  readonly form?: Readonly<Record<string, unknown>>;
  readonly answers?: Readonly<Record<string, string>>;
  readonly facts?: Partial<HrSocialSecurityFacts>;
  readonly details?: HrSocialSecurityDetails;
  readonly today?: string;
  readonly receivedOn?: string;
  readonly acceptedOn?: string;
}

/** The lawful application for an item, with what a test changes in it. */
export function lawful(item: string, changes: Changes = {}): HrSubject {
  const application = applications[item];
  if (application === undefined) throw new Error(`No application for ${item}`);
  return {
    item,
    form: { ...application.form, ...changes.form },
    answers: { ...application.answers, ...changes.answers },
    facts: { ...noFacts, ...application.facts, ...changes.facts },
    details: { ...application.details, ...changes.details },
    today: changes.today ?? TODAY,
    receivedOn: changes.receivedOn ?? application.receivedOn ?? TODAY,
    acceptedOn: changes.acceptedOn ?? application.acceptedOn ?? TODAY,
  };
}

/** The finding of the lawful injury application, with what a test changes in it. */
export const findingWith = (changes: Partial<NonNullable<HrSocialSecurityDetails['injuryFinding']>>): HrSocialSecurityDetails => ({
  injuryFinding: { ...finding, investigators: [...finding.investigators], ...changes },
});
