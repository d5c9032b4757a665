import { deadlineOf } from '../../../../kit/domain/calendar/index.js';
import type { Rule } from '../../../../kit/domain/rule.js';
import { licensingLaw, type Office, type TaskAct } from '../office.js';
import { byHolderOrHead, inHand, noConflict, notEnded, withWords } from '../people-rules.js';

/** Working days in which it may be asked for, fixed by the law (art. 47, counted as art. 82 says). */
const REQUEST_WITHIN = { amount: 5, unit: 'WORKING_DAY' } as const;

const notTold: Rule<Office> = {
  code: 'HEARING_RIGHT_TOLD',
  ruleRef: licensingLaw('第四十七条'),
  judge: ({ task: { hearing } }) => (hearing === null ? null : { zh: '已经告知听证权利', en: 'The right to a hearing was told already' }),
};

/** Those concerned are told that they may ask for a hearing. */
export const tellHearingRightAct: TaskAct<{ readonly concerns: string }> = {
  name: 'tellHearingRight',
  may: [notEnded, inHand, ...noConflict, byHolderOrHead, notTold],
  rules: [withWords('CONCERNS_MISSING', ({ concerns }) => concerns, { zh: '涉及的重大利益关系', en: 'interests that are concerned' })],
  change: ({ now, calendar }, { concerns }) => ({
    hearing: {
      toldAt: now.toISOString(),
      concerns: concerns.trim(),
      requestBy: deadlineOf(REQUEST_WITHIN, now, calendar).on,
      waived: null,
      requested: null,
      appointed: null,
      held: null,
    },
  }),
};
