import type { Write } from '../../../kit/persistence/write.js';
import type { DutyTerm } from '../../domain/duty-term.js';
import { LateDutyRow } from '../../persistence/unit-duties.entity.js';

interface Duty extends Pick<LateDutyRow, 'documentNumber' | 'unitAccountNumber' | 'duty' | 'cases'> {
  readonly term: DutyTerm | null;
}

/** Keeps a duty that was done late in the unit's record; one in time leaves none. */
export function recordLateness({ em }: Write, { term, ...duty }: Duty): void {
  if (term === null || term.daysLate === 0) return;
  em.create(LateDutyRow, { ...duty, dueOn: term.dueOn, daysLate: term.daysLate });
}
