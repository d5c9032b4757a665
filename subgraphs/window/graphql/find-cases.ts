import type { FilterQuery } from '@mikro-orm/core';
import { isInstant, type PageArguments, pageOf, pageRequest } from '../../kit/graphql/connection.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { caseScope } from '../domain/case-access.js';
import { CaseFile } from '../persistence/case.entity.js';
import { listScopeCondition } from '../persistence/scoped-cases.js';
import { caseView } from './types/case.type.js';
import type { CaseConnectionType } from './types/enterprise.type.js';

interface Position {
  readonly receivedAt: string;
  readonly id: string;
}
const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' && value !== null && typeof (value as Position).id === 'string' && isInstant((value as Position).receivedAt);

/** A page of the cases that the caller may see, newest first. The one way to every list of cases. */
export async function findCases(context: SubgraphContext, where: FilterQuery<CaseFile>, page: PageArguments): Promise<CaseConnectionType> {
  const request = pageRequest(page, isPosition);
  const scope = listScopeCondition(caseScope(context.caller));
  const rows =
    scope === null
      ? []
      : await context.em.find(CaseFile, conditions(where, scope, request.after), {
          orderBy: { receivedAt: 'desc', id: 'desc' },
          limit: request.limit + 1,
        });
  return pageOf(rows.map(caseView), request, ({ row }) => ({ receivedAt: row.receivedAt.toISOString(), id: row.id }));
}

function conditions(where: FilterQuery<CaseFile>, scope: FilterQuery<CaseFile>, after: Position | null): FilterQuery<CaseFile> {
  const parts: unknown[] = [where, scope];
  if (after !== null) {
    const receivedAt = new Date(after.receivedAt);
    parts.push({ $or: [{ receivedAt: { $lt: receivedAt } }, { receivedAt, id: { $lt: after.id } }] });
  }
  return { $and: parts } as never;
}
