import { rowsIn } from '../form-data.js';
import type { HrForm } from '../hr-rule.js';

/** 岗位 for which other than standard hours are asked. */
export interface SpecialHoursPost {
  readonly post: string;
  readonly headcount: number;
  readonly system: 'FLEXIBLE' | 'COMPREHENSIVE';
  readonly category: string;
  readonly cycle?: 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';
  /** Average over the cycle. */
  readonly averageWeeklyHours?: number;
}

export const postsOf = (form: HrForm): readonly SpecialHoursPost[] => rowsIn<SpecialHoursPost>(form, 'posts');
