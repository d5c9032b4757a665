import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import type { Refusal } from '../../kit/domain/rule.js';
import { agentRefusal } from '../domain/agent-rules.js';
import type { AuthorisedAct } from '../domain/delivery/authorisation.js';
import type { CaseFile } from '../persistence/case.entity.js';

/** Why an agent may not do this with the case by the authorisation that lies with it; null for everybody else. */
export function agentOfCase(caller: Caller, { authorisation, form }: CaseFile, act: AuthorisedAct, now: Date): Refusal | null {
  return agentRefusal(caller, { act, authorisation, form, today: localDate(now) });
}
