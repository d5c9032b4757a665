import { operatingRules } from '../domain/operating-rules.js';
import type { Refusal, RefusalDetail } from '../domain/rule.js';

/** What is written down when a person is stationed; days are ISO dates, both included. */
export interface PostingEntry {
  readonly subject: string;
  readonly personName: string;
  readonly post: string;
  readonly windowNumber: string | null;
  readonly fromDay: string;
  readonly toDay: string | null;
}

const WORDS = [
  { field: 'subject', zh: '人员身份标识', en: 'The subject', limit: 120 },
  { field: 'personName', zh: '姓名', en: 'The name', limit: 60 },
  { field: 'post', zh: '岗位', en: 'The post', limit: 40 },
  { field: 'windowNumber', zh: '窗口号', en: 'The window number', limit: 20 },
] as const;

/**
 * A posting names a person and a post and ends no earlier than it begins (art. 2): without a subject it would station
 * whoever has none. Null when it can be registered. Pure.
 */
export function postingEntryRefusal(entry: PostingEntry): Refusal | null {
  const details = WORDS.flatMap(({ field, zh, en, limit }): RefusalDetail[] => {
    const value = entry[field];
    if (value === null || (value.trim() !== '' && [...value].length <= limit)) return [];
    return [
      { subject: field, message: { zh: `${zh}应填写，且不超过${limit}个字`, en: `${en} is needed, of at most ${limit} characters` } },
    ];
  });
  if (details.length > 0) return refusal('POSTING_INCOMPLETE', '登记内容不完整，请补正', 'The posting is not complete', details);
  if (entry.toDay === null || entry.fromDay <= entry.toDay) return null;
  return refusal('POSTING_ENDS_BEFORE_IT_BEGINS', '截止日早于起始日，请更正', 'The last day is before the first', []);
}

function refusal(code: string, zh: string, en: string, details: readonly RefusalDetail[]): Refusal {
  return { code, message: { zh, en }, ruleRef: operatingRules('第二条'), details };
}
