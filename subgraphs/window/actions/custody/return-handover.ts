import type { Caller } from '../../../kit/domain/caller.js';
import type { Outcome } from '../../../kit/domain/outcome.js';
import type { Store } from '../../../kit/persistence/store.js';
import { countsRefusal, type ReturnedLine, retentionRefusal, returnFaults } from '../../domain/handover-rules.js';
import { outstanding } from '../../domain/handover-sheet.js';
import { recordOnSheet, type SheetInput, sheetAct } from './sheet-act.js';

export interface ReturnInput extends SheetInput {
  readonly lines: readonly ReturnedLine[];
  /** Why and on what basis originals are retained; needed where any are. */
  readonly reason: string | null;
  readonly basis: string | null;
}

/** The department sends originals back to the window, or keeps them in its file with a reason and a basis. */
export async function returnHandover(store: Store, caller: Caller, input: ReturnInput): Promise<Outcome<string>> {
  return sheetAct(store, caller, { name: 'returnHandover', act: 'sendBack', input }, (unit, held) => {
    const { sheet } = held;
    const faults = returnFaults(sheet.lines, input.lines);
    if (faults.length > 0) return countsRefusal(faults);
    const returned = sum(input.lines.map((line) => line.returned));
    const retained = sum(input.lines.map((line) => line.retained));
    if (returned + retained === 0) return countsRefusal([]);
    const reason = input.reason?.trim() ?? '';
    const basis = input.basis?.trim() ?? '';
    const unexplained = retentionRefusal(retained, reason, basis);
    if (unexplained !== null) return unexplained;
    const lines = sheet.lines.map((line) => {
      const said = input.lines.find(({ material }) => material === line.material);
      return { ...line, sentBack: said?.returned ?? 0, retained: line.retained + (said?.retained ?? 0) };
    });
    const rest = sum(lines.map(outstanding));
    sheet.lines = lines;
    sheet.stage = returned > 0 ? 'RETURNING' : rest > 0 ? 'CONFIRMED' : 'RETAINED';
    if (retained > 0) {
      Object.assign(sheet, { retentionReason: reason, retentionBasis: basis });
      recordOnSheet(unit, held, 'retained', { reason, basis, originals: retained });
    }
    if (returned > 0) {
      Object.assign(sheet, { sentBackAt: unit.now, sentBackByName: caller.name });
      recordOnSheet(unit, held, 'sentBack', { originals: returned });
    }
    return null;
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
