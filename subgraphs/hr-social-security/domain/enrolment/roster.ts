import { rowsIn } from '../form-data.js';
import type { HrForm } from '../hr-rule.js';

/** 增员 */
export interface Addition {
  readonly name: string;
  readonly idNumber: string;
  readonly hiredOn: string;
  /** Yuan a month. */
  readonly monthlyWage: number;
  readonly post: 'MANAGEMENT_TECHNICAL' | 'PRODUCTION_AUXILIARY';
}

/** 减员 */
export interface Removal {
  readonly name: string;
  readonly idNumber: string;
  readonly leftOn: string;
  readonly cause: 'RESIGNED' | 'AGREED' | 'DISMISSED' | 'CONTRACT_EXPIRED' | 'RETIRED' | 'DIED';
}

export const additionsOf = (form: HrForm): readonly Addition[] => rowsIn<Addition>(form, 'additions');
export const removalsOf = (form: HrForm): readonly Removal[] => rowsIn<Removal>(form, 'removals');

/** Birthday that an identity number carries. */
export const birthdayOf = (idNumber: string): string => `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;

/** The seventeenth digit is odd for men, GB 11643. */
export const isMale = (idNumber: string): boolean => Number(idNumber[16]) % 2 === 1;
