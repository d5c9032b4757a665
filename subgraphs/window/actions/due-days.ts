import type { EntityManager } from '@mikro-orm/sql';
import type { EndingSubject } from '../domain/ending-rules.js';
import type { CaseFile } from '../persistence/case.entity.js';
import { MaterialPromise } from '../persistence/intake.entity.js';
import { Notice } from '../persistence/review.entity.js';

/** The days on which the times that the applicant was given run out: to correct the application, to bring what was promised. */
export async function dueDaysOf(em: EntityManager, { id }: Pick<CaseFile, 'id'>): Promise<EndingSubject['dueOn']> {
  const notice = await em.findOne(Notice, { caseId: id, answeredAt: null }, { orderBy: { round: 'desc' } });
  const [promise] = await em.find(MaterialPromise, { caseId: id, fulfilledAt: null }, { orderBy: { dueOn: 'asc' }, limit: 1 });
  return { SUPPLEMENT_DUE: notice?.dueOn ?? null, PROMISE_DUE: promise?.dueOn ?? null };
}
