import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import type { Outcome } from '../../kit/domain/outcome.js';
import type { Store } from '../../kit/persistence/store.js';
import { recordWorkStart as startWork } from '../domain/construction/work-start.js';
import { onConstructionPermit, type PermitActInput } from './permit-act.js';

export interface RecordWorkStartInput extends PermitActInput {
  /** ISO date. */
  readonly startedOn: string;
}

/** Puts on record that work began under a permit (开工登记, 建筑法 art. 9). Answers with the number of the permit. */
export function recordWorkStart(store: Store, caller: Caller, input: RecordWorkStartInput): Promise<Outcome<string>> {
  return onConstructionPermit(store, caller, { name: 'recordWorkStart', input }, (unit, permit) => {
    const { startedOn } = input;
    const outcome = startWork({ permit, startedOn, today: localDate(unit.now) });
    if (!outcome.ok) return outcome.refusal;
    permit.startedOn = startedOn;
    const data = { enterpriseId: permit.enterpriseId, startedOn };
    unit.record({ type: 'onewindow.housing.workStarted', subject: permit.number, audience: '-', data });
    return null;
  });
}
