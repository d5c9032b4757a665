import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('MedicalInsuranceCertifiedMonth', { description: '证明记载的一个月份 — one month of a certificate' })
export class MedicalInsuranceCertifiedMonthType {
  @Field(() => String, { description: '月份（YYYY-MM） — month' })
  month!: string;

  @Field(() => Int, { description: '参保人数 — persons insured' })
  insuredCount!: number;

  @Field(() => Float, { description: '应缴（元） — payable, in yuan' })
  payable!: number;

  @Field(() => Float, { description: '实缴（元） — paid, in yuan' })
  paid!: number;
}

@ObjectType('MedicalInsuranceCertificate', { description: '参保（缴费）证明 — certificate of enrolment and contributions' })
export class MedicalInsuranceCertificateType {
  @Field(() => String, { nullable: true, description: '单位医保编号 — number of the unit' })
  unitNumber!: string | null;

  @Field(() => String, { description: '起始月份（YYYY-MM） — from' })
  from!: string;

  @Field(() => String, { description: '终止月份（YYYY-MM） — to' })
  to!: string;

  @Field(() => [MedicalInsuranceCertifiedMonthType], {
    nullable: true,
    description: '单位各月缴费；职工个人证明为空 — months of the unit; null for an employee',
  })
  months!: MedicalInsuranceCertifiedMonthType[] | null;

  @Field(() => String, {
    nullable: true,
    description: '职工身份证号码（已脱敏）；单位证明为空，统计分析人员不可见 — employee, masked; null for a unit, not for analysts',
  })
  employeeIdNumber!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: '职工已缴费月份；单位证明为空，统计分析人员不可见 — months paid for the employee; not for analysts',
  })
  paidMonths!: string[] | null;

  @Field(() => String, { nullable: true, description: '用途 — purpose' })
  purpose!: string | null;
}
