import { daysLate } from '../enrolment/enrolment-term.js';
import { startMonthOf } from '../enrolment/start-month.js';
import { numberOf, textOf } from '../form-fields.js';
import { POOLING_AREA } from '../pooling-area.js';
import { documentNumber } from './document-number.js';
import type { MedicalInsuranceResultMaker } from './medical-insurance-result.js';

/** The receipt opens the unit's account; it records a late enrolment as such (社会保险法 art. 57, 84). */
export const unitEnrolmentResult: MedicalInsuranceResultMaker = (subject, serial) => {
  const { form, receivedOn, today } = subject;
  const registeredOn = textOf(form, 'registeredOn');
  const medicalInsuranceNumber = unitNumber(today, serial);
  return {
    documentNumber: documentNumber('unit-enrolment', today, serial),
    validUntil: null,
    produced: { medicalInsuranceNumber },
    content: {
      medicalInsuranceNumber,
      poolingArea: POOLING_AREA,
      unitName: textOf(form, 'enterpriseName'),
      creditCode: textOf(form, 'creditCode'),
      schemes: ['EMPLOYEE_MEDICAL', 'MATERNITY'],
      enrolledOn: today,
      startMonth: startMonthOf(textOf(form, 'medicalStartMonth'), registeredOn),
      employeeCount: numberOf(form, 'employeeCount') ?? 0,
      daysLate: registeredOn === null ? null : daysLate(registeredOn, receivedOn),
      lateReason: textOf(form, 'medicalEnrolmentLateReason'),
    },
  };
};

/** 单位医保编号: pooling area, year, five-digit serial. */
function unitNumber(enrolledOn: string, serial: number): string {
  return `${POOLING_AREA}${enrolledOn.slice(0, 4)}${String(serial).padStart(5, '0')}`;
}
