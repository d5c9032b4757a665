import { mask } from '../../kit/domain/privacy/index.js';
import { POOLING_AREA } from '../domain/pooling-area.js';
import type { PharmacyAgreement } from '../persistence/pharmacy.entity.js';
import type { UnitAccount } from '../persistence/unit-account.entity.js';
import { MedicalInsuranceAccountType } from './types/account.type.js';
import { MedicalInsuranceDesignatedPharmacyType } from './types/designated-pharmacy.type.js';

/** An account as the graph shows it; what it owes and whom it insures is asked for separately. */
export function accountView(account: UnitAccount): MedicalInsuranceAccountType {
  const { enterpriseId, unpaidFinesFen, medicalInsuranceNumber, status, enrolledOn, startMonth, closedOn, bankAccountNumber } = account;
  return Object.assign(new MedicalInsuranceAccountType(), {
    enterpriseId,
    unpaidFinesFen,
    unitNumber: medicalInsuranceNumber,
    poolingArea: POOLING_AREA,
    status,
    enrolledOn,
    startMonth,
    closedOn,
    bankAccount: bankAccountNumber === null ? null : mask('BANK_ACCOUNT', bankAccountNumber),
  });
}

export function pharmacyView(agreement: PharmacyAgreement): MedicalInsuranceDesignatedPharmacyType {
  const { documentNumber, pharmacyName, address, validFrom, validUntil, drugLicenceNumber, drugLicenceUntil } = agreement;
  const shown = {
    agreementNumber: documentNumber,
    name: pharmacyName,
    address,
    validFrom,
    validUntil,
    drugLicenceNumber,
    drugLicenceUntil,
  };
  return Object.assign(new MedicalInsuranceDesignatedPharmacyType(), shown);
}
