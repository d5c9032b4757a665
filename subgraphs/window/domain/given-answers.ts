import type { Answers } from '../../kit/domain/catalogue/condition.js';
import type { RefusalDetail } from '../../kit/domain/rule.js';

/** One answer as it is sent. */
export interface GivenAnswer {
  readonly question: string;
  readonly option: string;
}

/** Answers as the engine reads them. Of contradicting answers to one question the first is read; `contradictions` tells them. Pure. */
export function givenAnswers(given: readonly GivenAnswer[]): {
  readonly answers: Answers;
  readonly contradictions: readonly RefusalDetail[];
} {
  const answers = new Map<string, string>();
  const twice = new Set<string>();
  for (const { question, option } of given) {
    if (answers.has(question) && answers.get(question) !== option) twice.add(question);
    else answers.set(question, option);
  }
  const contradictions = [...twice].map((subject) => ({
    subject,
    message: { zh: '同一问题有两个不同的回答', en: 'This question has two different answers' },
  }));
  return { answers: Object.fromEntries(answers), contradictions };
}
