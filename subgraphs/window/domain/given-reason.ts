import type { Message } from '../../kit/domain/message.js';
import type { Refusal, RuleRef } from '../../kit/domain/rule.js';

/** A reason of fewer characters says nothing; one of more has no place in the books. */
const SHORTEST = 4;
const LONGEST = 500;

/** Whoever does what has to be answered for says why; `what` is the act in words, e.g. 转办. Null when the reason will do. Pure. */
export function reasonMissing(reason: string, what: Message, ruleRef: RuleRef): Refusal | null {
  const length = [...reason.trim()].length;
  if (length >= SHORTEST && length <= LONGEST) return null;
  return {
    code: 'REASON_MISSING',
    message: {
      zh: `${what.zh}应当写明理由（${SHORTEST}至${LONGEST}字）`,
      en: `${what.en}: give the reason in ${SHORTEST} to ${LONGEST} characters`,
    },
    ruleRef,
    details: [],
  };
}
