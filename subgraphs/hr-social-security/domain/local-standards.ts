/** Figures that the autonomous region publishes. A year without a published figure is unknown, never carried over by guess. */
export interface LocalStandards {
  readonly contributionBases: readonly ContributionBaseBounds[];
  readonly minimumWages: readonly MinimumWage[];
}

/** 缴费基数上下限 of one calendar year: 300% and 60% of the region's average wage. */
export interface ContributionBaseBounds {
  readonly year: number;
  readonly floorFen: number;
  readonly ceilingFen: number;
}

/** 月最低工资标准, in force from a day until the next one is published (最低工资规定 art. 10). */
export interface MinimumWage {
  readonly effectiveFrom: string;
  readonly monthlyFen: number;
}

export const noStandards: LocalStandards = { contributionBases: [], minimumWages: [] };

/** Bounds for the year of that day (ISO date); null until they are published. */
export const contributionBaseBounds = ({ contributionBases }: LocalStandards, day: string): ContributionBaseBounds | null =>
  contributionBases.find((bounds) => bounds.year === Number(day.slice(0, 4))) ?? null;

/** Minimum monthly wage in fen on that day (ISO date); null before the first that is known. */
export function minimumMonthlyWageFen({ minimumWages }: LocalStandards, day: string): number | null {
  const inForce = minimumWages.filter((wage) => wage.effectiveFrom <= day);
  return (
    inForce.reduce<MinimumWage | null>(
      (latest, wage) => (latest === null || wage.effectiveFrom > latest.effectiveFrom ? wage : latest),
      null,
    )?.monthlyFen ?? null
  );
}
