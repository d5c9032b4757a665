import { applies } from '../../../kit/domain/catalogue/condition.js';
import type { Rule } from '../../../kit/domain/rule.js';
import type { StaffMember } from '../task-work.js';
import { type Judged, licensingLaw, type Office, type TaskAct } from './office.js';
import { byHolderOrHead, inHand, namedWithoutConflict, noConflict, notEnded, withWords } from './people-rules.js';

const BY_TWO = licensingLaw('第三十四条第三款');

/** Whether the substance of this application is to be checked, by two (实质核查). */
export function checkedByTwo({ item: { substantiveCheck }, task }: Pick<Office, 'item' | 'task'>): boolean {
  return substantiveCheck !== undefined && applies(substantiveCheck.when, task.answers);
}

const notSigned: Rule<Office> = {
  code: 'SECOND_REVIEW_SIGNED',
  ruleRef: BY_TWO,
  judge: ({ task: { secondReview, secondReviewerName } }) =>
    secondReview?.signedAt == null
      ? null
      : { zh: `第二核查人${secondReviewerName}已经签署意见`, en: `${secondReviewerName} has signed as second reviewer already` },
};

export interface NamedSecond {
  readonly reviewer: StaffMember;
}

const anotherPerson: Rule<Judged<NamedSecond>> = {
  code: 'SECOND_REVIEWER_IS_HOLDER',
  ruleRef: BY_TWO,
  judge: ({ task, given: { reviewer } }) =>
    task.claimedBy === reviewer.subject
      ? { zh: '实质核查由两名以上工作人员进行，第二核查人不能是承办人本人', en: 'Two persons check: the second is not the holder' }
      : null,
};

export const nameSecondReviewerAct: TaskAct<NamedSecond> = {
  name: 'nameSecondReviewer',
  may: [notEnded, inHand, byHolderOrHead, notSigned],
  rules: [...namedWithoutConflict<NamedSecond>(({ reviewer }) => [reviewer]), anotherPerson],
  change: ({ now }, { reviewer }) => ({
    secondReviewer: reviewer.subject,
    secondReviewerName: reviewer.name,
    secondReview: { namedAt: now.toISOString(), opinion: null, signedAt: null },
  }),
};

const bySecondReviewer: Rule<Office> = {
  code: 'NOT_SECOND_REVIEWER',
  ruleRef: BY_TWO,
  judge: ({ task: { secondReviewer, secondReviewerName }, actor }) => {
    if (secondReviewer === actor.subject) return null;
    return secondReviewer === null
      ? { zh: '本件尚未指定第二核查人', en: 'No second reviewer has been named' }
      : { zh: `本件第二核查人是${secondReviewerName}，由其签署`, en: `${secondReviewerName} is the second reviewer, and signs` };
  },
};

/** What a special procedure finds is seen before it is signed. */
const proceduresDone: Rule<Office> = {
  code: 'TASK_SUSPENDED',
  ruleRef: licensingLaw('第四十五条'),
  judge: ({ task }) =>
    task.stage === 'SUSPENDED'
      ? { zh: '特别程序尚未结束，结束后再签署核查意见', en: 'A special procedure is running: sign when its findings are in' }
      : null,
};

export const coSignAct: TaskAct<{ readonly opinion: string }> = {
  name: 'coSignTask',
  may: [notEnded, inHand, ...noConflict, bySecondReviewer, notSigned, proceduresDone],
  rules: [withWords('OPINION_MISSING', ({ opinion }) => opinion, { zh: '核查意见', en: 'opinion' })],
  change: ({ task: { secondReview }, now }, { opinion }) => ({
    secondReview: { namedAt: secondReview?.namedAt ?? now.toISOString(), opinion: opinion.trim(), signedAt: now.toISOString() },
  }),
};

/** No decision before the second of two has signed, who is neither the holder nor the decider nor whoever accepted. */
export const signedByTwo: Rule<Office> = {
  code: 'SECOND_REVIEW_MISSING',
  ruleRef: BY_TWO,
  judge: (office) => {
    const { task, actor } = office;
    if (!checkedByTwo(office)) return null;
    const second = task.secondReviewer;
    const barred = [task.claimedBy, actor.subject, task.acceptedBy, task.applicant];
    if (second !== null && task.secondReview?.signedAt != null && !barred.includes(second)) return null;
    return {
      zh: `本件需要对申请材料的实质内容进行核实，应当由两名以上工作人员核查：${
        second === null ? '请先指定第二核查人' : `第二核查人${task.secondReviewerName}尚未签署意见`
      }`,
      en: `The substance of this application is checked by two: ${
        second === null ? 'name a second reviewer' : `${task.secondReviewerName} has not signed yet`
      }`,
    };
  },
};
