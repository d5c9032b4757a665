import type { Task } from '../../department/persistence/task.entity.js';
import { type Fields, groupOf, numberOf, textOf } from '../domain/form-fields.js';
import { maternityEventOf } from '../domain/maternity/maternity-event.js';
import { maternityLeaveDays } from '../domain/maternity/maternity-leave.js';
import { yuanOf } from '../domain/money.js';
import type { MaternityPolicy } from '../domain/pooling-area-policy.js';
import { MedicalInsuranceMaternityAllowanceType, MedicalInsuranceMaternityClaimType } from './types/maternity-claim.type.js';

/** A claim whole, for the one person who has said why. */
export function maternityClaimView({ id, form, answers, content }: Task, policy: MaternityPolicy): MedicalInsuranceMaternityClaimType {
  const employee = groupOf(form, 'maternityEmployee');
  const event = maternityEventOf(form, answers);
  return Object.assign(new MedicalInsuranceMaternityClaimType(), {
    taskId: id,
    employeeName: textOf(employee, 'name'),
    employeeIdNumber: textOf(employee, 'idNumber'),
    event: event?.kind ?? null,
    eventOn: textOf(form, 'maternityEventOn'),
    leaveFrom: textOf(form, 'maternityLeaveFrom'),
    daysClaimed: numberOf(form, 'maternityDaysClaimed'),
    daysEntitled: event === null ? null : maternityLeaveDays(event, policy),
    allowance: content === null ? null : allowanceView(content),
  });
}

function allowanceView(content: Fields): MedicalInsuranceMaternityAllowanceType {
  return Object.assign(new MedicalInsuranceMaternityAllowanceType(), {
    wageFromMonth: textOf(content, 'wageFromMonth') ?? '',
    wageToMonth: textOf(content, 'wageToMonth') ?? '',
    averageMonthlyWage: yuanOf(numberOf(content, 'averageMonthlyWageFen') ?? 0),
    leaveDays: numberOf(content, 'leaveDays') ?? 0,
    leaveUntil: textOf(content, 'leaveUntil') ?? '',
    amount: yuanOf(numberOf(content, 'allowanceFen') ?? 0),
    payee: content.payee === 'EMPLOYEE' ? 'EMPLOYEE' : 'UNIT',
  });
}
