import { TASK_CLAIMED } from '../../kit/contract/task-progress.message.js';
import { type Caller, hasRole } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { refusalOf } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { claimRules } from '../domain/task-rules.js';
import { Task } from '../persistence/task.entity.js';
import { staffRefusal } from './staff-at-work.js';
import { taskNotFound } from './task-not-found.js';

export interface ClaimInput {
  readonly taskId: string;
  readonly idempotencyKey: string;
}

/** A member of staff takes a task on, or its head takes it over. Of two who press at once, the second is told who was first. */
export async function claimTask(store: Store, department: string, caller: Caller, input: ClaimInput): Promise<Outcome<string>> {
  const actor = caller.sub ?? '';
  return performAct(store, { name: 'claimTask', actor, key: input.idempotencyKey, input }, async (unit) => {
    const notStaff = await staffRefusal(unit, caller, department);
    if (notStaff !== null) return refused(notStaff);
    const task = await unit.em.findOne(Task, { id: input.taskId });
    if (task === null) return refused(taskNotFound);
    const refusal = refusalOf(claimRules, { ...task, actor, byHead: hasRole(caller, 'DEPT_HEAD') });
    if (refusal !== null) return refused(refusal);
    Object.assign(task, { stage: 'CLAIMED', claimedBy: actor, claimedByName: caller.name, claimedAt: unit.now });
    unit.record({ type: TASK_CLAIMED, subject: task.caseId, audience: 'window', data: { taskId: task.id } });
    return done(task.id);
  });
}
