import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import type { Outcome } from '../../kit/domain/outcome.js';
import type { Store } from '../../kit/persistence/store.js';
import { startDeadline } from '../domain/construction/construction-permit.js';
import { extendStart } from '../domain/construction/start-extension.js';
import { onConstructionPermit, type PermitActInput } from './permit-act.js';

export interface ExtendStartInput extends PermitActInput {
  readonly months: number;
  readonly reason: string;
  /** ISO date on which the application came in. */
  readonly appliedOn: string;
}

/** Grants the builder a later start of work (延期开工, 建筑法 art. 9). Answers with the number of the permit. */
export function extendConstructionStart(store: Store, caller: Caller, input: ExtendStartInput): Promise<Outcome<string>> {
  return onConstructionPermit(store, caller, { name: 'extendConstructionStart', input }, (unit, permit) => {
    const { months, reason, appliedOn } = input;
    const outcome = extendStart({ permit, months, reason, appliedOn, today: localDate(unit.now) });
    if (!outcome.ok) return outcome.refusal;
    permit.startExtensions = [...outcome.value.startExtensions];
    const data = { enterpriseId: permit.enterpriseId, months, appliedOn, deadline: startDeadline(permit) };
    unit.record({ type: 'onewindow.housing.startExtended', subject: permit.number, audience: '-', data });
    return null;
  });
}
