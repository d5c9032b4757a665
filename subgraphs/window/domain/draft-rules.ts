import type { Rule } from '../../kit/domain/rule.js';
import type { Authorisation } from './delivery/authorisation.js';
import type { GivenAnswer } from './given-answers.js';
import type { SuppliedMaterial } from './material-supply.js';

/** What somebody has filled in so far; it need not be right, and need not be whole. */
export interface DraftContent {
  readonly answers: readonly GivenAnswer[];
  readonly form: Readonly<Record<string, unknown>>;
  readonly materials: readonly SuppliedMaterial[];
  /** Of an agent. */
  readonly authorisation?: Authorisation | null;
}

export type DraftState = 'OPEN' | 'SUBMITTED' | 'DISCARDED' | 'EXPIRED';

export const emptyDraft: DraftContent = { answers: [], form: {}, materials: [] };

/** What is looked at before a draft is saved, handed in or thrown away. */
export interface DraftSubject {
  readonly state: DraftState;
  /** Number of the case that it became. */
  readonly caseNumber: string | null;
  /** How often it was saved, and which of these states was before the writer. */
  readonly saved: number;
  readonly seen: number | null;
  readonly size: number;
  readonly largest: number;
}

const RULE = { document: '《扎兰屯市政务服务大厅企业服务专区运行制度》', article: '第三条' };
const STATES = { SUBMITTED: '已经提交', DISCARDED: '已经作废', EXPIRED: '已经过期清理', OPEN: '' } as const;

const stillOpen: Rule<DraftSubject> = {
  code: 'DRAFT_NOT_OPEN',
  ruleRef: RULE,
  judge: ({ state, caseNumber }) =>
    state === 'OPEN'
      ? null
      : {
          zh: `该暂存件${STATES[state]}${caseNumber === null ? '' : `，办件编号为${caseNumber}`}`,
          en: `This draft is ${state.toLowerCase()}${caseNumber === null ? '' : ` as case ${caseNumber}`}`,
        },
};

/** Two tabs, or two devices: the later must see what the earlier saved before it writes over it. */
const seenAsSaved: Rule<DraftSubject> = {
  code: 'DRAFT_CHANGED',
  ruleRef: RULE,
  judge: ({ saved, seen }) =>
    saved === seen
      ? null
      : {
          zh: '该暂存件已在别处保存过新的内容，请载入最新内容后再保存，以免覆盖',
          en: 'The draft was saved elsewhere meanwhile: load it anew before you write over it',
        },
};

const smallEnough: Rule<DraftSubject> = {
  code: 'DRAFT_TOO_LARGE',
  ruleRef: RULE,
  judge: ({ size, largest }) =>
    size <= largest
      ? null
      : {
          zh: `暂存内容有${size}个字符，超过上限${largest}，请将大段内容作为附件上传`,
          en: `The content has ${size} characters; ${largest} is the most`,
        },
};

export const draftRules: readonly Rule<DraftSubject>[] = [stillOpen, seenAsSaved, smallEnough];
