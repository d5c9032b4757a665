import { type FilterQuery, raw } from '@mikro-orm/core';
import type { CaseScope } from '../domain/case-access.js';
import type { CaseFile } from './case.entity.js';

/** The scope as a condition on a case that is known already; null when nothing can be seen. */
export function scopeCondition(scope: CaseScope): FilterQuery<CaseFile> | null {
  switch (scope.kind) {
    case 'ALL':
      return {};
    case 'DEPARTMENT':
      return ofDepartment(scope.department);
    case 'PARTY':
      return scope.creditCodes.length === 0
        ? { applicant: scope.subject }
        : ({ $or: [{ applicant: scope.subject }, { enterpriseId: { $in: ownEnterprises(scope.creditCodes) } }] } as never);
    case 'NONE':
      return null;
  }
}

/**
 * The same scope for a list. A party's cases are looked up by the applicant and by the enterprise, each by its index, as
 * engines read a whole table rather than two indexes for an `or`.
 */
export function listScopeCondition(scope: CaseScope): FilterQuery<CaseFile> | null {
  return scope.kind === 'PARTY' && scope.creditCodes.length > 0 ? ({ id: { $in: ownCases(scope) } } as never) : scopeCondition(scope);
}

/** Ids of a party's cases, as a subquery. The derived table keeps MySQL from asking the union anew for every row. */
export function ownCases({ subject, creditCodes }: Extract<CaseScope, { kind: 'PARTY' }>) {
  if (creditCodes.length === 0) return raw('(select id from case_file where applicant = ?)', [subject]);
  const marks = creditCodes.map(() => '?').join(', ');
  return raw(
    `(select own.id from (select id from case_file where applicant = ? union select theirs.id from case_file theirs
      join enterprise on enterprise.id = theirs.enterprise_id where enterprise.credit_code in (${marks})) own)`,
    [subject, ...creditCodes],
  );
}

/** Asked case by case, so that a page is read in its order and not all that a department ever had is sorted for it. */
function ofDepartment(department: string): FilterQuery<CaseFile> {
  const theirs = raw(
    (alias) => `exists (select 1 from case_step where case_step.case_id = ${alias}.id and case_step.department = ?)`,
    [department],
  );
  return { [theirs]: [] } as never;
}

function ownEnterprises(creditCodes: readonly string[]) {
  const marks = creditCodes.map(() => '?').join(', ');
  return raw(`(select id from enterprise where credit_code in (${marks}))`, [...creditCodes]);
}
