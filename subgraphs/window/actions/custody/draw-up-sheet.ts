import { randomUUID } from 'node:crypto';
import type { Write } from '../../../kit/persistence/write.js';
import { handoverLifecycle } from '../../domain/handover-lifecycle.js';
import { sheetLines } from '../../domain/handover-sheet.js';
import type { CaseFile, CaseStep } from '../../persistence/case.entity.js';
import type { PinnedStep } from '../../persistence/case-parts-of.js';
import { HandoverSheet } from '../../persistence/custody.entity.js';
import { takeDocumentNumber } from '../issue-document.js';

/**
 * Draws up the handover sheet of a step that is released (art. 9, 材料流转交接手续): what on paper its item asks for. Answers
 * whether the department awaits any; where nothing is on paper there is no sheet.
 */
export async function drawUpSheet(unit: Write, file: CaseFile, { step, part }: PinnedStep): Promise<boolean> {
  const lines = sheetLines(part, file.answers, file.materials);
  if (lines.length === 0) return false;
  const number = await takeDocumentNumber(unit, 'HANDOVER');
  unit.em.create(HandoverSheet, {
    id: randomUUID(),
    caseId: file.id,
    stepId: step.id,
    department: step.department,
    number,
    stage: handoverLifecycle.initial,
    lines,
    drawnUpAt: unit.now,
    ...UNSIGNED,
    sentBackAt: null,
    sentBackByName: null,
    retentionReason: null,
    retentionBasis: null,
    homeAt: null,
    homeByName: null,
  });
  unit.record({ type: 'onewindow.case.handover.drawnUp', subject: file.id, audience: '-', data: { step: step.key, number } });
  return true;
}

/** Neither side has signed. */
export const UNSIGNED = {
  handedOverAt: null,
  handedOverBy: null,
  handedOverByName: null,
  receivedAt: null,
  receivedBy: null,
  receivedByName: null,
  remark: null,
} as const;

/** A step that is over needs no paper any more: a sheet of it that nobody has signed is void. */
export async function dropUnusedSheets(unit: Write, caseId: string, steps: readonly Pick<CaseStep, 'id' | 'key'>[]): Promise<void> {
  const keyOf = new Map(steps.map(({ id, key }) => [id, key]));
  if (keyOf.size === 0) return;
  const unused = await unit.em.find(HandoverSheet, { caseId, stage: 'DRAWN_UP', stepId: { $in: [...keyOf.keys()] } });
  for (const sheet of unused) {
    sheet.stage = handoverLifecycle.next(sheet.stage, 'drop') ?? sheet.stage;
    unit.record({
      type: 'onewindow.case.handover.void',
      subject: caseId,
      audience: '-',
      data: { step: keyOf.get(sheet.stepId), number: sheet.number },
    });
  }
}
