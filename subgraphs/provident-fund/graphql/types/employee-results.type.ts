import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { AccountActEnum, WithdrawalGroundEnum } from './enums.js';
import { DutyTermType } from './shared.type.js';

@ObjectType('ProvidentFundAccountMovement', { description: '职工账户办理的一行，个人信息已脱敏 — one employee of a movement, masked' })
export class AccountMovementType {
  @Field(() => String, { description: '身份证号码，已脱敏 — ID number, masked' })
  idNumber!: string;

  @Field(() => String, { nullable: true, description: '新设个人账号，已脱敏 — number of the new account, masked' })
  accountNumber!: string | null;

  @Field(() => Int, { nullable: true, description: '缴存基数（元/月） — contribution base, yuan a month' })
  contributionBase!: number | null;

  @Field(() => String, { nullable: true, description: '转入单位账号 — account of the receiving unit' })
  receivingFundAccountNumber!: string | null;
}

@ObjectType('ProvidentFundAccountMovementList', { description: '职工账户办理明细 — what was done to employee accounts' })
export class AccountMovementListType {
  @Field(() => String, { description: '单位账号 — account of the unit' })
  fundAccountNumber!: string;

  @Field(() => AccountActEnum, { nullable: true, description: '办理事项 — act' })
  act!: keyof typeof AccountActEnum | null;

  @Field(() => Int, { description: '办理人数 — employees' })
  employees!: number;

  @Field(() => [AccountMovementType], {
    nullable: true,
    description: '明细；无权查看个人信息的为空 — the employees, null for who may not see persons',
  })
  movements!: AccountMovementType[] | null;

  @Field(() => Int, { description: '逾期办理的人数 — employees for whom the term was exceeded' })
  lateCount!: number;

  @Field(() => DutyTermType, { nullable: true, description: '逾期最长的一户 — the longest overdue' })
  latestTerm!: DutyTermType | null;
}

@ObjectType('ProvidentFundWithdrawalOrder', { description: '提取付款单，个人信息已脱敏 — payment order of a withdrawal, masked' })
export class WithdrawalOrderType {
  @Field(() => String, { description: '个人账号，已脱敏 — account of the employee, masked' })
  employeeAccountNumber!: string;

  @Field(() => WithdrawalGroundEnum, { description: '提取情形 — ground' })
  ground!: keyof typeof WithdrawalGroundEnum;

  @Field(() => Float, { description: '准予提取金额（元） — amount, yuan' })
  amount!: number;

  @Field(() => Float, {
    nullable: true,
    description: '提取后余额（元），仅本部门经办人员可见 — balance after it; the office’s caseworkers only',
  })
  balanceAfter!: number | null;

  @Field(() => Boolean, { description: '是否同时销户 — whether the account is closed with it' })
  accountClosed!: boolean;

  @Field(() => String, { nullable: true, description: '收款账号，已脱敏 — bank account paid to, masked' })
  payeeAccountNumber!: string | null;

  @Field(() => LocalDate, { description: '核准日 — approved on' })
  approvedOn!: string;
}
