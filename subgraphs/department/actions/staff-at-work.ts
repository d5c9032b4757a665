import type { Caller } from '../../kit/domain/caller.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import type { Refusal } from '../../kit/domain/rule.js';
import type { Write } from '../../kit/persistence/write.js';
import { requirePosting } from '../../kit/posting/require-posting.js';

/** Only the owning department's own staff, stationed today, work on its tasks and its catalogue. */
export async function staffRefusal(unit: Write, caller: Caller, department: string): Promise<Refusal | null> {
  if (caller.department !== department) {
    return {
      code: 'OTHER_DEPARTMENT',
      message: {
        zh: '该事项属于其他部门，只能由事项所属部门办理',
        en: 'This belongs to another department: only its own staff may do this',
      },
      ruleRef: operatingRules('第六条（四）'),
      details: [],
    };
  }
  return requirePosting(unit.em, caller, unit.now);
}
