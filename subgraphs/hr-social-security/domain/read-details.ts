import type { z } from 'zod';
import { type HrSocialSecurityDetails, hrSocialSecurityDetails } from './details.js';

export interface DetailsFault {
  /** Path in what was entered, e.g. `injuryFinding.investigators.0`. */
  readonly subject: string;
  readonly zh: string;
  readonly en: string;
}

type Group = keyof HrSocialSecurityDetails;

/** What each item lets its decider enter; anything else was meant for another file. */
const groupsOf: Readonly<Record<string, readonly Group[]>> = {
  'social-insurance-registration': ['workInjuryRiskClass'],
  'employee-enrolment': ['continuedContributors'],
  'work-injury-recognition': ['injuryFinding'],
  'labour-dispatch-licence': ['siteCheck'],
  'hr-service-licence': ['siteCheck'],
  'special-working-hours': ['approvedUntil'],
};

/** Reads what the decider of an item entered; tells everything that is wrong at once. An empty field (null) counts as not entered. */
export function readDetails(
  item: string,
  entered: Readonly<Record<string, unknown>>,
): { details: HrSocialSecurityDetails } | { faults: DetailsFault[] } {
  const filled = withoutNulls(entered) as Record<string, unknown>;
  const stray = Object.keys(filled).filter((group) => !groupsOf[item]?.includes(group as Group));
  const read = hrSocialSecurityDetails.safeParse(filled);
  const faults = [
    ...stray.map((subject) => ({ subject, zh: '本事项不填写此项', en: 'does not belong to a decision on this item' })),
    ...(read.error?.issues ?? []).filter((issue) => !stray.includes(String(issue.path[0]))).map(faultOf),
  ];
  return faults.length === 0 && read.success ? { details: read.data } : { faults };
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const filled = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(filled.map(([name, inner]) => [name, withoutNulls(inner)]));
}

function faultOf(issue: z.core.$ZodIssue): DetailsFault {
  return { subject: issue.path.join('.'), zh: sentenceOf(issue), en: issue.message };
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.path[0] === 'continuedContributors') return '居民身份证号码格式或者校验位不正确';
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '必填项未填写' : '数据类型不正确';
    case 'too_small':
      return issue.origin === 'string' ? '不得为空' : `不得小于${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? `不得超过${issue.maximum}个字` : `不得大于${issue.maximum}`;
    case 'invalid_format':
      return '日期不正确，应当为YYYY-MM-DD';
    case 'invalid_value':
      return '不在可选范围内';
    default:
      return '不符合填写要求';
  }
}
