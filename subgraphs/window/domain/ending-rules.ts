import type { Role } from '../../../schema/passport.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import type { Rule } from '../../kit/domain/rule.js';
import { type CaseStage, caseLifecycle } from './case-lifecycle.js';
import { reachOfEnding } from './ending.js';
import type { EndingReason } from './intake-terms.js';
import type { StepStatus } from './step-lifecycle.js';

/** What is looked at before a case is refused, withdrawn or terminated. */
export interface EndingSubject {
  readonly act: 'refuse' | 'withdraw' | 'terminate';
  readonly stage: CaseStage;
  readonly steps: readonly { readonly status: StepStatus }[];
  /** Of the centre's list; null when the code given is not in it. A withdrawal has none. */
  readonly reason: EndingReason | null;
  readonly explanation: string;
  readonly competentBody: string | null;
  readonly roles: readonly Role[];
  /** Departments that the caller does not speak for and that have something to decide still; by their names. */
  readonly othersAtWork: readonly string[];
  /** Days (ISO) on which the applicant's times run out; null where none runs. */
  readonly dueOn: Readonly<Record<NonNullable<EndingReason['onlyAfter']>, string | null>>;
  readonly today: string;
}

const LONGEST = 500;
const SHORTEST = 4;
const licensing = (article: string) => ({ document: '《中华人民共和国行政许可法》', article });
const WORDS = { refuse: '不予受理', withdraw: '撤回', terminate: '终止办理' } as const;

const notDecided: Rule<EndingSubject> = {
  code: 'CASE_ALREADY_DECIDED',
  ruleRef: licensing('第四十四条'),
  judge: ({ act, stage, steps }) =>
    stage === 'TO_BE_DELIVERED' || (stage === 'ACCEPTED' && reachOfEnding(stage, steps) === 'NOTHING')
      ? {
          zh: `部门已经作出决定，不能再${WORDS[act]}；请到出件窗口领取决定书`,
          en: 'The departments have decided: collect the decision at the result window',
        }
      : null,
};

const stageAllows: Rule<EndingSubject> = {
  code: 'CASE_CANNOT_END_SO',
  ruleRef: operatingRules('第八条'),
  judge: ({ act, stage }) =>
    stage === 'TO_BE_DELIVERED' || caseLifecycle.next(stage, act) !== null
      ? null
      : { zh: `该件当前为“${caseLifecycle.label(stage).zh}”，不能${WORDS[act]}`, en: `Not possible now: ${caseLifecycle.label(stage).en}` },
};

const reasonListed: Rule<EndingSubject> = {
  code: 'REASON_UNKNOWN',
  ruleRef: licensing('第三十八条'),
  judge: ({ act, reason, stage }) =>
    act === 'withdraw' || (reason !== null && reason.act === (act === 'refuse' ? 'REFUSE' : 'TERMINATE') && reason.stages.includes(stage))
      ? null
      : { zh: `所选事由不能用于此阶段的${WORDS[act]}，请从事由目录中选择`, en: 'This reason is not one for this act in this stage' },
};

const roleMay: Rule<EndingSubject> = {
  code: 'REASON_NOT_YOURS',
  ruleRef: operatingRules('第六条'),
  judge: ({ reason, roles }) =>
    reason === null || roles.some((role) => reason.roles.includes(role))
      ? null
      : { zh: `以“${reason.name.zh}”为由结束办件，不属于您的岗位权限`, en: 'Your post may not end a case for this reason' },
};

/** A department ends its own work, never another's: a case of several departments is ended by the centre (art. 6). */
const noOthersAtWork: Rule<EndingSubject> = {
  code: 'OTHERS_AT_WORK',
  ruleRef: operatingRules('第六条（一）'),
  judge: ({ act, othersAtWork }) =>
    act !== 'terminate' || othersAtWork.length === 0
      ? null
      : {
          zh: `该件尚有${othersAtWork.join('、')}的事项没有办结，应当由大厅运行办统筹终止`,
          en: 'Other departments have something to decide still: the operations office ends such a case',
        },
};

const explained: Rule<EndingSubject> = {
  code: 'REASON_MISSING',
  ruleRef: licensing('第三十八条第二款'),
  judge: ({ act, explanation }) => {
    const length = [...explanation].length;
    if (length > LONGEST) return { zh: `理由不得超过${LONGEST}字`, en: `The reason is longer than ${LONGEST} characters` };
    return length >= SHORTEST
      ? null
      : { zh: `${WORDS[act]}应当写明理由（不少于四个字）`, en: 'Give the reason in at least four characters' };
  },
};

const competentBodyNamed: Rule<EndingSubject> = {
  code: 'COMPETENT_BODY_MISSING',
  ruleRef: licensing('第三十二条第一款第（二）项'),
  judge: ({ reason, competentBody }) =>
    reason?.competentBody === true && (competentBody === null || [...competentBody].length < 2)
      ? { zh: '不属于本机关职权的，应当告知申请人向哪个行政机关申请', en: 'Name the body that is competent' }
      : null,
};

/** As many characters as the books hold. */
const LONGEST_BODY = 200;

const competentBodyFits: Rule<EndingSubject> = {
  code: 'COMPETENT_BODY_TOO_LONG',
  ruleRef: licensing('第三十二条第一款第（二）项'),
  judge: ({ competentBody }) =>
    competentBody !== null && [...competentBody].length > LONGEST_BODY
      ? { zh: `有权机关的名称不得超过${LONGEST_BODY}字`, en: `The name of the competent body has at most ${LONGEST_BODY} characters` }
      : null,
};

const timeHasRunOut: Rule<EndingSubject> = {
  code: 'TIME_NOT_RUN_OUT',
  ruleRef: operatingRules('第八条（一）'),
  judge: ({ reason, dueOn, today }) => {
    if (reason?.onlyAfter === undefined) return null;
    const day = dueOn[reason.onlyAfter];
    if (day === null) return { zh: '没有到期的补正期限或者补交承诺', en: 'No time runs for the applicant' };
    return today > day ? null : { zh: `申请人的期限到${day}届满，届满前不能终止`, en: `The applicant has time until ${day}` };
  },
};

export const endingRules: readonly Rule<EndingSubject>[] = [
  notDecided,
  stageAllows,
  reasonListed,
  roleMay,
  noOthersAtWork,
  explained,
  competentBodyNamed,
  competentBodyFits,
  timeHasRunOut,
];
