import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/**
 * 职工个人账户 while it is, or was, with one unit. The number stays with the employee; a transfer closes the row at the
 * one unit and opens one at the other.
 */
export const EmployeeAccountRow = defineEntity({
  name: 'EmployeeAccountRow',
  tableName: 'fund_employee_account',
  properties: {
    id: p.string().length(36).primary(),
    /** 职工个人账号 */
    accountNumber: p.string().length(20),
    unitAccountNumber: p.string().length(20),
    name: p.string().length(60),
    idNumber: p.string().length(18),
    /** The ID number while the account is active or sealed, else null: nobody has two accounts (《条例》第十三条). */
    liveKey: p.string().length(18).strictNullable(),
    status: p.string().length(12).$type<'NORMAL' | 'SEALED' | 'TRANSFERRED' | 'CLOSED'>(),
    /** 缴存基数, whole yuan. */
    contributionBase: p.integer(),
    balanceFen: p.bigint('number'),
    /** 连续足额缴存月数 */
    consecutiveMonths: p.integer(),
    /** 司法冻结 */
    frozen: p.boolean(),
    openedOn: p.string().length(10),
    sealedOn: p.string().length(10).strictNullable(),
    sealReason: p.string().length(30).strictNullable(),
    transferredTo: p.string().length(20).strictNullable(),
    closedOn: p.string().length(10).strictNullable(),
    revision: p.integer().version(),
  },
});
export type EmployeeAccountRow = InferEntity<typeof EmployeeAccountRow>;
