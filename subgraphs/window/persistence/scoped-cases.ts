import { type FilterQuery, raw } from '@mikro-orm/core';
import type { CaseScope } from '../domain/case-access.js';
import type { CaseFile } from './case.entity.js';

/** The scope as a condition; null when nothing can be seen. */
export function scopeCondition(scope: CaseScope): FilterQuery<CaseFile> | null {
  switch (scope.kind) {
    case 'ALL':
      return {};
    case 'DEPARTMENT':
      return { id: { $in: raw('(select case_id from case_step where department = ?)', [scope.department]) } } as never;
    case 'PARTY':
      return scope.creditCodes.length === 0
        ? { applicant: scope.subject }
        : ({ $or: [{ applicant: scope.subject }, { enterpriseId: { $in: ownEnterprises(scope.creditCodes) } }] } as never);
    case 'NONE':
      return null;
  }
}

function ownEnterprises(creditCodes: readonly string[]) {
  const marks = creditCodes.map(() => '?').join(', ');
  return raw(`(select id from enterprise where credit_code in (${marks}))`, [...creditCodes]);
}
