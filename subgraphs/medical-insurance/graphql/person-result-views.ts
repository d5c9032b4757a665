import { type Fields, numberOf, rowsOf, textOf } from '../domain/form-fields.js';
import { yuanOf } from '../domain/money.js';
import { MedicalInsuranceCertificateType } from './types/certificate.type.js';
import { MedicalInsuranceRelationTransferType, MedicalInsuranceRosterChangeType } from './types/person-result.type.js';

/** Results that name persons. `persons` is false for who may see the work but nobody in it. */
export function rosterChangeView(content: Fields, persons: boolean): MedicalInsuranceRosterChangeType {
  const added = rowsOf(content, 'added').map(({ contributionBaseFen, ...row }) => ({
    ...row,
    contributionBase: yuanOf(Number(contributionBaseFen)),
  }));
  const removed = rowsOf(content, 'removed');
  return Object.assign(new MedicalInsuranceRosterChangeType(), {
    addedCount: added.length,
    removedCount: removed.length,
    monthlyBaseTotal: yuanOf(numberOf(content, 'monthlyBaseTotalFen') ?? 0),
    added: persons ? added : null,
    removed: persons ? removed : null,
  });
}

export function relationTransferView(content: Fields, persons: boolean): MedicalInsuranceRelationTransferType {
  const balance = numberOf(content, 'accountBalanceFen');
  return Object.assign(new MedicalInsuranceRelationTransferType(), {
    employeeIdNumber: persons ? textOf(content, 'employeeIdNumber') : null,
    direction: textOf(content, 'direction') as MedicalInsuranceRelationTransferType['direction'],
    otherArea: textOf(content, 'otherArea'),
    otherAgency: textOf(content, 'otherAgency'),
    contributionMonths: numberOf(content, 'contributionMonths'),
    accountBalance: persons && balance !== null ? yuanOf(balance) : null,
    interruptionMonths: numberOf(content, 'interruptionMonths'),
    mayMakeUp: typeof content.mayMakeUp === 'boolean' ? content.mayMakeUp : null,
    benefitsFrom: textOf(content, 'benefitsFrom'),
  });
}

export function certificateView(content: Fields, persons: boolean): MedicalInsuranceCertificateType {
  const ofUnit = Array.isArray(content.months);
  const months = rowsOf(content, 'months').map((row) => ({
    month: textOf(row, 'month') ?? '',
    insuredCount: numberOf(row, 'insuredCount') ?? 0,
    payable: yuanOf(numberOf(row, 'payableFen') ?? 0),
    paid: yuanOf(numberOf(row, 'paidFen') ?? 0),
  }));
  return Object.assign(new MedicalInsuranceCertificateType(), {
    unitNumber: textOf(content, 'medicalInsuranceNumber'),
    from: textOf(content, 'from') ?? '',
    to: textOf(content, 'to') ?? '',
    months: ofUnit ? months : null,
    employeeIdNumber: persons ? textOf(content, 'employeeIdNumber') : null,
    paidMonths: persons && !ofUnit ? ((content.paidMonths as string[] | undefined) ?? null) : null,
    purpose: textOf(content, 'purpose'),
  });
}
