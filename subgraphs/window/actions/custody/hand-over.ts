import type { Caller } from '../../../kit/domain/caller.js';
import type { Outcome } from '../../../kit/domain/outcome.js';
import type { Store } from '../../../kit/persistence/store.js';
import { goneForGood } from '../../domain/custody.js';
import { countFaults, countsRefusal, notHereRefusal } from '../../domain/handover-rules.js';
import { asCopy } from '../../domain/handover-sheet.js';
import { issueHandover } from '../paperwork/issue-handover.js';
import { recordOnSheet, type SheetInput, sheetAct } from './sheet-act.js';

export interface HandOverInput extends SheetInput {
  /** Where a paper is not sound: what its condition is. */
  readonly conditions: readonly { readonly material: string; readonly condition: string }[];
  /** Originals that another has for good: certified copies go in their place. */
  readonly asCopies: readonly string[];
}

/** The window signs the papers of a step over to its department. Only what lies here can be handed over. */
export async function handOver(store: Store, caller: Caller, input: HandOverInput): Promise<Outcome<string>> {
  return sheetAct(store, caller, { name: 'handOverMaterials', act: 'handOver', input }, async (unit, held) => {
    const { sheet, holdings } = held;
    const unknown = countFaults(
      sheet.lines,
      input.conditions.map(({ material }) => ({ material, originals: 0, copies: 0 })),
    );
    const stillToCome = input.asCopies.filter((material) => !goneForGood(holdings, material));
    if (unknown.length + stillToCome.length > 0) return countsRefusal([...unknown, ...stillToCome.map(notGone)]);
    const lines = sheet.lines.map((line) => (input.asCopies.includes(line.material) ? asCopy(line) : line));
    const refusal = notHereRefusal(lines, holdings);
    if (refusal !== null) return refusal;
    const conditionOf = new Map(input.conditions.map(({ material, condition }) => [material, condition.trim()]));
    Object.assign(sheet, {
      stage: 'HANDED_OVER',
      lines: lines.map((line) => ({ ...line, condition: conditionOf.get(line.material) || line.condition })),
      handedOverAt: unit.now,
      handedOverBy: caller.sub,
      handedOverByName: caller.name,
    });
    recordOnSheet(unit, held, 'handedOver');
    await issueHandover(unit, { file: held.file, sheet, caller });
    return null;
  });
}

function notGone(subject: string) {
  return {
    subject,
    message: { zh: '原件未由其他部门留存，应当移交原件', en: 'nobody has this original for good: hand the original over' },
  };
}
