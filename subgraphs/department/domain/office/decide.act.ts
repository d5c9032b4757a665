import { procedureLabels } from '../../../kit/domain/catalogue/labels.js';
import { operatingRules } from '../../../kit/domain/operating-rules.js';
import type { Rule } from '../../../kit/domain/rule.js';
import { decideRules } from '../task-rules.js';
import { hearingRules } from './hearing/hearing-rules.js';
import { licensingLaw, type Office, type TaskAct } from './office.js';
import { notEnded, ofPersons } from './people-rules.js';
import { signedByTwo } from './second-review.act.js';
import { openPauses } from './special-procedures.js';

/** Nobody decides while a special procedure runs: its finding belongs to the decision. */
const notSuspended: Rule<Office> = {
  code: 'TASK_SUSPENDED',
  ruleRef: licensingLaw('第四十五条'),
  judge: ({ task }) => {
    if (task.stage !== 'SUSPENDED') return null;
    const running = openPauses(task.pauses).map(({ procedure }) => procedureLabels[procedure]);
    return {
      zh: `${running.map(({ zh }) => zh).join('、')}尚未结束，不能作出决定`,
      en: `No decision while this runs: ${running.map(({ en }) => en).join(', ')}`,
    };
  },
};

/** What is on paper is looked at before it is decided on (材料流转交接手续). */
const papersHaveCome: Rule<Office> = {
  code: 'HANDOVER_NOT_CONFIRMED',
  ruleRef: operatingRules('第九条'),
  judge: ({ task: { awaitsHandover, handover } }) =>
    awaitsHandover && handover === null
      ? {
          zh: '纸质材料尚未完成流转交接，双方在材料流转交接单上签字确认后才能作出决定',
          en: 'The paper has not been handed over yet: no decision before both sides have signed for it',
        }
      : null,
};

export interface Decision {
  readonly outcome: 'APPROVED' | 'DENIED';
}

/** The decision itself; what the department's own rules say of it, and what it issues, come on top. */
export const decideAct: TaskAct<Decision> = {
  name: 'decideTask',
  may: [notEnded, ...decideRules.map(ofPersons), notSuspended, papersHaveCome, signedByTwo],
  rules: hearingRules,
  change: ({ actor, now }, { outcome }) => ({ stage: outcome, decidedBy: actor.subject, decidedAt: now }),
};
