import type { ChecklistPart } from '../../kit/domain/catalogue/checklist.js';
import type { Answers } from '../../kit/domain/catalogue/condition.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import type { Refusal } from '../../kit/domain/rule.js';
import type { Holding } from './custody.js';
import type { HandoverStage } from './handover-lifecycle.js';
import { type HandoverLine, sheetLines } from './handover-sheet.js';
import type { SuppliedMaterial } from './material-supply.js';
import { type StepStatus, stepLifecycle } from './step-lifecycle.js';

/** What tells which originals other steps still have to get. */
export interface LaterNeeds {
  readonly steps: readonly { readonly id: string; readonly key: string; readonly status: StepStatus }[];
  readonly parts: readonly ChecklistPart[];
  readonly answers: Answers;
  readonly supplied: readonly SuppliedMaterial[];
  readonly sheets: readonly { readonly stepId: string; readonly stage: HandoverStage; readonly lines: readonly HandoverLine[] }[];
}

/** Material → the most originals that a step still has to get, by the steps that wait or whose sheet has not been handed over. Pure. */
export function neededLater({ steps, parts, answers, supplied, sheets }: LaterNeeds): ReadonlyMap<string, number> {
  const lines = steps.flatMap(({ id, key, status }) => {
    if (stepLifecycle.isFinal(status)) return [];
    const own = sheets.filter(({ stepId }) => stepId === id);
    const part = parts.find((one) => one.key === key);
    if (status === 'WAITING') return part === undefined ? [] : sheetLines(part, answers, supplied);
    return own.filter(({ stage }) => stage === 'DRAWN_UP').flatMap((sheet) => sheet.lines);
  });
  const most = new Map<string, number>();
  for (const { material, originals } of lines) if (originals > 0) most.set(material, Math.max(originals, most.get(material) ?? 0));
  return most;
}

/** No department keeps an original that another still has to get: it goes home first, and on. Pure. */
export function neededLaterRefusal(
  retained: readonly { readonly material: string; readonly retained: number }[],
  later: ReadonlyMap<string, number>,
  holdings: readonly Holding[],
): Refusal | null {
  const taken = retained.filter(({ material, retained: count }) => {
    const left = holdings
      .filter((held) => held.material === material && !['RETAINED', 'LOST', 'APPLICANT'].includes(held.place))
      .reduce((sum, { originals }) => sum + originals, 0);
    return count > 0 && left - count < (later.get(material) ?? 0);
  });
  if (taken.length === 0) return null;
  return {
    code: 'ORIGINAL_NEEDED_BY_ANOTHER',
    message: {
      zh: '其他部门尚需使用该原件，应当先退还窗口，由窗口依次移交',
      en: 'Another department still needs this original: send it back to the window first',
    },
    ruleRef: operatingRules('第九条'),
    details: taken.map(({ material }) => ({ subject: material, message: { zh: '其他环节尚需使用', en: 'is needed by another step' } })),
  };
}
