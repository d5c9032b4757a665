import type { Answers } from '../../../subgraphs/kit/domain/catalogue/condition.js';
import type { Question } from '../../../subgraphs/kit/domain/catalogue/item-definition.js';

/** The answers under which a fault shows, in the words of the questions: “是否委托代理人办理？是”. Pure. */
export function answersSentence(answers: Answers, questions: readonly Question[]): string {
  return Object.entries(answers)
    .map(([code, option]) => {
      const question = questions.find((one) => one.code === code);
      return `${question?.text ?? code} ${question?.options.find((one) => one.code === option)?.text ?? option}`;
    })
    .join('；');
}
