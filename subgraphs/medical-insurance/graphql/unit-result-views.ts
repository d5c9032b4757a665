import { mask } from '../../kit/domain/privacy/index.js';
import type { UnitParticularCode } from '../domain/enrolment/unit-particulars.js';
import { type Fields, numberOf, rowsOf, textOf } from '../domain/form-fields.js';
import {
  MedicalInsuranceParticularChangeType,
  MedicalInsuranceUnitChangeType,
  MedicalInsuranceUnitDisenrolmentType,
  MedicalInsuranceUnitEnrolmentType,
} from './types/unit-result.type.js';

/** Views of what results say, as they were stored with the task. */
export function unitEnrolmentView(content: Fields): MedicalInsuranceUnitEnrolmentType {
  return Object.assign(new MedicalInsuranceUnitEnrolmentType(), {
    unitNumber: textOf(content, 'medicalInsuranceNumber') ?? '',
    schemes: content.schemes as MedicalInsuranceUnitEnrolmentType['schemes'],
    startMonth: textOf(content, 'startMonth'),
    employeeCount: numberOf(content, 'employeeCount') ?? 0,
    daysLate: numberOf(content, 'daysLate'),
    lateReason: textOf(content, 'lateReason'),
  });
}

export function unitChangeView(content: Fields): MedicalInsuranceUnitChangeType {
  return Object.assign(new MedicalInsuranceUnitChangeType(), {
    changedOn: textOf(content, 'changedOn'),
    changes: rowsOf(content, 'changes').map(changeView),
    daysLate: numberOf(content, 'daysLate'),
  });
}

/** The receipt names the legal representative; the graph shows the name as it shows every person's. */
function changeView(change: Fields): MedicalInsuranceParticularChangeType {
  const particular = textOf(change, 'particular') as UnitParticularCode;
  const show = (value: string | null) => (value !== null && particular === 'LEGAL_REPRESENTATIVE' ? mask('NAME', value) : value);
  return Object.assign(new MedicalInsuranceParticularChangeType(), {
    particular,
    before: show(textOf(change, 'before')),
    after: show(textOf(change, 'after')),
  });
}

export function unitDisenrolmentView(content: Fields): MedicalInsuranceUnitDisenrolmentType {
  return Object.assign(new MedicalInsuranceUnitDisenrolmentType(), {
    enrolledOn: textOf(content, 'enrolledOn'),
    closedOn: textOf(content, 'closedOn') ?? '',
    lastContributionMonth: textOf(content, 'lastContributionMonth'),
  });
}
