import { staffRefusal } from '../../department/actions/staff-at-work.js';
import { taskNotFound } from '../../department/actions/task-not-found.js';
import { Task } from '../../department/persistence/task.entity.js';
import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import type { Refusal } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { law } from '../domain/laws.js';

export const MATERNITY_CLAIM_REVEALED = 'onewindow.medicalInsurance.maternityClaimRevealed';
const REASON_LENGTH = 4;

export interface RevealMaternityInput {
  readonly taskId: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

const reasonMissing: Refusal = {
  code: 'REASON_MISSING',
  message: { zh: '查看生育信息应当写明事由（不少于四个字）', en: 'Say why you need to see maternity data (at least four characters)' },
  ruleRef: law('personalInformation', '第二十八条、第五十一条'),
  details: [],
};

/**
 * Writes down that a member of the department's staff looks at one maternity claim, and why: health data are sensitive
 * (个人信息保护法 art. 28). The key is good for the day only, so that a look on another day is checked and written down anew.
 */
export async function revealMaternityClaim(
  store: Store,
  department: string,
  caller: Caller,
  input: RevealMaternityInput,
): Promise<Outcome<string>> {
  const said = {
    name: 'revealMaternityClaim',
    actor: caller.sub ?? '',
    key: input.idempotencyKey,
    input: { ...input, day: localDate(store.clock()) },
  };
  return performAct(store, said, async (unit) => {
    const notStaff = await staffRefusal(unit, caller, department);
    if (notStaff !== null) return refused(notStaff);
    const task = await unit.em.findOne(Task, { id: input.taskId, slug: 'maternity-allowance' });
    if (task === null) return refused(taskNotFound);
    const reason = input.reason.trim();
    if ([...reason].length < REASON_LENGTH) return refused(reasonMissing);
    unit.record({ type: MATERNITY_CLAIM_REVEALED, subject: task.caseId, audience: '-', data: { taskId: task.id, reason } });
    return done(task.id);
  });
}
