import { refusalOf } from '../../kit/domain/rule.js';
import { fundAccountNumber } from './fund-account-number.js';
import type { EmployeeAccount, FundUnit, ProvidentFundFacts } from './provident-fund-facts.js';
import { providentFundRules } from './rules.js';
import type { ProvidentFundSubject } from './subject.js';
import type { WageFigure } from './wage-figure.js';

export const today = '2026-03-10';
export const ownAccount = fundAccountNumber(2024, 12);
export const otherAccount = fundAccountNumber(2023, 7);
export const zhang = { name: '张敏', idNumber: '150783199003070016' };
export const li = { name: '李强', idNumber: '150783198512314520' };

export const unit: FundUnit = {
  accountNumber: ownAccount,
  name: '扎兰屯市绿野食品有限公司',
  status: 'OPEN',
  registeredOn: '2024-04-01',
  ratios: { unit: 8, employee: 8 },
  startMonth: '2024-04',
  remittedThrough: '2026-02',
  baseAdjustedFor: [2024, 2025],
};

export function account(own: Partial<EmployeeAccount> = {}): EmployeeAccount {
  return {
    accountNumber: '15078320240001200011',
    idNumber: zhang.idNumber,
    status: 'NORMAL',
    contributionBase: 5000,
    balanceFen: 2_345_678,
    consecutiveMonths: 24,
    frozen: false,
    ...own,
  };
}

export const figures: readonly WageFigure[] = [
  figure({ from: '2024-07', until: '2025-06', statisticsYear: 2023, averageMonthlyWage: 7000, minimumWage: 2000 }),
  figure({ from: '2025-07', until: '2026-06', statisticsYear: 2024, averageMonthlyWage: 8000, minimumWage: 2200 }),
];

function figure(own: Pick<WageFigure, 'from' | 'until' | 'statisticsYear' | 'averageMonthlyWage' | 'minimumWage'>): WageFigure {
  return { ...own, ceilingMultiple: 3, source: '测试数据', confirmed: true };
}

export function facts(own: Partial<ProvidentFundFacts> = {}): ProvidentFundFacts {
  const held = { unit, accounts: [account()], accountsElsewhere: [], arrears: [], reliefs: [], assessments: [] };
  return { ...held, receivingUnits: [{ accountNumber: otherAccount, status: 'OPEN' }], wageFigures: figures, ...own };
}

type Given = Partial<Omit<ProvidentFundSubject, 'item'>>;

export function subject(item: string, given: Given = {}): ProvidentFundSubject {
  return { item, form: {}, answers: {}, facts: facts(), details: {}, today, receivedOn: today, acceptedOn: today, ...given };
}

/** Codes of every rule that refuses, as the department judges: all rules of the item, in order. */
export function refusalsOf(judged: ProvidentFundSubject): string[] {
  const rules = providentFundRules.filter(({ items }) => items.includes(judged.item));
  return refusalOf(rules, judged)?.details.map((detail) => detail.subject) ?? [];
}
