import type { EntityManager } from '@mikro-orm/sql';
import { Task } from '../../department/persistence/task.entity.js';

/** The tasks of an enterprise that bear on a decision: what is still open, and the evaluations that a pharmacy failed. */
export async function loadRelevantTasks(em: EntityManager, enterpriseId: string): Promise<Task[]> {
  return em.find(Task, {
    enterpriseId,
    $or: [{ stage: { $in: ['ARRIVED', 'CLAIMED'] } }, { stage: 'DENIED', slug: 'pharmacy-designation' }],
  });
}
