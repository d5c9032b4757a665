import { textOf } from '../form-reading.js';
import type { HousingResultMaker } from '../housing-rule.js';
import { documentNumber } from './document-number.js';

/** 登记标志: what is fixed to the machine. */
export const craneRegistrationResult: HousingResultMaker = ({ form, details, today }, serial) => {
  const number = documentNumber('机登', today, serial);
  return {
    documentNumber: number,
    validUntil: null,
    produced: { craneRegistrationNumber: number },
    content: {
      user: textOf(form, 'enterpriseName'),
      projectName: textOf(form, 'projectName'),
      kind: textOf(form, 'craneKind'),
      model: textOf(form, 'craneModel'),
      serialNumber: textOf(form, 'craneSerialNumber'),
      propertyFilingNumber: textOf(form, 'propertyFilingNumber'),
      acceptedOn: textOf(form, 'craneAcceptedOn'),
      correctionOrderNumber: details.correctionOrderNumber ?? null,
      issuedOn: today,
    },
  };
};
