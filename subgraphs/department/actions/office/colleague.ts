import type { EntityManager } from '@mikro-orm/sql';
import { localDate } from '../../../kit/domain/calendar/index.js';
import { operatingRules } from '../../../kit/domain/operating-rules.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { Posting } from '../../../kit/posting/posting.entity.js';
import { postingRefusal } from '../../../kit/posting/posting-rules.js';
import type { StaffMember } from '../../domain/task-work.js';

/** Somebody of the department who is named for some work: only whoever is stationed there today can be (operating rules art. 2). */
export async function colleague(em: EntityManager, subject: string, now: Date): Promise<Outcome<StaffMember>> {
  const postings = await em.find(Posting, { subject }, { orderBy: { fromDay: 'desc' } });
  const [newest] = postings;
  if (newest !== undefined && postingRefusal(postings, localDate(now)) === null) return done({ subject, name: newest.personName });
  const who = newest?.personName ?? subject;
  return refused({
    code: 'COLLEAGUE_NOT_STATIONED',
    message: {
      zh: `${who}目前没有在本部门进驻，不能指派；请核对人员，或者由大厅运行办登记进驻`,
      en: `${who} is not stationed at this department today and cannot be named`,
    },
    ruleRef: operatingRules('第二条'),
    details: [],
  });
}

/** Several at once; the first who is not stationed is told. */
export async function colleagues(em: EntityManager, subjects: readonly string[], now: Date): Promise<Outcome<readonly StaffMember[]>> {
  const named: StaffMember[] = [];
  for (const subject of subjects) {
    const found = await colleague(em, subject, now);
    if (!found.ok) return found;
    named.push(found.value);
  }
  return done(named);
}
