import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { agentRefusal } from '../domain/agent-rules.js';
import { caseLifecycle } from '../domain/case-lifecycle.js';
import type { Authorisation } from '../domain/delivery/authorisation.js';
import { fileScan } from './delivery/file-scan.js';
import type { CaseActInput } from './issue-notice.js';
import { caseEnded, caseNotFound } from './refusals.js';
import { reviewedCase } from './reviewed-case.js';

export interface ShowAuthorisationInput extends CaseActInput {
  readonly authorisation: Authorisation;
}

/** The agent of a case shows another authorisation: a longer one, or one for more. The journal keeps every one that was shown. */
export async function showAuthorisation(store: Store, caller: Caller, input: ShowAuthorisationInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'showAuthorisation', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const reviewed = await reviewedCase(unit, caller, input.caseId);
    if (reviewed === null || reviewed.file.applicant !== caller.sub) return refused(caseNotFound);
    const { file } = reviewed;
    if (caseLifecycle.isFinal(file.stage)) return refused(caseEnded(caseLifecycle.label(file.stage)));
    const { authorisation } = input;
    const [act = 'SUBMIT' as const] = authorisation.acts;
    const refusal = agentRefusal(caller, { act, authorisation, form: file.form, today: localDate(unit.now) });
    if (refusal !== null) return refused(refusal);
    const scan = await fileScan(unit, caller, file.id, authorisation.attachmentId);
    if (scan !== null) return refused(scan);
    file.authorisation = authorisation;
    const { principal: _, ...shown } = authorisation;
    unit.record({ type: 'onewindow.case.authorisationShown', subject: file.id, audience: '-', data: shown });
    return done(file.id);
  });
}
