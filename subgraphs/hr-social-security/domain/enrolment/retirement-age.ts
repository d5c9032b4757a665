import { addMonths, daysBetween } from '../day-count.js';

/** Which of the three schedules of the 2024 decision a person follows. */
export type RetirementTrack = 'MEN' | 'WOMEN_MANAGEMENT_TECHNICAL' | 'WOMEN_PRODUCTION_AUXILIARY';

interface Schedule {
  /** Statutory age before the reform, in years. */
  readonly oldAge: number;
  /** Birth month of the first whose retirement moves, as months since year 0. */
  readonly firstBirthMonth: number;
  /** One month of delay for every so many birth months. */
  readonly step: number;
  readonly maxDelay: number;
}

/** 全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定, art. 1, from 2025-01-01 over fifteen years. */
const SCHEDULES: Readonly<Record<RetirementTrack, Schedule>> = {
  MEN: { oldAge: 60, firstBirthMonth: 1965 * 12, step: 4, maxDelay: 36 },
  WOMEN_MANAGEMENT_TECHNICAL: { oldAge: 55, firstBirthMonth: 1970 * 12, step: 4, maxDelay: 36 },
  WOMEN_PRODUCTION_AUXILIARY: { oldAge: 50, firstBirthMonth: 1975 * 12, step: 2, maxDelay: 60 },
};

/** Months by which retirement is delayed for someone born in that month. 0 to 36, or to 60 for women in production. */
export function retirementDelay(born: string, track: RetirementTrack): number {
  const { firstBirthMonth, step, maxDelay } = SCHEDULES[track];
  const [year = 0, month = 1] = born.split('-').map(Number);
  const behind = year * 12 + month - 1 - firstBirthMonth;
  return behind < 0 ? 0 : Math.min(maxDelay, Math.floor(behind / step) + 1);
}

/** The day on which the statutory retirement age is reached (ISO date). */
export function retirementDay(born: string, track: RetirementTrack): string {
  return addMonths(born, SCHEDULES[track].oldAge * 12 + retirementDelay(born, track));
}

/** Whether the statutory retirement age is reached on that day. */
export const hasReachedRetirement = (born: string, track: RetirementTrack, on: string): boolean =>
  daysBetween(retirementDay(born, track), on) >= 0;
