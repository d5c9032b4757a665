import { Directive, Field, ObjectType } from 'type-graphql';
import { type DepartmentEntry, departments } from '../../../../schema/departments.js';
import { ClockType } from '../../../kit/graphql/types/clock.type.js';
import { WindowDepartment, WindowServiceItem, WindowTask } from './interfaces.js';

/** The window's classes for one department: key and what the window itself knows. */
export interface DepartmentStubs {
  readonly entry: DepartmentEntry;
  readonly Department: new () => WindowDepartment;
  readonly Item: new () => WindowServiceItem;
  readonly Task: new () => WindowTask;
}

function mintStubs(entry: DepartmentEntry): DepartmentStubs {
  const { typePrefix, name } = entry;

  @ObjectType(`${typePrefix}Department`, { implements: WindowDepartment, description: `${name.zh} — ${name.en}` })
  @Directive('@key(fields: "code")')
  class Department extends WindowDepartment {
    @Field(() => String, { nullable: true, description: '部门名称 — name' })
    @Directive('@shareable')
    declare name: string;
  }

  @ObjectType(`${typePrefix}Item`, {
    implements: WindowServiceItem,
    description: `${name.zh}的政务服务事项 — a service item of the ${name.en}`,
  })
  @Directive('@key(fields: "id")')
  class Item extends WindowServiceItem {
    @Field(() => String, { nullable: true, description: '事项名称 — name in the current version' })
    @Directive('@shareable')
    declare name: string;

    @Field(() => Department, { nullable: true, description: '所属部门 — the department that owns it' })
    @Directive('@shareable')
    declare department: Department;
  }

  @ObjectType(`${typePrefix}Task`, { implements: WindowTask, description: `${name.zh}的办理任务 — a task of the ${name.en}` })
  @Directive('@key(fields: "id")')
  class Task extends WindowTask {
    @Field(() => Department, { nullable: true, description: '承办部门 — the department' })
    declare department: Department;

    @Field(() => ClockType, { nullable: true, description: '时限 — clock' })
    @Directive('@shareable')
    declare clock: ClockType | null;
  }

  return { entry, Department, Item, Task };
}

/** One set of stubs for every line of the list of departments: a further department needs no line here. */
export const departmentStubs: readonly DepartmentStubs[] = departments.map(mintStubs);

export function stubsOf(department: string): DepartmentStubs {
  const found = departmentStubs.find((stubs) => stubs.entry.code === department);
  if (found === undefined) throw new Error(`No department ${department} in the list of departments`);
  return found;
}
