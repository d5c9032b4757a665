import type { Caller } from '../../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import type { Refusal } from '../../../kit/domain/rule.js';
import { performAct } from '../../../kit/persistence/act.js';
import type { Store } from '../../../kit/persistence/store.js';
import type { Write } from '../../../kit/persistence/write.js';
import { type HandoverAct, stageRefusal } from '../../domain/handover-rules.js';
import { type SheetInHand, sheetInHand } from './sheet-in-hand.js';

export interface SheetInput {
  readonly sheetId: string;
  readonly idempotencyKey: string;
}

/** One act on a handover sheet: who may, in which stage (null where the body looks itself), and what it does. Answers with the sheet's id. */
export async function sheetAct(
  store: Store,
  caller: Caller,
  { name, act, input }: { name: string; act: HandoverAct | null; input: SheetInput },
  body: (unit: Write, held: SheetInHand) => Promise<Refusal | null> | Refusal | null,
): Promise<Outcome<string>> {
  return performAct(store, { name, actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const held = await sheetInHand(unit, caller, input.sheetId);
    if ('code' in held) return refused(held);
    const refusal = (act === null ? null : stageRefusal(held.sheet.stage, act)) ?? (await body(unit, held));
    return refusal === null ? done(held.sheet.id) : refused(refusal);
  });
}

/** Tells of it in the case's journal. */
export function recordOnSheet(unit: Write, { file, step, sheet }: SheetInHand, what: string, data: Record<string, unknown> = {}): void {
  unit.record({
    type: `onewindow.case.handover.${what}`,
    subject: file.id,
    audience: '-',
    data: { step: step.key, number: sheet.number, ...data },
  });
}
