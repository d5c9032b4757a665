import { textIn } from './form-reading.js';
import { type FundRule, regulation } from './fund-rule.js';
import { newEmployeesOf, sealedEmployeesOf, transferredEmployeesOf, unsealedEmployeesOf } from './rosters.js';
import type { ProvidentFundSubject } from './subject.js';

/** Days on which hiring, leaving, the change or the ground of withdrawal happened. */
function eventDays(form: ProvidentFundSubject['form']): string[] {
  return [
    ...newEmployeesOf(form).map(({ hiredOn }) => hiredOn),
    ...sealedEmployeesOf(form).map(({ leftOn }) => leftOn),
    ...unsealedEmployeesOf(form).map(({ resumedOn }) => resumedOn),
    ...transferredEmployeesOf(form).map(({ leftOn }) => leftOn),
    ...['changedOn', 'withdrawalGroundOn', 'fundEndedOn'].flatMap((field) => textIn(form, field) ?? []),
  ];
}

/** Who applies states what has happened: nothing is sealed, set up, changed or paid in advance of its ground. */
export const eventPast: FundRule = {
  code: 'EVENT_IN_FUTURE',
  ruleRef: regulation('第十五条'),
  items: ['unit-change', 'unit-account-closure', 'employee-account', 'employee-withdrawal'],
  judge: ({ form, receivedOn }) => {
    const future = eventDays(form).filter((day) => day > receivedOn);
    if (future.length === 0) return null;
    return {
      zh: `填报的发生日期${[...new Set(future)].join('、')}晚于申请当日${receivedOn}`,
      en: `The stated day(s) ${[...new Set(future)].join(', ')} lie after the day of application, ${receivedOn}`,
    };
  },
};
