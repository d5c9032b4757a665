import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import type { Refusal } from '../../kit/domain/rule.js';
import type { Write } from '../../kit/persistence/write.js';
import { actsForApplicant } from '../domain/acts-for-applicant.js';
import { agentRefusal } from '../domain/agent-rules.js';
import type { AuthorisedAct } from '../domain/delivery/authorisation.js';
import type { CaseFile } from '../persistence/case.entity.js';
import { caseNotFound } from './refusals.js';
import { type ReviewedCase, reviewedCase } from './reviewed-case.js';
import { staffAtPost } from './staff-at-post.js';

/**
 * The case for the party itself, or for staff of the hall who write down what the party does at the counter: stationed
 * today, may see it, and, for an agent, by an authorisation that covers the act. `act` is null for what is no more than a
 * receipt and needs none. The case's row is locked.
 */
export async function caseOfParty(unit: Write, caller: Caller, caseId: string, act: AuthorisedAct | null): Promise<ReviewedCase | Refusal> {
  const notStationed = await staffAtPost(unit.em, caller, unit.now);
  if (notStationed !== null) return notStationed;
  const reviewed = actsForApplicant(caller) ? await reviewedCase(unit, caller, caseId) : null;
  if (reviewed === null) return caseNotFound;
  return (act === null ? null : agentOfCase(caller, reviewed.file, act, unit.now)) ?? reviewed;
}

/** Why an agent may not do this with the case by the authorisation that lies with it; null for everybody else. */
export function agentOfCase(caller: Caller, { authorisation, form }: CaseFile, act: AuthorisedAct, now: Date): Refusal | null {
  return agentRefusal(caller, { act, authorisation, form, today: localDate(now) });
}
