import { isParty } from '../../department/domain/task-access.js';
import { loadEnterprises } from '../../department/graphql/loaders.js';
import type { Task } from '../../department/persistence/task.entity.js';
import { type Caller, hasRole } from '../../kit/domain/caller.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { bureau } from '../bureau.js';

/**
 * Whether the caller may see whom a task is about: who is hurt and how, who earns what. Narrower than seeing the task:
 * health is sensitive personal data, for a stated purpose and those who need it only (个人信息保护法 arts. 28, 29; 工伤认定办法
 * art. 12 binds the bureau's own people to secrecy). So it is for those who decide and for the parties, to whom the decision
 * is served (工伤保险条例 art. 20); not for the centre, its window, its analysts, nor for the bureau's catalogue editors.
 */
export async function mayKnowPeople(context: SubgraphContext, task: Pick<Task, 'applicant' | 'enterpriseId'>): Promise<boolean> {
  const { caller } = context;
  if (decides(caller)) return true;
  const enterprise = await loaderOf(context, loadEnterprises).load(task.enterpriseId);
  return isParty(caller, { applicant: task.applicant, creditCode: enterprise?.creditCode ?? null });
}

function decides(caller: Caller): boolean {
  return caller.department === bureau.code && hasRole(caller, 'DEPT_REVIEWER', 'DEPT_APPROVER', 'DEPT_HEAD');
}
