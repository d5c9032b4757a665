import type { Caller } from '../../../kit/domain/caller.js';
import type { Outcome } from '../../../kit/domain/outcome.js';
import type { Store } from '../../../kit/persistence/store.js';
import { countFaults, countsRefusal } from '../../domain/handover-rules.js';
import { outstanding } from '../../domain/handover-sheet.js';
import { recordOnSheet, type SheetInput, sheetAct } from './sheet-act.js';

export interface ReceiveInput extends SheetInput {
  /** Where fewer came than the department says: how many; what is not named came whole. */
  readonly received: readonly { readonly material: string; readonly originals: number }[];
}

/** The window signs for originals that come home. What has not come is with the department still, and the sheet stays open. */
export async function receiveReturn(store: Store, caller: Caller, input: ReceiveInput): Promise<Outcome<string>> {
  return sheetAct(store, caller, { name: 'receiveReturnedMaterials', act: 'receiveBack', input }, (unit, held) => {
    const { sheet } = held;
    const faults = countFaults(
      sheet.lines,
      input.received.map(({ material, originals }) => ({ material, originals, copies: 0 })),
    );
    const came = (line: { material: string; sentBack: number }) =>
      input.received.find(({ material }) => material === line.material)?.originals ?? line.sentBack;
    const more = sheet.lines.filter((line) => came(line) > line.sentBack);
    if (faults.length + more.length > 0) {
      const detail = { zh: '多于部门退还的份数', en: 'is more than the department sent' };
      return countsRefusal([...faults, ...more.map(({ material }) => ({ subject: material, message: detail }))]);
    }
    const short = sheet.lines.some((line) => came(line) < line.sentBack);
    sheet.lines = sheet.lines.map((line) => ({ ...line, home: line.home + came(line), sentBack: 0 }));
    sheet.stage = sheet.lines.some((line) => outstanding(line) > 0) ? 'CONFIRMED' : 'RETURNED';
    Object.assign(sheet, { homeAt: unit.now, homeByName: caller.name });
    recordOnSheet(unit, held, short ? 'returnedShort' : 'home');
    return null;
  });
}
