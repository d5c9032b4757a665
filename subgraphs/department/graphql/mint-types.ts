import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { DepartmentEntry } from '../../../schema/departments.js';
import { HOUR, Kept, KeptForCaller, MINUTE } from '../../kit/graphql/cache-control.js';
import { ClockType } from '../../kit/graphql/types/clock.type.js';
import type { ServiceItem } from '../persistence/department-tables.js';
import type { Task } from '../persistence/task.entity.js';
import { DepartmentInterface, DepartmentTaskInterface, ServiceItemInterface } from './interfaces.js';

export interface TaskObject extends DepartmentTaskInterface {
  /** The row it shows. */
  readonly row: Task;
}
export interface ItemObject extends ServiceItemInterface {
  readonly row: ServiceItem;
}
export interface EnterpriseObject {
  id: string;
  /** Credit code, where it has one; not a field of this subgraph. */
  readonly creditCode: string | null;
  readonly enterpriseName: string;
}

/** The GraphQL classes of one department. */
export interface DepartmentTypes {
  readonly Department: new () => DepartmentInterface;
  readonly Item: new () => ItemObject;
  readonly Task: new () => TaskObject;
  readonly Enterprise: new () => EnterpriseObject;
}

/**
 * Mints a department's own classes: decorators register in one store for the whole process, so a class that two
 * departments shared would carry the fields of both.
 */
export function mintTypes({ typePrefix, name }: DepartmentEntry): DepartmentTypes {
  @ObjectType(`${typePrefix}Department`, { implements: DepartmentInterface, description: `${name.zh} — ${name.en}` })
  @Directive('@key(fields: "code")')
  @Kept(HOUR)
  class Department extends DepartmentInterface {
    @Field(() => String, { nullable: true, description: '部门名称 — name' })
    @Directive('@shareable')
    declare name: string;

    @Field(() => [Item], { nullable: true, description: '本部门事项 — the department’s items' })
    @KeptForCaller(MINUTE)
    declare items?: Item[];
  }

  @ObjectType(`${typePrefix}Item`, {
    implements: ServiceItemInterface,
    description: `${name.zh}的政务服务事项 — a service item of the ${name.en}`,
  })
  @Directive('@key(fields: "id")')
  @Kept(MINUTE)
  class Item extends ServiceItemInterface {
    row!: ServiceItem;

    @Field(() => String, { nullable: true, description: '事项名称 — name in the current version' })
    @Directive('@shareable')
    declare name: string;

    @Field(() => Department, { nullable: true, description: '所属部门 — the department that owns it' })
    @Directive('@shareable')
    department?: Department;
  }

  @ObjectType(`${typePrefix}Task`, { implements: DepartmentTaskInterface, description: `${name.zh}的办理任务 — a task of the ${name.en}` })
  @Directive('@key(fields: "id")')
  class Task extends DepartmentTaskInterface {
    row!: TaskObject['row'];

    @Field(() => Item, { nullable: true, description: '所办事项 — the item' })
    declare item?: Item | null;

    @Field(() => ClockType, { nullable: true, description: '时限 — clock' })
    @Directive('@shareable')
    declare clock?: ClockType | null;
  }

  @ObjectType('Enterprise', { description: '企业 — an enterprise' })
  @Directive('@key(fields: "id")')
  class Enterprise {
    @Field(() => ID, { description: '企业标识 — id' })
    id!: string;

    creditCode!: string | null;
    enterpriseName!: string;
  }

  return { Department, Item, Task, Enterprise };
}
