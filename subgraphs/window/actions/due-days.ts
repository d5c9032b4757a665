import type { EntityManager } from '@mikro-orm/sql';
import type { EndingSubject } from '../domain/ending-rules.js';
import type { CaseFile } from '../persistence/case.entity.js';

/** The days on which the times that the applicant was given run out: to correct the application, to bring what was promised. */
export async function dueDaysOf(_em: EntityManager, _file: CaseFile): Promise<EndingSubject['dueOn']> {
  return { SUPPLEMENT_DUE: null, PROMISE_DUE: null };
}
