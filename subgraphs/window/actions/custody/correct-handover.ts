import type { Caller } from '../../../kit/domain/caller.js';
import type { Outcome } from '../../../kit/domain/outcome.js';
import type { Store } from '../../../kit/persistence/store.js';
import { atTheWindow } from '../../domain/custody.js';
import { type CountedLine, countFaults, countsRefusal, reasonRefusal, whereIs } from '../../domain/handover-rules.js';
import { issueHandover } from '../paperwork/issue-handover.js';
import { recordOnSheet, type SheetInput, sheetAct } from './sheet-act.js';

export interface CorrectInput extends SheetInput {
  /** The list as it should have been, line by line; lines that are not named stay. */
  readonly lines: readonly CountedLine[];
  readonly explanation: string;
}

/**
 * The window clears a discrepancy up: the list was wrong, or what was missing has been brought. The corrected list is signed
 * for anew on both sides; it cannot name more than lies here or is on the sheet already.
 */
export async function correctHandover(store: Store, caller: Caller, input: CorrectInput): Promise<Outcome<string>> {
  return sheetAct(store, caller, { name: 'correctHandover', act: 'correct', input }, async (unit, held) => {
    const { sheet, holdings } = held;
    const unexplained = reasonRefusal(input.explanation);
    if (unexplained !== null) return unexplained;
    const faults = countFaults(sheet.lines, input.lines);
    if (faults.length > 0) return countsRefusal(faults);
    const lines = sheet.lines.map((line) => {
      const corrected = input.lines.find(({ material }) => material === line.material);
      return { ...line, originals: corrected?.originals ?? line.originals, copies: corrected?.copies ?? line.copies, received: null };
    });
    const tooMany = lines.filter(
      (line, index) => line.originals - (sheet.lines[index]?.originals ?? 0) > atTheWindow(holdings, line.material),
    );
    if (tooMany.length > 0) return countsRefusal(tooMany.map(({ material, name }) => whereIs(material, name, holdings)));
    const below = lines.filter((line) => line.originals < line.lost);
    if (below.length > 0) return countsRefusal(below.map(({ material, name }) => whereIs(material, name, holdings)));
    Object.assign(sheet, {
      stage: 'HANDED_OVER',
      lines,
      handedOverAt: unit.now,
      handedOverBy: caller.sub,
      handedOverByName: caller.name,
      receivedAt: null,
      receivedBy: null,
      receivedByName: null,
      remark: input.explanation.trim(),
    });
    recordOnSheet(unit, held, 'corrected', { explanation: input.explanation.trim() });
    await issueHandover(unit, { file: held.file, sheet, caller });
    return null;
  });
}
