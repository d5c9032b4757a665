import type { Month } from './month.js';

/** Wage figures that bound the contribution base of one fund year (缴存年度). Data of the office, never constants of a rule. */
export interface WageFigure {
  /** The year whose statistics these are, e.g. 2024. */
  readonly statisticsYear: number;
  /** The fund year they apply to, both months included. */
  readonly from: Month;
  readonly until: Month;
  /** 上一年度职工月平均工资, yuan. */
  readonly averageMonthlyWage: number;
  /** 最低工资标准, yuan a month. */
  readonly minimumWage: number;
  /** 《指导意见》第三条 leaves two or three times to the locality. */
  readonly ceilingMultiple: 2 | 3;
  /** Where it was published. */
  readonly source: string;
  /** False until the office has confirmed the figures against the publication. */
  readonly confirmed: boolean;
}

export interface BaseBounds {
  readonly floor: number;
  readonly ceiling: number;
  readonly statisticsYear: number;
}

/** Bounds of the contribution base in a month, in yuan; null where no figures are published: nothing is guessed. Pure. */
export function baseBoundsIn(month: Month, figures: readonly WageFigure[]): BaseBounds | null {
  const figure = figures.find(({ from, until }) => from <= month && month <= until);
  if (figure === undefined) return null;
  return {
    floor: figure.minimumWage,
    ceiling: figure.averageMonthlyWage * figure.ceilingMultiple,
    statisticsYear: figure.statisticsYear,
  };
}
