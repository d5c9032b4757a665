import { canBeClaimed } from '../task-rules.js';
import { heldBy, moved } from './held-by.js';
import type { TaskAct } from './office.js';
import { noConflict, notEnded, ofPersons } from './people-rules.js';

/** A member of staff takes a task on, or the head takes it over, also while it is suspended. */
export const claimAct: TaskAct<null> = {
  name: 'claimTask',
  may: [notEnded, ...noConflict, ofPersons(canBeClaimed)],
  rules: [],
  change: (office) => ({
    stage: office.task.stage === 'SUSPENDED' ? 'SUSPENDED' : 'CLAIMED',
    ...heldBy(office, office.actor),
    ...(office.task.claimedBy === null ? {} : { moves: moved(office, 'TAKEN_OVER', office.actor, null) }),
  }),
};
