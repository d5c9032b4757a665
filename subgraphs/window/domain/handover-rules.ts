import type { Message } from '../../kit/domain/message.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import type { Refusal, RefusalDetail, Rule } from '../../kit/domain/rule.js';
import { type Holding, notHere } from './custody.js';
import { reasonMissing } from './given-reason.js';
import { type HandoverStage, handoverLifecycle } from './handover-lifecycle.js';
import { type HandoverLine, outstanding, type PaperCount } from './handover-sheet.js';

export type HandoverAct = 'handOver' | 'confirm' | 'correct' | 'recall' | 'sendBack' | 'receiveBack';

const DOING: Readonly<Record<HandoverAct, Message>> = {
  handOver: { zh: '移交', en: 'be handed over' },
  confirm: { zh: '签收', en: 'be signed for' },
  correct: { zh: '更正清单', en: 'be corrected' },
  recall: { zh: '收回', en: 'be taken back' },
  sendBack: { zh: '退还或者留存', en: 'be sent back or retained' },
  receiveBack: { zh: '签收退还', en: 'be received back' },
};

/** The sheet is in a stage in which this can be done; names the stage otherwise. Pure. */
export function stageRefusal(stage: HandoverStage, act: HandoverAct): Refusal | null {
  if (handoverLifecycle.next(stage, act) !== null) return null;
  const at = handoverLifecycle.label(stage);
  return {
    code: 'HANDOVER_NOT_IN_STAGE',
    message: { zh: `该交接单当前为“${at.zh}”，不能${DOING[act].zh}`, en: `This sheet cannot ${DOING[act].en} now: ${at.en}` },
    ruleRef: operatingRules('第九条'),
    details: [],
  };
}

/** Nobody hands over what is not here: an original has one holder at a time. Null when all of the sheet lies at the window. Pure. */
export function notHereRefusal(lines: readonly HandoverLine[], holdings: readonly Holding[]): Refusal | null {
  const missing = notHere(lines, holdings);
  if (missing.length === 0) return null;
  return {
    code: 'ORIGINAL_NOT_HERE',
    message: {
      zh: '清单所列原件不在窗口，待退还窗口后再移交',
      en: 'Originals of this list are not at the window: hand them over when they are back',
    },
    ruleRef: operatingRules('第九条'),
    details: missing.map(({ material, name }) => whereIs(material, name, holdings)),
  };
}

/** Who holds the originals of a material instead of the window. Pure. */
export function whereIs(material: string, name: string, holdings: readonly Holding[]): RefusalDetail {
  const held = holdings.filter((one) => one.material === material && one.place !== 'WINDOW');
  const zh = held.map(
    ({ originals, place, sheetNumber }) => `${originals}份${PLACES[place].zh}${sheetNumber === null ? '' : `（${sheetNumber}）`}`,
  );
  const en = held.map(
    ({ originals, place, sheetNumber }) => `${originals} ${PLACES[place].en}${sheetNumber === null ? '' : ` (${sheetNumber})`}`,
  );
  return {
    subject: material,
    message: { zh: `${name}：原件${zh.join('，') || '未提交'}`, en: `${name}: ${en.join(', ') || 'none was handed in'}` },
  };
}

export const PLACES: Readonly<Record<Holding['place'], Message>> = {
  WINDOW: { zh: '在窗口', en: 'at the window' },
  TRANSIT: { zh: '在流转途中，尚未签收', en: 'on the way, not signed for' },
  DEPARTMENT: { zh: '在承办部门', en: 'with the department' },
  RETAINED: { zh: '已由部门留存', en: 'retained by the department' },
  LOST: { zh: '已认定遗失', en: 'found to be lost' },
  APPLICANT: { zh: '已退还申请人', en: 'given back to the applicant' },
};

/** Two people sign: who handed over does not receive. */
export const twoSignatures: Rule<{ readonly handedOverBy: string | null; readonly actor: string }> = {
  code: 'SAME_PERSON_ON_BOTH_SIDES',
  ruleRef: operatingRules('第九条'),
  judge: ({ handedOverBy, actor }) =>
    handedOverBy === actor ? { zh: '移交人和签收人不能是同一人', en: 'Whoever handed the papers over may not sign for them' } : null,
};

/** Counts of papers as somebody typed them, line by line. */
export interface CountedLine extends PaperCount {
  readonly material: string;
}

const MOST = 999;

