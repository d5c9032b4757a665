import { Field, ObjectType } from 'type-graphql';
import { PageInfoType } from '../../kit/graphql/types/page-info.type.js';
import type { TaskObject } from './mint-types.js';
import type { DepartmentViews } from './views.js';

/** A page of a department's tasks, whichever list they are from. */
export function mintTaskConnection({ entry: { typePrefix }, types }: DepartmentViews) {
  const TaskClass = types.Task;

  @ObjectType(`${typePrefix}TaskEdge`, { description: '任务列表的一行 — an edge of the worklist' })
  class TaskEdge {
    @Field(() => String, { description: '游标 — cursor' })
    cursor!: string;

    @Field(() => TaskClass, { description: '任务 — the task' })
    node!: TaskObject;
  }

  @ObjectType(`${typePrefix}TaskConnection`, { description: '任务列表 — a page of the worklist' })
  class TaskConnection {
    @Field(() => [TaskEdge], { description: '各行 — edges' })
    edges!: TaskEdge[];

    @Field(() => PageInfoType, { description: '分页信息 — page information' })
    pageInfo!: PageInfoType;
  }
  return TaskConnection;
}

export type TaskConnectionClass = ReturnType<typeof mintTaskConnection>;
