import { operatingRules } from '../../../kit/domain/operating-rules.js';
import type { Rule } from '../../../kit/domain/rule.js';
import type { StaffMember } from '../task-work.js';
import type { Judged, TaskAct } from './office.js';
import { byHolderOrHead, inHand, notEnded, withWords } from './people-rules.js';

export interface Question {
  readonly asked: StaffMember;
  readonly question: string;
}

/** A colleague is asked; the task stays where it is. */
export const askAct: TaskAct<Question> = {
  name: 'askColleague',
  may: [notEnded, inHand, byHolderOrHead],
  rules: [
    {
      code: 'ASKED_IS_ONESELF',
      ruleRef: operatingRules('第九条'),
      judge: ({ given: { asked }, actor }) =>
        asked.subject === actor.subject ? { zh: '不能向本人征求意见', en: 'You cannot ask yourself' } : null,
    },
    {
      code: 'APPLICANT_MAY_NOT_DECIDE',
      ruleRef: { document: '《中华人民共和国公务员法》', article: '第七十六条' },
      judge: ({ given: { asked }, task }) =>
        asked.subject === task.applicant
          ? { zh: `${asked.name}是本件申请人，应当回避`, en: `${asked.name} is the applicant of this case and keeps away from it` }
          : null,
    },
    withWords('QUESTION_MISSING', ({ question }) => question, { zh: '所问的问题', en: 'question' }),
  ],
  change: () => ({}),
};

export interface Answer {
  readonly asked: string;
  readonly askedName: string;
  readonly answered: boolean;
  readonly answer: string;
}

const byWhoWasAsked: Rule<Judged<Answer>> = {
  code: 'ASKED_ANOTHER',
  ruleRef: operatingRules('第九条'),
  judge: ({ given: { asked, askedName }, actor }) =>
    asked === actor.subject ? null : { zh: `该问题是向${askedName}提出的，由其答复`, en: `${askedName} was asked, and answers` },
};

export const answerAct: TaskAct<Answer> = {
  name: 'answerConsultation',
  may: [notEnded, inHand],
  rules: [
    byWhoWasAsked,
    {
      code: 'ALREADY_ANSWERED',
      ruleRef: operatingRules('第九条'),
      judge: ({ given: { answered } }) => (answered ? { zh: '该问题已经答复', en: 'This was answered already' } : null),
    },
    withWords('ANSWER_MISSING', ({ answer }) => answer, { zh: '答复意见', en: 'answer' }),
  ],
  change: () => ({}),
};
