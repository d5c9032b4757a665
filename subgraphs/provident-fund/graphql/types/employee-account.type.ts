import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { mask } from '../../../kit/domain/privacy/index.js';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { PageInfoType } from '../../../kit/graphql/types/page-info.type.js';
import { yuanOf } from '../../domain/money.js';
import type { EmployeeAccountRow } from '../../persistence/employee-account.entity.js';
import { EmployeeAccountStatusEnum } from './enums.js';

@ObjectType('ProvidentFundEmployeeAccount', { description: '职工个人账户，个人信息已脱敏 — an employee’s account, personal data masked' })
export class EmployeeAccountType {
  @Field(() => ID, { description: '账户标识 — id' })
  id!: string;

  @Field(() => String, { description: '个人账号，已脱敏 — account number, masked' })
  accountNumber!: string;

  @Field(() => String, { description: '姓名，已脱敏 — name, masked' })
  name!: string;

  @Field(() => String, { description: '身份证号码，已脱敏 — ID number, masked' })
  idNumber!: string;

  @Field(() => EmployeeAccountStatusEnum, { description: '账户状态 — state' })
  status!: keyof typeof EmployeeAccountStatusEnum;

  @Field(() => Int, { description: '缴存基数（元/月） — contribution base, yuan a month' })
  contributionBase!: number;

  @Field(() => Int, { description: '连续足额缴存月数 — unbroken months of full deposits' })
  consecutiveMonths!: number;

  @Field(() => LocalDate, { description: '开户日 — opened on' })
  openedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '封存日 — sealed on' })
  sealedOn!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: '存储余额（元），仅本部门经办人员可见 — balance, yuan; the office’s own caseworkers only',
  })
  balance!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否被司法冻结，仅本部门经办人员可见 — frozen by a court; the office’s own caseworkers only',
  })
  frozen!: boolean | null;
}

@ObjectType('ProvidentFundEmployeeAccountEdge', { description: '职工账户列表的一行 — an edge of the list of employee accounts' })
export class EmployeeAccountEdgeType {
  @Field(() => String, { description: '游标 — cursor' })
  cursor!: string;

  @Field(() => EmployeeAccountType, { description: '职工账户 — the account' })
  node!: EmployeeAccountType;
}

@ObjectType('ProvidentFundEmployeeAccountConnection', { description: '职工账户列表 — a page of employee accounts' })
export class EmployeeAccountConnectionType {
  @Field(() => [EmployeeAccountEdgeType], { description: '各行 — edges' })
  edges!: EmployeeAccountEdgeType[];

  @Field(() => PageInfoType, { description: '分页信息 — page information' })
  pageInfo!: PageInfoType;
}

/** Savings are sensitive personal data (《个人信息保护法》第二十八条): only who works on the accounts sees the money in them. */
export function employeeAccountView(row: EmployeeAccountRow, seesMoney: boolean): EmployeeAccountType {
  const { id, status, contributionBase, consecutiveMonths, openedOn, sealedOn } = row;
  return {
    accountNumber: mask('BANK_ACCOUNT', row.accountNumber),
    name: mask('NAME', row.name),
    idNumber: mask('ID_NUMBER', row.idNumber),
    ...{ id, status, contributionBase, consecutiveMonths, openedOn, sealedOn },
    balance: seesMoney ? yuanOf(row.balanceFen) : null,
    frozen: seesMoney ? row.frozen : null,
  };
}
