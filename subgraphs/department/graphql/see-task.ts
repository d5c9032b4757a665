import { isCentre } from '../../kit/domain/caller.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { loaderOf } from '../../kit/graphql/context.js';
import { isParty, isStaffOf, maySeeTask } from '../domain/task-access.js';
import { KnownEnterprise } from '../persistence/department-tables.js';
import type { Task } from '../persistence/task.entity.js';
import { loadEnterprises, loadOwnApplications, loadTasks } from './loaders.js';

/** The task, if the caller may see it; the same null for one that does not exist. Used by every way that leads to a task. */
export async function seeTask(context: SubgraphContext, department: string, id: string): Promise<Task | null> {
  const task = await loaderOf(context, loadTasks).load(id);
  if (task === null) return null;
  const enterprise = await loaderOf(context, loadEnterprises).load(task.enterpriseId);
  return maySeeTask(context.caller, department, { applicant: task.applicant, creditCode: enterprise?.creditCode ?? null }) ? task : null;
}

/**
 * Whether the caller may see what the department holds about an enterprise: its own staff, the centre's overseers, and
 * the enterprise itself (whoever acts for it, or whoever is founding it through a case).
 */
export async function mayKnowFacts(context: SubgraphContext, department: string, enterpriseId: string): Promise<boolean> {
  const { caller } = context;
  if (isStaffOf(caller, department) || isCentre(caller)) return true;
  if (caller.sub === null) return false;
  const enterprise = await loaderOf(context, loadEnterprises).load(enterpriseId);
  const applicant = (await loaderOf(context, loadOwnApplications).load(enterpriseId)) === null ? '' : caller.sub;
  return isParty(caller, { applicant, creditCode: enterprise?.creditCode ?? null });
}

/** A department knows an enterprise when it has met it. */
export async function seeEnterprise(context: SubgraphContext, id: string): Promise<KnownEnterprise | null> {
  return loaderOf(context, loadEnterprises).load(id);
}