/** What is wrong with counted lines: a material that is not on the sheet, one that stands twice, a number that is none. Pure. */
export function countFaults(lines: readonly HandoverLine[], counted: readonly CountedLine[]): RefusalDetail[] {
  return counted.flatMap(({ material, originals, copies }, index): RefusalDetail[] => {
    const fault = (zh: string, en: string) => [{ subject: material, message: { zh, en } }];
    if (!lines.some((line) => line.material === material)) return fault('不在该交接单的清单中', 'is not on this sheet');
    if (counted.findIndex((other) => other.material === material) !== index) return fault('同一材料填写了两次', 'is named twice');
    if (![originals, copies].every((count) => Number.isInteger(count) && count >= 0 && count <= MOST))
      return fault(`份数应当为0至${MOST}的整数`, `a number of sheets is a whole number from 0 to ${MOST}`);
    return [];
  });
}

/** What the department gives back and keeps of one material. */
export interface ReturnedLine {
  readonly material: string;
  readonly returned: number;
  readonly retained: number;
}

/** A department accounts for what it has, and no more. Pure. */
export function returnFaults(lines: readonly HandoverLine[], said: readonly ReturnedLine[]): RefusalDetail[] {
  const faults = countFaults(
    lines,
    said.map(({ material, returned, retained }) => ({ material, originals: returned, copies: retained })),
  );
  if (faults.length > 0) return faults;
  return said.flatMap(({ material, returned, retained }) => {
    const line = lines.find((one) => one.material === material);
    const held = line === undefined ? 0 : outstanding(line);
    return returned + retained <= held
      ? []
      : [{ subject: material, message: { zh: `部门现有原件${held}份，不能退还和留存更多`, en: `the department has ${held}: not more` } }];
  });
}

export function countsRefusal(details: readonly RefusalDetail[]): Refusal {
  return {
    code: 'PAPERS_MISCOUNTED',
    message: { zh: '材料份数与交接单不符，请逐项核对', en: 'The numbers do not fit the sheet: check them line by line' },
    ruleRef: operatingRules('第九条'),
    details,
  };
}

/** As many characters as the books hold. */
const LONGEST_BASIS = 300;

/** Keeping another's original needs a reason, and the provision it rests on. Pure. */
export function retentionRefusal(retained: number, reason: string, basis: string): Refusal | null {
  if (retained === 0) return null;
  const unexplained = reasonMissing(reason, { zh: '留存原件', en: 'Retaining an original' }, operatingRules('第九条'));
  if (unexplained === null && basis !== '' && [...basis].length <= LONGEST_BASIS) return null;
  return {
    code: 'RETENTION_WITHOUT_REASON',
    message: {
      zh: `留存申请人的原件，应当写明理由（4至500字）和依据（不超过${LONGEST_BASIS}字）`,
      en: `Retaining an original needs a reason of 4 to 500 characters and a basis of at most ${LONGEST_BASIS}`,
    },
    ruleRef: operatingRules('第九条'),
    details: [],
  };
}

/** Whoever changes what was signed says why. Pure. */
export function reasonRefusal(reason: string): Refusal | null {
  return reasonMissing(reason, { zh: '更改已经签收或者移交的内容', en: 'Changing what was signed' }, operatingRules('第九条'));
}

/** As many characters as the books hold. */
const LONGEST_REMARK = 500;

/** Whoever signs may remark on it, in as many words as the sheet has room for. Pure. */
export function remarkRefusal(remark: string | null): Refusal | null {
  if (remark === null || [...remark].length <= LONGEST_REMARK) return null;
  return {
    code: 'REMARK_TOO_LONG',
    message: { zh: `签收备注不得超过${LONGEST_REMARK}字`, en: `A remark has at most ${LONGEST_REMARK} characters` },
    ruleRef: operatingRules('第九条'),
    details: [],
  };
}

/** A loss is found while a receipt is contested, or while the department has the papers. Pure. */
export function lossStageRefusal(stage: HandoverStage): Refusal | null {
  if (stage === 'CONTESTED' || stage === 'CONFIRMED') return null;
  const at = handoverLifecycle.label(stage);
  return {
    code: 'HANDOVER_NOT_IN_STAGE',
    message: { zh: `该交接单当前为“${at.zh}”，不能认定遗失`, en: `Nothing of this sheet can be found to be lost now: ${at.en}` },
    ruleRef: operatingRules('第九条'),
    details: [],
  };
}
