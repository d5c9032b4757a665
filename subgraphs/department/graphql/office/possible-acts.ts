import type { Role } from '../../../../schema/passport.js';
import { hasRole } from '../../../kit/domain/caller.js';
import type { SubgraphContext } from '../../../kit/graphql/context.js';
import { requirePosting } from '../../../kit/posting/require-posting.js';
import { claimAct } from '../../domain/office/claim.act.js';
import { askAct } from '../../domain/office/consult.act.js';
import { correctAct } from '../../domain/office/correct.act.js';
import { decideAct } from '../../domain/office/decide.act.js';
import { extendAct } from '../../domain/office/extend.act.js';
import { assignAct, transferAct } from '../../domain/office/hand-on.act.js';
import { appointHearingAct, recordHearingAct } from '../../domain/office/hearing/hold.act.js';
import { requestHearingAct, waiveHearingAct } from '../../domain/office/hearing/request.act.js';
import { tellHearingRightAct } from '../../domain/office/hearing/tell-right.act.js';
import { recordInspectionAct } from '../../domain/office/inspection.act.js';
import { barTo, type Office, type TaskAct } from '../../domain/office/office.js';
import { resumeAct } from '../../domain/office/resume.act.js';
import { coSignAct, nameSecondReviewerAct } from '../../domain/office/second-review.act.js';
import { suspendAct } from '../../domain/office/suspend.act.js';
import type { TaskActPossibleType } from './types/people.type.js';

const STAFF: readonly Role[] = ['DEPT_REVIEWER', 'DEPT_APPROVER', 'DEPT_HEAD'];
const DECIDERS: readonly Role[] = ['DEPT_APPROVER', 'DEPT_HEAD'];
const HEAD: readonly Role[] = ['DEPT_HEAD'];

/** Who may do what, by role: the same lists stand on the mutations. */
export const actRoles = { STAFF, DECIDERS, HEAD };

const acts: readonly { readonly act: TaskAct<never>; readonly roles: readonly Role[] }[] = [
  { act: claimAct as TaskAct<never>, roles: STAFF },
  { act: assignAct, roles: HEAD },
  { act: transferAct, roles: STAFF },
  { act: askAct, roles: STAFF },
  { act: nameSecondReviewerAct, roles: STAFF },
  { act: coSignAct, roles: STAFF },
  { act: suspendAct, roles: STAFF },
  { act: recordInspectionAct, roles: STAFF },
  { act: resumeAct, roles: STAFF },
  { act: extendAct, roles: HEAD },
  { act: tellHearingRightAct, roles: STAFF },
  { act: requestHearingAct, roles: STAFF },
  { act: waiveHearingAct, roles: STAFF },
  { act: appointHearingAct, roles: STAFF },
  { act: recordHearingAct, roles: STAFF },
  { act: decideAct, roles: DECIDERS },
  { act: correctAct, roles: DECIDERS },
];

/** Which acts the caller may do now, and why not: judged by the same rules as the acts themselves, as far as nothing is given yet. */
export async function possibleActs({ em, caller, now, language }: SubgraphContext, office: Office): Promise<TaskActPossibleType[]> {
  const notStationed = await requirePosting(em, caller, now);
  return acts
    .filter(({ roles }) => hasRole(caller, ...roles))
    .map(({ act }) => {
      const bar = notStationed ?? barTo(act, office);
      return { act: act.name, possible: bar === null, code: bar?.code ?? null, why: bar?.message[language] ?? null };
    });
}
