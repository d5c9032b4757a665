import { Field, ID, InterfaceType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { DateTime, LocalDate } from '../../../kit/graphql/scalars.js';
import { ClockType } from '../../../kit/graphql/types/clock.type.js';
import { ItemVersionType } from '../../../kit/graphql/types/item-version.type.js';

/** Stubs say which department's type they are; the department adds its own work to them. */
const resolveType = (value: object): string => (value as { __typename: string }).__typename;
const options = { autoRegisterImplementations: false, resolveType };

export const StepStatusEnum = enumType('StepStatus', '环节状态（窗口掌握） — status of a step as the window follows it', {
  WAITING: '等待前序环节 — waits for an earlier step',
  RELEASED: '已转交部门 — handed to the department',
  RECEIVED: '部门已签收 — received by the department',
  IN_WORK: '部门办理中 — in work at the department',
  DECIDED: '已决定 — decided',
  CANCELLED:
    '未作决定而终止：前序环节未获批准，或者办件撤回、终止 — ended without a decision: an earlier step was denied, or the case has ended',
});

@InterfaceType('Department', { ...options, description: '部门 — a department of the hall' })
export abstract class WindowDepartment {
  @Field(() => ID, { description: '部门编码 — code' })
  code!: string;

  @Field(() => String, { nullable: true, description: '部门名称 — name' })
  name!: string;
}

@InterfaceType('ServiceItem', { ...options, description: '政务服务事项 — a service item' })
export abstract class WindowServiceItem {
  @Field(() => ID, { description: '事项标识 — id' })
  id!: string;

  @Field(() => String, { nullable: true, description: '事项名称 — name in the current version' })
  name!: string;

  @Field(() => WindowDepartment, { nullable: true, description: '所属部门 — the department that owns it' })
  department!: WindowDepartment;

  @Field(() => Boolean, { nullable: true, description: '窗口是否受理新件 — whether the window takes new cases' })
  takesNewCases!: boolean;

  @Field(() => ItemVersionType, {
    nullable: true,
    description:
      '窗口留存的现行版本，部门系统停机时仍可查询 — the window’s copy of the version in force, there even when the department is down',
  })
  windowCopy!: ItemVersionType;
}

@InterfaceType('DepartmentTask', { ...options, description: '部门办理任务 — a department’s work on one step of a case' })
export abstract class WindowTask {
  @Field(() => ID, { description: '任务标识 — id' })
  id!: string;

  @Field(() => String, { nullable: true, description: '环节 — key of the step' })
  step!: string;

  @Field(() => String, { nullable: true, description: '事项名称（受理时的版本） — name of the item in the pinned version' })
  title!: string;

  @Field(() => StepStatusEnum, { nullable: true, description: '环节状态 — status' })
  status!: keyof typeof StepStatusEnum;

  @Field(() => [String], { nullable: true, description: '前序环节 — steps that it waits for' })
  needs!: string[];

  @Field(() => WindowDepartment, { nullable: true, description: '承办部门 — the department' })
  department!: WindowDepartment;

  @Field(() => DateTime, { nullable: true, description: '转交部门的时间 — handed to the department at' })
  releasedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: '部门签收的时间 — received by the department at' })
  receivedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: '部门决定的时间 — decided at' })
  decidedAt!: Date | null;

  @Field(() => LocalDate, { nullable: true, description: '法定期限届满日 — last day of the legal limit' })
  dueOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '承诺期限届满日 — last day of the committed limit' })
  committedDueOn!: string | null;

  @Field(() => ClockType, {
    nullable: true,
    description: '时限，由窗口依据部门告知的情况计算，部门系统停机时仍可查询 — clock, also while the department is down',
  })
  clock!: ClockType | null;
}
