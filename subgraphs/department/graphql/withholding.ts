import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { isCaseworker, isParty } from '../domain/task-access.js';
import type { Task } from '../persistence/task.entity.js';
import { loadEnterprises } from './loaders.js';

export type Withholding = (context: SubgraphContext, row: Task) => Promise<boolean>;

/** Sensitive items show their content to caseworkers and parties; to the hall's staff they show how far they are. */
export function withholding(code: string, withholds?: (item: string) => boolean): Withholding {
  return async (context, row) => {
    if (withholds?.(row.slug) !== true || isCaseworker(context.caller, code)) return false;
    const enterprise = await loaderOf(context, loadEnterprises).load(row.enterpriseId);
    return !isParty(context.caller, { applicant: row.applicant, creditCode: enterprise?.creditCode ?? null });
  };
}
