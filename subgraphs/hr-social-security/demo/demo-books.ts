import type { InsuranceKind } from '../domain/hr-social-security-facts.js';
import { agriculture, construction, forest, restaurant } from './demo-enterprises.js';

/** 测试数据: what the bureau holds about the demo's enterprises. All days lie before 2026, so that any later clock will do. */

const allKinds: InsuranceKind[] = ['PENSION', 'UNEMPLOYMENT', 'WORK_INJURY'];
const account = (enterprise: { readonly id: string }, number: string, registeredOn: string, workInjuryRiskClass: number) => ({
  number,
  enterpriseId: enterprise.id,
  registeredOn,
  insuranceKinds: allKinds,
  workInjuryRiskClass,
  closedOn: null,
  openFor: enterprise.id,
  rosterChanges: 0,
});

export const accounts = [
  account(construction, '1507832019000031', '2019-06-12', 6),
  account(restaurant, '1507832021000118', '2021-05-20', 2),
  account(agriculture, '1507832023000057', '2023-05-08', 2),
  // Nobody is insured there any more, nothing is owed: it may be cancelled.
  account(forest, '1507832021000076', '2021-04-06', 2),
];

/** The restaurant has settled one month, owes premiums and has open matters: its cancellation is refused with all of it. */
export const arrears = [
  {
    enterpriseId: restaurant.id,
    kind: 'PENSION' as const,
    month: '2025-09',
    principalFen: 316_800,
    dueOn: '2025-09-30',
    settledOn: '2025-12-10',
  },
  { enterpriseId: restaurant.id, kind: 'PENSION' as const, month: '2025-10', principalFen: 316_800, dueOn: '2025-10-31', settledOn: null },
  { enterpriseId: restaurant.id, kind: 'PENSION' as const, month: '2025-11', principalFen: 316_800, dueOn: '2025-11-30', settledOn: null },
  {
    enterpriseId: restaurant.id,
    kind: 'UNEMPLOYMENT' as const,
    month: '2025-11',
    principalFen: 13_200,
    dueOn: '2025-11-30',
    settledOn: null,
  },
];
export const openMatters = [
  {
    reference: '扎工伤待〔2025〕14号',
    enterpriseId: restaurant.id,
    kind: 'BENEFIT_PAYMENT' as const,
    openedOn: '2025-11-18',
    closedOn: null,
  },
  { reference: '扎社补〔2025〕6号', enterpriseId: restaurant.id, kind: 'BACK_PAYMENT' as const, openedOn: '2025-12-02', closedOn: null },
];
export const injuryDecisions = [
  {
    documentNumber: '扎人社工伤认〔2025〕21号',
    enterpriseId: restaurant.id,
    idNumber: '150783198803143127',
    injuredOn: '2025-08-07',
    conclusion: 'WORK_INJURY' as const,
    ground: '《工伤保险条例》第十四条第一项',
    decidedOn: '2025-09-24',
  },
];

const HOURS_2024 = '扎人社工时审〔2024〕5号';
export const specialHoursPosts = [
  { post: '砌筑工', headcount: 24, system: 'COMPREHENSIVE' as const, cycle: 'YEAR' as const },
  { post: '工程车司机', headcount: 3, system: 'FLEXIBLE' as const, cycle: null },
].map((post, index) => ({
  ...post,
  documentNumber: HOURS_2024,
  position: index + 1,
  enterpriseId: construction.id,
  validFrom: '2024-04-01',
  validUntil: '2025-03-31',
}));

export const collectiveContracts = [
  {
    documentNumber: '扎人社集审〔2025〕8号',
    enterpriseId: agriculture.id,
    contractKind: 'GENERAL',
    signedOn: '2025-05-20',
    receivedOn: '2025-05-26',
    effectiveOn: '2025-06-11',
    contractUntil: '2028-05-31',
    filingDaysLate: 0,
  },
];

/** Figures for trying things out, not the ones that the region has published. */
export const contributionBases = [{ year: 2025, floorFen: 432_000, ceilingFen: 2_160_000 }];
export const minimumWages = [{ effectiveFrom: '2024-12-01', monthlyFen: 210_000 }];
