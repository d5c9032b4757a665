import { limitText } from '../../../kit/domain/catalogue/labels.js';
import type { Rule } from '../../../kit/domain/rule.js';
import { type Judged, licensingLaw, type Office, type TaskAct } from './office.js';
import { byHead, noConflict, notEnded, stageAllows, withWords } from './people-rules.js';
import { limitHasPassed } from './task-time.js';

export interface Extension {
  /** In the item's unit; null for all that it allows. */
  readonly amount: number | null;
  readonly reason: string;
  /** Number of the government's approval. */
  readonly approval: string | null;
}
const ruleRef = licensingLaw('第四十二条');

const itemAllowsIt: Rule<Office> = {
  code: 'NOT_EXTENDABLE',
  ruleRef,
  judge: ({ item: { limits } }) =>
    limits.extension === null ? { zh: '本事项的期限不能延长', en: 'The limit of this item cannot be extended' } : null,
};

const onlyOnce: Rule<Office> = {
  code: 'EXTENDED_ALREADY',
  ruleRef,
  judge: ({ task: { extension } }) =>
    extension === null ? null : { zh: '期限只能延长一次，本件已经延长', en: 'A limit is extended once, and this one has been' },
};

/** What is late stays late. */
const inTime: Rule<Office> = {
  code: 'LIMIT_HAS_PASSED',
  ruleRef,
  judge: (office) =>
    limitHasPassed(office) ? { zh: '办理期限已经届满，不能再批准延长', en: 'The limit has passed: it cannot be extended any more' } : null,
};

const notTooLong: Rule<Judged<Extension>> = {
  code: 'EXTENSION_TOO_LONG',
  ruleRef,
  judge: ({ item: { limits }, given: { amount } }) => {
    const { extension } = limits;
    if (extension === null || amount === null || (amount >= 1 && amount <= extension.amount)) return null;
    const { zh, en } = limitText({ amount: extension.amount, unit: extension.unit });
    return { zh: `延长的期限应当在1至${zh}之间`, en: `It is extended by 1 to ${en}` };
  },
};

const governmentHasApproved: Rule<Judged<Extension>> = {
  code: 'APPROVAL_MISSING',
  ruleRef,
  judge: ({ item: { limits }, given: { approval } }) =>
    limits.extension?.approver === 'GOVERNMENT_HEAD' && (approval ?? '').trim() === ''
      ? {
          zh: '本事项的延期由本级人民政府负责人批准，请写明批准文号',
          en: 'The head of the government approves this: state the number of the approval',
        }
      : null,
};

/** The head extends the limit, once, before it has passed, for a reason that the applicant is told (art. 42). */
export const extendAct: TaskAct<Extension> = {
  name: 'extendTask',
  may: [notEnded, byHead, stageAllows('extend'), ...noConflict, itemAllowsIt, onlyOnce, inTime],
  rules: [
    notTooLong,
    governmentHasApproved,
    withWords('REASON_MISSING', ({ reason }) => reason, { zh: '延长期限的理由', en: 'reason of the extension' }),
  ],
  change: ({ item: { limits }, actor, now }, { amount, reason, approval }) => {
    const { extension } = limits;
    if (extension === null) return {};
    return {
      extension: {
        amount: amount ?? extension.amount,
        unit: extension.unit,
        reason: reason.trim(),
        grantedAt: now.toISOString(),
        grantedBy: actor,
        approval: approval?.trim() || null,
      },
    };
  },
};
