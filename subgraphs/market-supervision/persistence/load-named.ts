import type { EntityManager } from '@mikro-orm/sql';
import { Task } from '../../department/persistence/task.entity.js';
import { type NamedInApplications, namedInApplications } from '../domain/named-in-applications.js';

/** What the undecided applications of an enterprise name: bars and reservations are kept by number, not by applicant. */
export async function loadNamed(em: EntityManager, enterpriseId: string): Promise<NamedInApplications> {
  const open = await em.find(Task, { enterpriseId, stage: { $in: ['ARRIVED', 'CLAIMED'] } });
  return namedInApplications(open.map((task) => task.form));
}
