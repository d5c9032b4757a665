import { type FilterQuery, raw } from '@mikro-orm/core';
import type { CaseFile } from './case.entity.js';

/** Late today, whether or not the timer has noted it yet. Asked case by case among those at that stage, in the order of the list. */
export function lateAt(what: 'SUPPLEMENT' | 'PROMISE', today: string): FilterQuery<CaseFile> {
  const [table, open] = what === 'SUPPLEMENT' ? ['notice', 'answered_at'] : ['material_promise', 'fulfilled_at'];
  const late = raw(
    (alias) => `exists (select 1 from ${table} due where due.case_id = ${alias}.id and due.${open} is null and due.due_on < ?)`,
    [today],
  );
  return { stage: what === 'SUPPLEMENT' ? 'TO_BE_CORRECTED' : 'ACCEPTED', [late]: [] } as never;
}
