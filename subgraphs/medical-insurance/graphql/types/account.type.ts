import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { LocalDate } from '../../../kit/graphql/scalars.js';

export const MedicalInsuranceUnitStatus = enumType('MedicalInsuranceUnitStatus', '单位参保状态 — standing of a unit', {
  ENROLLED: '正常参保 — enrolled',
  CLOSED: '已注销 — closed',
});

@ObjectType('MedicalInsuranceArrears', { description: '医疗保险欠费（含生育保险） — contributions overdue, with late fee and fines' })
export class MedicalInsuranceArrearsType {
  @Field(() => [String], { description: '逾期未缴清的费款所属月份（YYYY-MM） — months overdue' })
  months!: readonly string[];

  @Field(() => Float, { description: '欠缴医疗保险费（元） — contributions, in yuan' })
  contributions!: number;

  @Field(() => Float, { description: '滞纳金（元），自逾期之日起按日加收万分之五 — late fee, in yuan' })
  lateFee!: number;

  @Field(() => Float, { description: '未缴罚款（元） — unpaid fines, in yuan' })
  fines!: number;

  @Field(() => Float, { description: '合计（元） — in all, in yuan' })
  total!: number;

  @Field(() => LocalDate, { description: '计算截止日 — reckoned up to' })
  reckonedOn!: string;
}

@ObjectType('MedicalInsuranceAccount', {
  description: '医疗保险单位账户（职工医保含生育保险） — account of a unit with the medical insurance agency',
})
export class MedicalInsuranceAccountType {
  enterpriseId!: string;
  unpaidFinesFen!: number;

  @Field(() => String, { description: '单位医保编号 — number of the unit' })
  unitNumber!: string;

  @Field(() => String, { description: '统筹地区区划代码 — pooling area' })
  poolingArea!: string;

  @Field(() => MedicalInsuranceUnitStatus, { description: '参保状态 — standing' })
  status!: keyof typeof MedicalInsuranceUnitStatus;

  @Field(() => LocalDate, { description: '参保登记日期 — enrolled on' })
  enrolledOn!: string;

  @Field(() => String, { nullable: true, description: '缴费起始月份（YYYY-MM） — first month of contributions' })
  startMonth!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '注销日期 — closed on' })
  closedOn!: string | null;

  @Field(() => String, { nullable: true, description: '待遇拨付账号（已脱敏） — bank account, masked' })
  bankAccount!: string | null;

  @Field(() => Int, { nullable: true, description: '在保人数 — persons insured now' })
  insuredCount?: number | null;

  @Field(() => Int, { nullable: true, description: '在办的医保关系转移件数 — transfers of relations in progress' })
  openTransfers?: number | null;

  @Field(() => MedicalInsuranceArrearsType, { nullable: true, description: '欠费情况 — arrears' })
  arrears?: MedicalInsuranceArrearsType | null;
}
