import type { Caller } from '../../../kit/domain/caller.js';
import type { Outcome } from '../../../kit/domain/outcome.js';
import type { Store } from '../../../kit/persistence/store.js';
import { reasonRefusal } from '../../domain/handover-rules.js';
import { stepLifecycle } from '../../domain/step-lifecycle.js';
import { UNSIGNED } from './draw-up-sheet.js';
import { recordOnSheet, type SheetInput, sheetAct } from './sheet-act.js';

export interface RecallInput extends SheetInput {
  readonly reason: string;
}

/** The window takes back what nobody has signed for. While the step goes on, the sheet waits to be handed over again; else it is void. */
export async function recallHandover(store: Store, caller: Caller, input: RecallInput): Promise<Outcome<string>> {
  return sheetAct(store, caller, { name: 'recallHandover', act: 'recall', input }, (unit, held) => {
    const unexplained = reasonRefusal(input.reason);
    if (unexplained !== null) return unexplained;
    const { sheet, step } = held;
    const lines = sheet.lines.map((line) => ({ ...line, received: null }));
    const over = stepLifecycle.isFinal(step.status);
    Object.assign(sheet, { ...UNSIGNED, lines, stage: over ? 'VOID' : 'DRAWN_UP', remark: input.reason.trim() });
    recordOnSheet(unit, held, over ? 'void' : 'recalled', { reason: input.reason.trim() });
    return null;
  });
}
