import { localDate } from '../../../../kit/domain/calendar/index.js';
import { applies } from '../../../../kit/domain/catalogue/condition.js';
import type { Rule } from '../../../../kit/domain/rule.js';
import { type Judged, licensingLaw } from '../office.js';

type Deciding = Judged<{ readonly outcome: 'APPROVED' | 'DENIED' }>;

/** The applicant and those concerned are told of their right before the decision, where the item says so (art. 47). */
const rightTold: Rule<Deciding> = {
  code: 'HEARING_RIGHT_NOT_TOLD',
  ruleRef: licensingLaw('第四十七条第一款'),
  judge: ({ item: { hearing }, task, given: { outcome } }) => {
    if (hearing === undefined || task.hearing !== null || !applies(hearing.when, task.answers)) return null;
    if (hearing.before === 'DENIAL' && outcome === 'APPROVED') return null;
    return {
      zh: '作出决定前，应当告知申请人、利害关系人享有要求听证的权利',
      en: 'Before this decision the applicant and those concerned are told that they may ask for a hearing',
    };
  },
};

const periodOver: Rule<Deciding> = {
  code: 'HEARING_PERIOD_RUNS',
  ruleRef: licensingLaw('第四十七条第一款'),
  judge: ({ task: { hearing }, now }) =>
    hearing === null || hearing.requested !== null || hearing.waived !== null || localDate(now) > hearing.requestBy
      ? null
      : {
          zh: `申请人、利害关系人可以在${hearing.requestBy}以前要求听证，期限届满前不能作出决定`,
          en: `A hearing may be asked for until ${hearing.requestBy}: no decision before that`,
        },
};

const hearingHeld: Rule<Deciding> = {
  code: 'HEARING_NOT_HELD',
  ruleRef: licensingLaw('第四十八条'),
  judge: ({ task: { hearing } }) =>
    hearing === null || hearing.requested === null || hearing.held !== null
      ? null
      : {
          zh: `${hearing.requested.by}已要求听证，应当在${hearing.requested.holdBy}以前组织，并根据听证笔录作出决定`,
          en: `${hearing.requested.by} has asked for a hearing: it is held by ${hearing.requested.holdBy}, and the decision rests on its record`,
        },
};

/** No decision while the right to a hearing runs, and none before a hearing that was asked for (行政许可法 art. 46–48). */
export const hearingRules: readonly Rule<Deciding>[] = [rightTold, periodOver, hearingHeld];
