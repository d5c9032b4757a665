import { rowsIn } from '../form-data.js';
import type { HrForm } from '../hr-rule.js';

/** 协商代表 */
export interface Delegate {
  readonly name: string;
  readonly idNumber: string;
  /** 首席代表 */
  readonly chief: boolean;
  /** 本单位以外人员 */
  readonly outside: boolean;
}

export interface Side {
  readonly title: '用人单位' | '职工';
  readonly delegates: readonly Delegate[];
}

/** Both sides of the bargaining table, the employer first. */
export const sidesOf = (form: HrForm): readonly [Side, Side] => [
  { title: '用人单位', delegates: rowsIn<Delegate>(form, 'employerDelegates') },
  { title: '职工', delegates: rowsIn<Delegate>(form, 'workerDelegates') },
];
