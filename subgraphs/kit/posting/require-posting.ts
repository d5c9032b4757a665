import type { EntityManager } from '@mikro-orm/sql';
import { localDate } from '../domain/calendar/index.js';
import type { Caller } from '../domain/caller.js';
import type { Refusal } from '../domain/rule.js';
import { Posting } from './posting.entity.js';
import { postingRefusal } from './posting-rules.js';

/** Refuses a member of staff who is not stationed here today. */
export async function requirePosting(em: EntityManager, caller: Caller, now: Date): Promise<Refusal | null> {
  const postings = await em.find(Posting, { subject: caller.sub ?? '' });
  return postingRefusal(postings, localDate(now));
}
