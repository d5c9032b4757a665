import type { Caller } from '../../kit/domain/caller.js';
import { hasRole } from '../../kit/domain/caller.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import type { Refusal } from '../../kit/domain/rule.js';
import { type Channel, isOnline } from './channel.js';

/**
 * Who carries out the formal review: on site the clerk of the integrated window, for any department's item (art. 8 (一),
 * 无差别受理); online the reviewers of the departments concerned (art. 8 (二)). Null when the caller may. Pure.
 */
export function reviewerRefusal(caller: Caller, channel: Channel, departments: readonly string[]): Refusal | null {
  if (!isOnline(channel))
    return hasRole(caller, 'WINDOW_CLERK')
      ? null
      : notTheReviewer('综合窗口工作人员', 'the clerk of the integrated window', '第八条（一）');
  const own = caller.department !== null && departments.includes(caller.department) && hasRole(caller, 'DEPT_REVIEWER');
  return own ? null : notTheReviewer('有关部门的审查人员', 'a reviewer of a department concerned', '第八条（二）');
}

function notTheReviewer(zh: string, en: string, article: string): Refusal {
  return {
    code: 'NOT_THE_REVIEWER',
    message: { zh: `该件应当由${zh}作形式审查`, en: `The formal review of this case is for ${en}` },
    ruleRef: operatingRules(article),
    details: [],
  };
}
