import type { Message } from '../../subgraphs/kit/domain/message.js';

/** 组合失败、破坏、不合约定、内容有误 stop a release; 风险 and 安全 are for its author to know. */
export type Verdict = 'NOT_COMPOSED' | 'BREAKING' | 'AGAINST_CONVENTION' | 'CONTENT_FAULT' | 'RISK' | 'SAFE';

/** The chapters of the report, in its order. */
export const chapters = ['COMPOSITION', 'CONVENTIONS', 'OPERATIONS', 'CATALOGUE', 'PROOF', 'DEPLOYMENT'] as const;
export type Chapter = (typeof chapters)[number];

/** One thing that the gate found: what, exactly where, and what to do about it. */
export interface Finding {
  readonly chapter: Chapter;
  readonly verdict: Verdict;
  /** Stable upper-case code. */
  readonly code: string;
  /** A file with its line, an item with its part, or `Type.field`. */
  readonly place: string;
  readonly message: Message;
  /** Null where nothing is to be done. */
  readonly remedy: Message | null;
}

export function stopsRelease({ verdict }: Finding): boolean {
  return verdict !== 'RISK' && verdict !== 'SAFE';
}

/** For CI: 0 when the department may release, 1 when it may not. */
export function exitCodeOf(findings: readonly Finding[]): 0 | 1 {
  return findings.some(stopsRelease) ? 1 : 0;
}

export function message(zh: string, en: string): Message {
  return { zh, en };
}
