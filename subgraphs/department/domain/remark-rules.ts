import { type IsoDate, isRealDate } from '../../kit/domain/calendar/index.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import type { Rule } from '../../kit/domain/rule.js';
import type { RemarkKind, RemarkResolution } from './remark.js';

/** Characters of what is said and answered. */
export const REMARK_LENGTH = 2000;

/** What somebody is about to say about a published version. Plain data. */
export interface Remark {
  readonly kind: RemarkKind;
  readonly text: string;
  readonly fixBy: IsoDate | null;
  readonly today: IsoDate;
  readonly pointNamed: boolean;
  readonly pointExists: boolean;
}

export const remarkRules: readonly Rule<Remark>[] = [
  {
    code: 'REMARK_EMPTY',
    ruleRef: operatingRules('第八条'),
    judge: ({ text }) => lengthFault(text),
  },
  {
    code: 'POINT_UNKNOWN',
    ruleRef: operatingRules('第八条'),
    judge: ({ kind, pointNamed, pointExists }) =>
      (pointNamed && !pointExists) || (kind === 'DEFECT' && !pointNamed)
        ? {
            zh: '该版本没有这一审查要点，请填写版本中的要点编码',
            en: 'The version has no such review point: give the code of one that it has',
          }
        : null,
  },
  {
    code: 'FIX_DAY_INVALID',
    ruleRef: operatingRules('第六条（一）'),
    judge: ({ kind, fixBy, today }) => {
      if (kind !== 'DEMAND') return null;
      return fixBy !== null && isRealDate(fixBy) && fixBy > today
        ? null
        : { zh: '要求更新的，应当写明今天以后的完成日期', en: 'A demand names a day after today by which it is to be met' };
    },
  },
];

/** An answer that is about to be given. Plain data. */
export interface RemarkAnswer {
  readonly answered: boolean;
  readonly text: string;
  readonly resolution: RemarkResolution;
  readonly fixedIn: number | null;
  /** The version that was spoken of, and the newest there is. */
  readonly about: number;
  readonly latest: number;
}

export const answerRules: readonly Rule<RemarkAnswer>[] = [
  {
    code: 'REMARK_ANSWERED',
    ruleRef: operatingRules('第八条'),
    judge: ({ answered }) => (answered ? { zh: '该意见已经答复，不能重复答复', en: 'It has been answered already' } : null),
  },
  { code: 'ANSWER_EMPTY', ruleRef: operatingRules('第八条'), judge: ({ text }) => lengthFault(text) },
  {
    code: 'FIXING_VERSION_INVALID',
    ruleRef: operatingRules('第八条'),
    judge: ({ resolution, fixedIn, about, latest }) => {
      if (resolution !== 'FIXED') return null;
      return fixedIn !== null && fixedIn > about && fixedIn <= latest
        ? null
        : {
            zh: `答复已改正的，应当写明改正它的版本（第${about}版之后、已经发布的版本）`,
            en: `Say which version mends it: one published after version ${about}`,
          };
    },
  },
];

function lengthFault(text: string) {
  const { length } = [...text.trim()];
  return length >= 1 && length <= REMARK_LENGTH
    ? null
    : { zh: `内容应为1至${REMARK_LENGTH}个字`, en: `It takes 1 to ${REMARK_LENGTH} characters` };
}
