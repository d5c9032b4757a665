import { randomUUID } from 'node:crypto';
import { TASK_RELEASED, type TaskReleased } from '../../kit/contract/task-released.message.js';
import { write } from '../../kit/persistence/write.js';
import { Posting } from '../../kit/posting/posting.entity.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { receiveTask } from '../actions/receive-task.js';

/** Hands a task to a department under test as the window would; returns its id. */
export async function handOver(
  { subgraph }: TestSubgraph,
  task: Partial<TaskReleased> & Pick<TaskReleased, 'slug' | 'form'>,
): Promise<string> {
  const { store } = subgraph;
  const at = store.clock().toISOString();
  const data: TaskReleased = {
    taskId: randomUUID(),
    caseId: randomUUID(),
    caseNumber: '20260310000017',
    versionNumber: 1,
    enterprise: { id: randomUUID(), name: '扎兰屯测试企业有限公司', creditCode: null },
    applicant: 'applicant',
    answers: {},
    receivedAt: at,
    acceptedAt: at,
    acceptedBy: 'window-clerk',
    ...task,
  };
  const entry = {
    specversion: '1.0' as const,
    id: randomUUID(),
    source: 'window',
    type: TASK_RELEASED,
    subject: data.caseId,
    time: at,
    actor: 'window-clerk',
    partition: 0,
    sequence: 1,
    data,
  };
  await write(store, 'window-clerk', (unit) => receiveTask(unit, entry));
  return data.taskId;
}

/** Stations a person in a subgraph under test. */
export async function station(
  { subgraph }: TestSubgraph,
  subject: string,
  days: { fromDay?: string; toDay?: string | null } = {},
): Promise<void> {
  const { fromDay = '2026-01-01', toDay = null } = days;
  await write(subgraph.store, 'SYSTEM', async ({ em }) => {
    em.create(Posting, { id: randomUUID(), subject, personName: subject, post: '审批', windowNumber: null, fromDay, toDay });
  });
}
