import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { LocalDate } from '../../../kit/graphql/scalars.js';

export const MedicalInsuranceMaternityEvent = enumType('MedicalInsuranceMaternityEvent', '生育情形 — what happened', {
  DELIVERY: '分娩 — delivery',
  MISCARRIAGE: '流产、引产 — miscarriage',
});

export const MedicalInsurancePayee = enumType('MedicalInsurancePayee', '津贴拨付对象 — who is paid', {
  UNIT: '用人单位 — the unit',
  EMPLOYEE: '职工本人 — the employee',
});

@ObjectType('MedicalInsuranceMaternityAllowance', { description: '核定的生育津贴 — the allowance as decided' })
export class MedicalInsuranceMaternityAllowanceType {
  @Field(() => String, { description: '计发依据起始月份（YYYY-MM） — average taken from' })
  wageFromMonth!: string;

  @Field(() => String, { description: '计发依据终止月份（YYYY-MM） — average taken to' })
  wageToMonth!: string;

  @Field(() => Float, { description: '单位职工月平均缴费工资（元） — average monthly contribution wage, in yuan' })
  averageMonthlyWage!: number;

  @Field(() => Int, { description: '核定产假天数 — days of leave' })
  leaveDays!: number;

  @Field(() => LocalDate, { description: '产假截止日 — leave until' })
  leaveUntil!: string;

  @Field(() => Float, { description: '生育津贴（元） — allowance, in yuan' })
  amount!: number;

  @Field(() => MedicalInsurancePayee, { description: '拨付对象 — who is paid' })
  payee!: keyof typeof MedicalInsurancePayee;
}

@ObjectType('MedicalInsuranceMaternityClaim', {
  description:
    '一件生育津贴申领的内容，敏感个人信息，仅本部门人员写明事由后逐件查看 — one maternity claim; sensitive, for the department’s own staff, one at a time',
})
export class MedicalInsuranceMaternityClaimType {
  @Field(() => ID, { description: '任务标识 — id of the task' })
  taskId!: string;

  @Field(() => String, { nullable: true, description: '女职工姓名 — name of the employee' })
  employeeName!: string | null;

  @Field(() => String, { nullable: true, description: '身份证号码 — identity number' })
  employeeIdNumber!: string | null;

  @Field(() => MedicalInsuranceMaternityEvent, { nullable: true, description: '生育情形 — what happened' })
  event!: keyof typeof MedicalInsuranceMaternityEvent | null;

  @Field(() => LocalDate, { nullable: true, description: '分娩（终止妊娠）日期 — date of the event' })
  eventOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '产假开始日期 — leave from' })
  leaveFrom!: string | null;

  @Field(() => Int, { nullable: true, description: '申领天数 — days claimed' })
  daysClaimed!: number | null;

  @Field(() => Int, { nullable: true, description: '规定的产假天数 — days that the law gives' })
  daysEntitled!: number | null;

  @Field(() => MedicalInsuranceMaternityAllowanceType, {
    nullable: true,
    description: '核定的津贴；核定前为空 — the allowance, once decided',
  })
  allowance!: MedicalInsuranceMaternityAllowanceType | null;
}

@InputType('MedicalInsuranceRevealMaternityClaimInput', { description: '查看一件生育津贴申领 — looks at one maternity claim' })
export class MedicalInsuranceRevealMaternityClaimInput {
  @Field(() => ID, { description: '任务标识 — id of the task' })
  taskId!: string;

  @Field(() => String, { description: '查看事由，记入日志 — why; written into the journal' })
  reason!: string;

  @Field(() => String, { description: '幂等键：一次操作一个，重发时不变，当日有效 — one key for one intention, good for the day' })
  idempotencyKey!: string;
}
