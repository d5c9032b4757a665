/**
 * What the pooling area (统筹地区) sets for itself. The shipped values are general practice and not read in a published
 * local document: the department confirms or changes them as data, and they travel with the facts of each decision.
 */
export interface PoolingAreaPolicy {
  readonly maternity: MaternityPolicy;
  readonly contributionBase: ContributionBaseBounds | null;
  readonly transfer: TransferPolicy;
}

export interface MaternityPolicy {
  /** Months contributed without a gap before the event. */
  readonly consecutiveMonths: number;
  /** Days that the region adds to the 98 of the State, by the order of the child. */
  readonly regionalDays: readonly { readonly fromChild: number; readonly days: number }[];
  /** Weeks of gestation that count as 怀孕满4个月. */
  readonly fourMonthsInWeeks: number;
}

/** Lower and upper bound of the monthly contribution base of one employee, in fen, for a year. */
export interface ContributionBaseBounds {
  readonly year: number;
  readonly floorFen: number;
  readonly ceilingFen: number;
}

export interface TransferPolicy {
  /** Waiting months before benefits after a longer gap; the measures allow at most six. */
  readonly waitingMonths: number;
}

/** Until the department publishes its own: 98 + 60 days, 98 + 90 for a third child, six months, no bounds known. */
export const shippedPolicy: PoolingAreaPolicy = {
  maternity: {
    consecutiveMonths: 6,
    regionalDays: [
      { fromChild: 1, days: 60 },
      { fromChild: 3, days: 90 },
    ],
    fourMonthsInWeeks: 16,
  },
  contributionBase: null,
  transfer: { waitingMonths: 6 },
};
