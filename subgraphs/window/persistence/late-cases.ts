import { type FilterQuery, raw } from '@mikro-orm/core';
import type { CaseFile } from './case.entity.js';

/** Late today, whether or not the timer has noted it yet. */
export function lateAt(what: 'SUPPLEMENT' | 'PROMISE', today: string): FilterQuery<CaseFile> {
  const late =
    what === 'SUPPLEMENT'
      ? raw('(select case_id from notice where due_on < ? and answered_at is null)', [today])
      : raw('(select case_id from material_promise where due_on < ? and fulfilled_at is null)', [today]);
  return { stage: what === 'SUPPLEMENT' ? 'TO_BE_CORRECTED' : 'ACCEPTED', id: { $in: late } } as never;
}
