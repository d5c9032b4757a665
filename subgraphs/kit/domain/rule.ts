import type { Message } from './message.js';

/** The article a rule rests on: a law, or the operating rules of the service hall. */
export interface RuleRef {
  readonly document: string;
  readonly article: string;
}

/** An expected "no": a stable code, the sentence for the reader, the article it rests on. */
export interface Refusal {
  readonly code: string;
  readonly message: Message;
  readonly ruleRef: RuleRef | null;
  /** What exactly is wrong, one entry each (a field, a material, a point), so that everything is told once. */
  readonly details: readonly RefusalDetail[];
}

export interface RefusalDetail {
  /** Where: a path in the form, a material code, a point code. */
  readonly subject: string;
  readonly message: Message;
}

/** A named sentence of the law over plain data. `judge` returns null when the rule holds. Pure. */
export interface Rule<Subject> {
  /** Stable upper-case code of the refusal, e.g. `CONTRIBUTION_RATIO_OUT_OF_BOUNDS`. */
  readonly code: string;
  readonly ruleRef: RuleRef;
  readonly judge: (subject: Subject) => Message | null;
}

/**
 * Judges every rule of an act in order and tells all violations at once: the first gives the code,
 * each gives a detail. Null when all hold.
 */
export function refusalOf<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Refusal | null {
  const broken = rules.flatMap((rule) => {
    const message = rule.judge(subject);
    return message === null ? [] : [{ rule, message }];
  });
  const first = broken[0];
  if (first === undefined) return null;
  return {
    code: first.rule.code,
    message: first.message,
    ruleRef: first.rule.ruleRef,
    details: broken.map(({ rule, message }) => ({ subject: rule.code, message })),
  };
}
