import { createUnionType } from 'type-graphql';
import { RefusalType } from '../../kit/graphql/types/refusal.type.js';
import type { DepartmentViews } from './views.js';

/** What an act on a task answers with: the task as it is now, or why not. One union a department, for all acts. */
export function mintTaskResult({ entry, types }: DepartmentViews) {
  return createUnionType({
    name: `${entry.typePrefix}TaskResult`,
    description: '办理结果：任务，或者不予办理的原因 — the task, or why not',
    types: () => [types.Task, RefusalType] as const,
    resolveType: (value: unknown) => (value instanceof RefusalType ? RefusalType : types.Task) as never,
  });
}

export type TaskResultUnion = ReturnType<typeof mintTaskResult>;
