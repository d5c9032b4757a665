import { departments } from '../../../../schema/departments.js';
import { HANDOVER_CONFIRMED, type HandoverConfirmed } from '../../../kit/contract/handover.message.js';
import type { Caller } from '../../../kit/domain/caller.js';
import type { Outcome } from '../../../kit/domain/outcome.js';
import { refusalOf } from '../../../kit/domain/rule.js';
import type { Store } from '../../../kit/persistence/store.js';
import type { Write } from '../../../kit/persistence/write.js';
import { handoverLifecycle } from '../../domain/handover-lifecycle.js';
import { type CountedLine, countFaults, countsRefusal, remarkRefusal, twoSignatures } from '../../domain/handover-rules.js';
import { discrepancies, type HandoverLine } from '../../domain/handover-sheet.js';
import { notifyApplicant } from '../notify-applicant.js';
import { recordOnSheet, type SheetInput, sheetAct } from './sheet-act.js';
import type { SheetInHand } from './sheet-in-hand.js';

export interface ConfirmInput extends SheetInput {
  /** What was counted otherwise than listed; lines that are not named came as listed. */
  readonly received: readonly CountedLine[];
  readonly remark: string | null;
}

/**
 * The department signs for the papers. What came as listed is confirmed, and the task may be decided; what did not is noted
 * and stays open until the window has cleared it up.
 */
export async function confirmHandover(store: Store, caller: Caller, input: ConfirmInput): Promise<Outcome<string>> {
  return sheetAct(store, caller, { name: 'confirmHandover', act: 'confirm', input }, (unit, held) => {
    const { sheet } = held;
    const samePerson = refusalOf([twoSignatures], { handedOverBy: sheet.handedOverBy, actor: caller.sub ?? '' });
    if (samePerson !== null) return samePerson;
    const faults = countFaults(sheet.lines, input.received);
    if (faults.length > 0) return countsRefusal(faults);
    const lines = sheet.lines.map((line) => counted(line, input.received));
    const remark = input.remark?.trim() || null;
    const tooLong = remarkRefusal(remark);
    if (tooLong !== null) return tooLong;
    Object.assign(sheet, { lines, receivedAt: unit.now, receivedBy: caller.sub, receivedByName: caller.name, remark });
    const wrong = discrepancies(lines);
    if (wrong.length === 0) {
      signedFor(unit, held, 'confirm');
      return null;
    }
    sheet.stage = 'CONTESTED';
    recordOnSheet(unit, held, 'contested', { materials: wrong.map(({ material }) => material) });
    tellContested(unit, held, wrong);
    return null;
  });
}

/** That a copy is missing is ours to mend; of an original the applicant learns, whose it is. */
function tellContested(unit: Write, { file, sheet }: SheetInHand, wrong: readonly HandoverLine[]): void {
  const materials = wrong.filter(({ originals, lost, received }) => received !== null && received.originals !== originals - lost);
  if (materials.length === 0) return;
  const department = departments.find(({ code }) => code === sheet.department)?.name.zh ?? sheet.department;
  const names = materials.map(({ name }) => name).join('、');
  const data = { materials: names, department, sheetNumber: sheet.number };
  notifyApplicant(unit, file, { template: 'ORIGINALS_CONTESTED', data });
}

function counted(line: HandoverLine, received: readonly CountedLine[]): HandoverLine {
  const found = received.find(({ material }) => material === line.material);
  const { originals, copies } = found ?? { originals: line.originals - line.lost, copies: line.copies };
  return { ...line, received: { originals, copies } };
}

/** Both sides have signed for the same: the department may decide. Copies alone go into its file, and nothing has to come home. */
export function signedFor(unit: Write, { file, sheet }: SheetInHand, act: 'confirm' | 'settle'): void {
  const originals = sheet.lines.some((line) => line.originals > line.lost);
  sheet.stage = handoverLifecycle.next(sheet.stage, originals ? act : `${act}Copies`) ?? sheet.stage;
  const data: HandoverConfirmed = { taskId: sheet.stepId, sheetNumber: sheet.number, confirmedAt: unit.now.toISOString() };
  unit.record({ type: HANDOVER_CONFIRMED, subject: file.id, audience: sheet.department, data });
}
