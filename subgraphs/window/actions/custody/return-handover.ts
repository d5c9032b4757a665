import type { Caller } from '../../../kit/domain/caller.js';
import type { Outcome } from '../../../kit/domain/outcome.js';
import type { Store } from '../../../kit/persistence/store.js';
import type { Write } from '../../../kit/persistence/write.js';
import { countsRefusal, type ReturnedLine, retentionRefusal, returnFaults } from '../../domain/handover-rules.js';
import { outstanding } from '../../domain/handover-sheet.js';
import { neededLater, neededLaterRefusal } from '../../domain/needed-later.js';
import { pinnedSteps } from '../../persistence/case-parts-of.js';
import { HandoverSheet } from '../../persistence/custody.entity.js';
import { recordOnSheet, type SheetInput, sheetAct } from './sheet-act.js';
import type { SheetInHand } from './sheet-in-hand.js';

export interface ReturnInput extends SheetInput {
  readonly lines: readonly ReturnedLine[];
  /** Why and on what basis originals are retained; needed where any are. */
  readonly reason: string | null;
  readonly basis: string | null;
}

/** The department sends originals back to the window, or keeps them in its file with a reason and a basis. */
export async function returnHandover(store: Store, caller: Caller, input: ReturnInput): Promise<Outcome<string>> {
  return sheetAct(store, caller, { name: 'returnHandover', act: 'sendBack', input }, async (unit, held) => {
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
    const elsewhere = retained === 0 ? null : neededLaterRefusal(input.lines, await laterNeeds(unit, held), held.holdings);
    if (elsewhere !== null) return elsewhere;
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

async function laterNeeds({ em }: Write, { file, step }: SheetInHand): Promise<ReadonlyMap<string, number>> {
  const others = (await pinnedSteps(em, file.id)).filter((one) => one.step.id !== step.id);
  return neededLater({
    steps: others.map((one) => one.step),
    parts: others.map(({ part }) => part),
    answers: file.answers,
    supplied: file.materials,
    sheets: await em.find(HandoverSheet, { caseId: file.id }),
  });
}
