import { addDays } from '../dates/iso-date.js';
import { groupOf, numberOf, textOf } from '../form-fields.js';
import { maskedIdNumber } from '../identity.js';
import { averageMonthlyWageFen, maternityAllowanceFen, wageBasisOf } from '../maternity/maternity-allowance.js';
import { documentNumber } from './document-number.js';
import type { MedicalInsuranceResultMaker } from './medical-insurance-result.js';

/** Fixes the allowance with every figure that it was reckoned from. Throws when the rules did not hold before. */
export const maternityAllowanceResult: MedicalInsuranceResultMaker = ({ answers, facts, form, today }, serial) => {
  const eventOn = textOf(form, 'maternityEventOn');
  const leaveFrom = textOf(form, 'maternityLeaveFrom');
  const leaveDays = numberOf(form, 'maternityDaysClaimed');
  const basis = eventOn === null ? null : wageBasisOf(facts.contributions, eventOn);
  if (leaveFrom === null || leaveDays === null || basis === null) throw new Error('A maternity allowance without leave or wage basis');
  return {
    documentNumber: documentNumber('maternity-allowance', today, serial),
    validUntil: null,
    produced: {},
    content: {
      employeeIdNumber: maskedIdNumber(textOf(groupOf(form, 'maternityEmployee'), 'idNumber') ?? ''),
      eventOn,
      leaveFrom,
      leaveUntil: addDays(leaveFrom, leaveDays - 1),
      leaveDays,
      wageFromMonth: basis.fromMonth,
      wageToMonth: basis.toMonth,
      averageMonthlyWageFen: averageMonthlyWageFen(basis),
      allowanceFen: maternityAllowanceFen(basis, leaveDays),
      payee: answers.MATERNITY_STILL_EMPLOYED === 'NO' ? 'EMPLOYEE' : 'UNIT',
    },
  };
};
