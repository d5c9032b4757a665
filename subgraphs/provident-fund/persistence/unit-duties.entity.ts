import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** 欠缴: a month that was due and is not, or not fully, remitted. */
export const ArrearsMonthRow = defineEntity({
  name: 'ArrearsMonthRow',
  tableName: 'fund_arrears',
  properties: {
    unitAccountNumber: p.string().length(20).primary(),
    month: p.string().length(7).primary(),
    /** Whole yuan still owed. */
    amount: p.integer(),
  },
});
export type ArrearsMonthRow = InferEntity<typeof ArrearsMonthRow>;

/** 降低缴存比例或者缓缴, as granted. */
export const ReliefRow = defineEntity({
  name: 'ReliefRow',
  tableName: 'fund_relief',
  properties: {
    /** 批复文号 */
    documentNumber: p.string().length(120).primary(),
    unitAccountNumber: p.string().length(20),
    kind: p.string().length(10).$type<'REDUCE' | 'DEFER'>(),
    ratio: p.double().$type<number>().strictNullable(),
    fromMonth: p.string().length(7),
    untilMonth: p.string().length(7),
    committeeReference: p.string().length(80),
    committeeApprovedOn: p.string().length(10),
  },
});
export type ReliefRow = InferEntity<typeof ReliefRow>;

/** 逾期记录: a duty that was done after its term. Recorded, never a ground for refusal (《条例》第三十七条 has the consequences). */
export const LateDutyRow = defineEntity({
  name: 'LateDutyRow',
  tableName: 'fund_late_duty',
  properties: {
    /** The document with which the duty was done. */
    documentNumber: p.string().length(120).primary(),
    unitAccountNumber: p.string().length(20),
    duty: p.string().length(20).$type<'REGISTRATION' | 'EMPLOYEE_ACCOUNTS' | 'CLOSURE'>(),
    dueOn: p.string().length(10),
    /** Of the longest overdue. */
    daysLate: p.integer(),
    /** Accounts concerned; 1 for a duty of the unit itself. */
    cases: p.integer(),
  },
});
export type LateDutyRow = InferEntity<typeof LateDutyRow>;
