import { operatingRules } from '../domain/operating-rules.js';
import type { Refusal } from '../domain/rule.js';

/** The days of a posting, ISO dates, both included. */
export interface PostingDays {
  readonly fromDay: string;
  readonly toDay: string | null;
}

/** Zone acts only by a person stationed on that day (art. 2). Null when one of the postings covers the day. Pure. */
export function postingRefusal(postings: readonly PostingDays[], today: string): Refusal | null {
  if (postings.some((posting) => posting.fromDay <= today && (posting.toDay === null || today <= posting.toDay))) return null;
  const ended = postings
    .map((posting) => posting.toDay)
    .filter((day) => day !== null && day < today)
    .sort()
    .at(-1);
  return ended === undefined
    ? {
        code: 'NOT_STATIONED',
        message: {
          zh: '您没有有效的进驻登记，不能办理；请由大厅运行办登记进驻后再办',
          en: 'You are not stationed here: ask the operations office to register your posting',
        },
        ruleRef: operatingRules('第二条'),
        details: [],
      }
    : {
        code: 'POSTING_EXPIRED',
        message: {
          zh: `您的进驻期限已于${ended}届满，不能继续办理；请由大厅运行办续期`,
          en: `Your posting ended on ${ended}: ask the operations office to renew it`,
        },
        ruleRef: operatingRules('第二条'),
        details: [],
      };
}
