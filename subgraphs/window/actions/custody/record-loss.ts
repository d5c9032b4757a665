import type { Caller } from '../../../kit/domain/caller.js';
import type { Outcome } from '../../../kit/domain/outcome.js';
import type { Refusal } from '../../../kit/domain/rule.js';
import type { Store } from '../../../kit/persistence/store.js';
import type { Write } from '../../../kit/persistence/write.js';
import { handoverLifecycle } from '../../domain/handover-lifecycle.js';
import { countFaults, countsRefusal, lossStageRefusal, reasonRefusal } from '../../domain/handover-rules.js';
import { discrepancies, outstanding } from '../../domain/handover-sheet.js';
import { notifyApplicant } from '../notify-applicant.js';
import { signedFor } from './confirm-handover.js';
import { recordOnSheet, type SheetInput, sheetAct } from './sheet-act.js';
import type { SheetInHand } from './sheet-in-hand.js';

export interface LossInput extends SheetInput {
  readonly material: string;
  readonly originals: number;
  /** What was found, and how it is made good to the applicant. */
  readonly finding: string;
}

/** The operations office finds that an original is lost: the case must be able to end, and nobody else may write it off. */
export async function recordLoss(store: Store, caller: Caller, input: LossInput): Promise<Outcome<string>> {
  return sheetAct(store, caller, { name: 'recordLostOriginal', act: null, input }, (unit, held) => {
    const { sheet } = held;
    const refusal = lossStageRefusal(sheet.stage) ?? reasonRefusal(input.finding) ?? countRefusal(held, input);
    if (refusal !== null) return refusal;
    sheet.lines = sheet.lines.map((line) => (line.material === input.material ? { ...line, lost: line.lost + input.originals } : line));
    const { material, originals } = input;
    recordOnSheet(unit, held, 'lost', { material, originals, finding: input.finding.trim() });
    const { name } = sheet.lines.find((line) => line.material === material) ?? { name: material };
    notifyApplicant(unit, held.file, { template: 'ORIGINAL_LOST', data: { material: name, originals, finding: input.finding.trim() } });
    settle(unit, held);
    return null;
  });
}

function countRefusal({ sheet }: SheetInHand, { material, originals }: LossInput): Refusal | null {
  const faults = countFaults(sheet.lines, [{ material, originals, copies: 0 }]);
  if (faults.length > 0) return countsRefusal(faults);
  const line = sheet.lines.find((one) => one.material === material);
  const unaccounted = line === undefined ? 0 : missing(sheet.stage, line);
  if (originals >= 1 && originals <= unaccounted) return null;
  return countsRefusal([
    { subject: material, message: { zh: `去向不明的原件为${unaccounted}份`, en: `${unaccounted} originals are unaccounted for` } },
  ]);
}

/** While the receipt is contested, what the department has not received; afterwards, what it still has to account for. */
function missing(stage: string, line: Parameters<typeof outstanding>[0]): number {
  if (stage !== 'CONTESTED') return outstanding(line);
  return Math.max(0, line.originals - line.lost - (line.received?.originals ?? 0));
}

/** Nothing is contested any more, or nothing is outstanding any more. */
function settle(unit: Write, held: SheetInHand): void {
  const { sheet } = held;
  if (sheet.stage === 'CONTESTED') {
    if (discrepancies(sheet.lines).length === 0) signedFor(unit, held, 'settle');
    return;
  }
  if (sheet.lines.some((line) => outstanding(line) > 0)) return;
  sheet.stage = handoverLifecycle.next(sheet.stage, 'retain') ?? sheet.stage;
}
