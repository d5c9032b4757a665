import type { FilterQuery } from '@mikro-orm/core';
import type { Caller } from '../../kit/domain/caller.js';
import type { Refusal } from '../../kit/domain/rule.js';
import type { Write } from '../../kit/persistence/write.js';
import { caseScope } from '../domain/case-access.js';
import { caseLifecycle } from '../domain/case-lifecycle.js';
import { CaseFile, type Enterprise } from '../persistence/case.entity.js';
import { scopeCondition } from '../persistence/scoped-cases.js';
import { caseNotFound, notToApplyAgain } from './refusals.js';

/**
 * The ended case that an application takes up again; null when none is named. It must be the same enterprise's and at its
 * end: an application that is still open is gone on with, not repeated.
 */
export async function previousCase(
  { em }: Pick<Write, 'em'>,
  caller: Caller,
  previousCaseId: string | null | undefined,
  enterprise: Pick<Enterprise, 'id'> | null,
): Promise<CaseFile | Refusal | null> {
  if (previousCaseId === null || previousCaseId === undefined) return null;
  const scope = scopeCondition(caseScope(caller));
  const file = scope === null ? null : await em.findOne(CaseFile, { $and: [{ id: previousCaseId }, scope] } as FilterQuery<CaseFile>);
  if (file === null || (enterprise !== null && file.enterpriseId !== enterprise.id)) return caseNotFound;
  return caseLifecycle.isFinal(file.stage) ? file : notToApplyAgain(file.number, caseLifecycle.label(file.stage));
}
