import type { ContributionRatios } from './contribution-ratio.js';
import type { Month } from './month.js';
import type { WageFigure } from './wage-figure.js';

/** What the provident fund office holds about an enterprise when it decides. Plain JSON. */
export interface ProvidentFundFacts {
  /** 缴存单位; null while the enterprise has never registered. */
  readonly unit: FundUnit | null;
  /** 职工个人账户 that this unit keeps or kept. */
  readonly accounts: readonly EmployeeAccount[];
  /** Open accounts that people named in the application have with other units. */
  readonly accountsElsewhere: readonly AccountElsewhere[];
  /** 欠缴: months due and not (fully) remitted. */
  readonly arrears: readonly ArrearsMonth[];
  /** 降低缴存比例或者缓缴, in force, over or approved for later. */
  readonly reliefs: readonly ApprovedRelief[];
  /** 汇缴、补缴核定 that may still be open or touch months not yet remitted in full. */
  readonly assessments: readonly AssessedMonths[];
  /** Units of this office to which the application transfers accounts. */
  readonly receivingUnits: readonly ReceivingUnit[];
  /** Published wage figures from which the bounds of the contribution base follow. */
  readonly wageFigures: readonly WageFigure[];
}

export interface FundUnit {
  readonly accountNumber: string;
  readonly name: string;
  readonly status: 'OPEN' | 'CLOSED';
  /** 缴存登记日, ISO date. */
  readonly registeredOn: string;
  readonly ratios: ContributionRatios;
  readonly startMonth: Month;
  /** The last month that was remitted in full; null before the first. */
  readonly remittedThrough: Month | null;
  /** Fund years (the year in which each begins) whose base has been adjusted. */
  readonly baseAdjustedFor: readonly number[];
}

export interface EmployeeAccount {
  readonly accountNumber: string;
  readonly idNumber: string;
  /** 正常、封存、已转出、已销户 */
  readonly status: 'NORMAL' | 'SEALED' | 'TRANSFERRED' | 'CLOSED';
  /** 缴存基数, whole yuan. */
  readonly contributionBase: number;
  /** 存储余额 with interest, in fen. */
  readonly balanceFen: number;
  /** 连续足额缴存月数 */
  readonly consecutiveMonths: number;
  /** 司法冻结 */
  readonly frozen: boolean;
}

export interface AccountElsewhere {
  readonly idNumber: string;
  readonly unitName: string;
}

export interface ArrearsMonth {
  readonly month: Month;
  /** Whole yuan, as every monthly deposit is. */
  readonly amount: number;
}

export interface ApprovedRelief {
  readonly kind: 'REDUCE' | 'DEFER';
  /** Reduced ratio in percent, both shares alike; null for a deferral. */
  readonly ratio: number | null;
  readonly from: Month;
  readonly until: Month;
}

/** Months that one 核定书 covers, and for whom. */
export interface AssessedMonths {
  readonly documentNumber: string;
  readonly kind: 'MONTHLY' | 'ARREARS';
  readonly from: Month;
  readonly until: Month;
  readonly idNumbers: readonly string[];
  /** Whether the money has come (到账). */
  readonly settled: boolean;
}

export interface ReceivingUnit {
  readonly accountNumber: string;
  readonly status: 'OPEN' | 'CLOSED';
}
