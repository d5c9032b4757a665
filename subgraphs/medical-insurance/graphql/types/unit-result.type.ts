import { Field, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { UnitParticularCode } from '../../domain/enrolment/unit-particulars.js';

export const MedicalInsuranceScheme = enumType('MedicalInsuranceScheme', '险种 — scheme', {
  EMPLOYEE_MEDICAL: '职工基本医疗保险 — employee medical insurance',
  MATERNITY: '生育保险 — maternity insurance',
});

@ObjectType('MedicalInsuranceUnitEnrolment', { description: '单位参保登记结果 — enrolment of a unit' })
export class MedicalInsuranceUnitEnrolmentType {
  @Field(() => String, { description: '单位医保编号 — number of the unit' })
  unitNumber!: string;

  @Field(() => [MedicalInsuranceScheme], { description: '参加的险种 — schemes' })
  schemes!: (keyof typeof MedicalInsuranceScheme)[];

  @Field(() => String, { nullable: true, description: '缴费起始月份（YYYY-MM） — first month of contributions' })
  startMonth!: string | null;

  @Field(() => Int, { description: '登记时职工人数 — employees stated' })
  employeeCount!: number;

  @Field(() => Int, { nullable: true, description: '逾期天数；零为按期 — days late' })
  daysLate!: number | null;

  @Field(() => String, { nullable: true, description: '逾期原因 — reason for being late' })
  lateReason!: string | null;
}

export const MedicalInsuranceUnitParticular = enumType<UnitParticularCode>(
  'MedicalInsuranceUnitParticular',
  '单位参保登记事项 — particular of a unit',
  {
    NAME: '单位名称 — name',
    LEGAL_REPRESENTATIVE: '法定代表人 — legal representative',
    DOMICILE: '住所 — domicile',
    BANK_ACCOUNT: '银行账户 — bank account',
  },
);

@ObjectType('MedicalInsuranceParticularChange', { description: '一项变更 — one particular that changed' })
export class MedicalInsuranceParticularChangeType {
  @Field(() => MedicalInsuranceUnitParticular, { description: '变更事项 — which particular' })
  particular!: UnitParticularCode;

  @Field(() => String, { nullable: true, description: '变更前（个人信息已脱敏） — before, personal data masked' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: '变更后（个人信息已脱敏） — after, personal data masked' })
  after!: string | null;
}

@ObjectType('MedicalInsuranceUnitChange', { description: '单位参保信息变更结果 — change of a unit’s particulars' })
export class MedicalInsuranceUnitChangeType {
  @Field(() => LocalDate, { nullable: true, description: '变更日期 — changed on' })
  changedOn!: string | null;

  @Field(() => [MedicalInsuranceParticularChangeType], { description: '各项变更 — changes' })
  changes!: MedicalInsuranceParticularChangeType[];

  @Field(() => Int, { nullable: true, description: '逾期天数；零为按期 — days late' })
  daysLate!: number | null;
}

@ObjectType('MedicalInsuranceUnitDisenrolment', { description: '单位参保注销结果 — disenrolment of a unit' })
export class MedicalInsuranceUnitDisenrolmentType {
  @Field(() => LocalDate, { nullable: true, description: '参保登记日期 — enrolled on' })
  enrolledOn!: string | null;

  @Field(() => LocalDate, { description: '注销日期 — closed on' })
  closedOn!: string;

  @Field(() => String, { nullable: true, description: '最后缴费月份（YYYY-MM） — last month contributed' })
  lastContributionMonth!: string | null;
}
