import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { LocalDate } from '../../../kit/graphql/scalars.js';

@ObjectType('MedicalInsuranceAddedEmployee', { description: '增员的职工 — an employee added' })
export class MedicalInsuranceAddedEmployeeType {
  @Field(() => String, { description: '身份证号码（已脱敏） — identity number, masked' })
  idNumber!: string;

  @Field(() => String, { description: '参保起始月份（YYYY-MM） — insured from' })
  insuredFrom!: string;

  @Field(() => Float, { description: '核定的月缴费基数（元） — monthly contribution base, in yuan' })
  contributionBase!: number;

  @Field(() => Int, { description: '逾期天数；零为按期 — days late' })
  daysLate!: number;

  @Field(() => String, { nullable: true, description: '逾期原因 — reason for being late' })
  lateReason!: string | null;
}

export const MedicalInsuranceRemovalCause = enumType('MedicalInsuranceRemovalCause', '减员原因 — why an employee is removed', {
  CONTRACT_ENDED: '解除或者终止劳动关系 — contract ended',
  RETIRED: '退休 — retired',
  DECEASED: '死亡 — deceased',
  MOVED_AWAY: '调出本统筹地区 — moved to another pooling area',
  OTHER: '其他 — other',
});

@ObjectType('MedicalInsuranceRemovedEmployee', { description: '减员的职工 — an employee removed' })
export class MedicalInsuranceRemovedEmployeeType {
  @Field(() => String, { description: '身份证号码（已脱敏） — identity number, masked' })
  idNumber!: string;

  @Field(() => LocalDate, { nullable: true, description: '离职（退休、死亡）日期 — left on' })
  leftOn!: string | null;

  @Field(() => MedicalInsuranceRemovalCause, { nullable: true, description: '减员原因 — cause' })
  cause!: keyof typeof MedicalInsuranceRemovalCause | null;
}

@ObjectType('MedicalInsuranceRosterChange', { description: '职工增减员结果 — employees added and removed' })
export class MedicalInsuranceRosterChangeType {
  @Field(() => Int, { description: '增员人数 — persons added' })
  addedCount!: number;

  @Field(() => Int, { description: '减员人数 — persons removed' })
  removedCount!: number;

  @Field(() => Float, { description: '新增月缴费基数合计（元） — monthly bases added, in yuan' })
  monthlyBaseTotal!: number;

  @Field(() => [MedicalInsuranceAddedEmployeeType], {
    nullable: true,
    description: '增员名单；统计分析人员不可见 — persons added; not for analysts',
  })
  added!: MedicalInsuranceAddedEmployeeType[] | null;

  @Field(() => [MedicalInsuranceRemovedEmployeeType], {
    nullable: true,
    description: '减员名单；统计分析人员不可见 — persons removed; not for analysts',
  })
  removed!: MedicalInsuranceRemovedEmployeeType[] | null;
}

export const MedicalInsuranceTransferDirection = enumType('MedicalInsuranceTransferDirection', '转移方向 — direction of a transfer', {
  IN: '转入扎兰屯市 — into this pooling area',
  OUT: '转出扎兰屯市 — out of this pooling area',
});

@ObjectType('MedicalInsuranceRelationTransfer', { description: '医保关系转移接续结果 — transfer of an insurance relation' })
export class MedicalInsuranceRelationTransferType {
  @Field(() => String, {
    nullable: true,
    description: '职工身份证号码（已脱敏）；统计分析人员不可见 — identity number, masked; not for analysts',
  })
  employeeIdNumber!: string | null;

  @Field(() => MedicalInsuranceTransferDirection, { nullable: true, description: '转移方向 — direction' })
  direction!: keyof typeof MedicalInsuranceTransferDirection | null;

  @Field(() => String, { nullable: true, description: '对方统筹地区区划代码 — the other pooling area' })
  otherArea!: string | null;

  @Field(() => String, { nullable: true, description: '对方经办机构 — the other agency' })
  otherAgency!: string | null;

  @Field(() => Int, { nullable: true, description: '转移的累计缴费月数 — months that moved' })
  contributionMonths!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '转移的个人账户余额（元）；统计分析人员不可见 — balance that moved, in yuan; not for analysts',
  })
  accountBalance!: number | null;

  @Field(() => Int, { nullable: true, description: '中断缴费月数 — months between' })
  interruptionMonths!: number | null;

  @Field(() => Boolean, { nullable: true, description: '中断期间能否补缴 — the months between may be made up' })
  mayMakeUp!: boolean | null;

  @Field(() => String, { nullable: true, description: '待遇享受起始月份（YYYY-MM） — benefits from' })
  benefitsFrom!: string | null;
}
