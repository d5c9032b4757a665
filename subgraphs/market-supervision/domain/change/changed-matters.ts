import type { Answers } from '../../../kit/domain/catalogue/condition.js';

/** The registered matters (登记事项, 条例 art. 8) that one application may change together. */
export const CHANGE_QUESTIONS = [
  'CHANGES_NAME',
  'CHANGES_DOMICILE',
  'CHANGES_LEGAL_REPRESENTATIVE',
  'CHANGES_CAPITAL',
  'CHANGES_SCOPE',
  'CHANGES_SHAREHOLDERS',
] as const;

/** Matters that stand in the articles of association (公司法 art. 46), so that changing them amends the articles. */
const IN_THE_ARTICLES: readonly string[] = ['CHANGES_NAME', 'CHANGES_DOMICILE', 'CHANGES_CAPITAL', 'CHANGES_SCOPE'];

export function changedMatters(answers: Answers): string[] {
  return CHANGE_QUESTIONS.filter((question) => (answers[question] ?? 'NO') !== 'NO');
}

/** Which majority the resolution needs; NONE where only shares pass from hand to hand (公司法 art. 87: no further vote). */
export function neededMajority(answers: Answers): 'TWO_THIRDS' | 'SIMPLE' | 'NONE' {
  const changed = changedMatters(answers);
  if (changed.some((question) => IN_THE_ARTICLES.includes(question))) return 'TWO_THIRDS';
  return changed.includes('CHANGES_LEGAL_REPRESENTATIVE') ? 'SIMPLE' : 'NONE';
}
