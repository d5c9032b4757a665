import { AreaPolicy } from './area-policy.entity.js';
import { MaternityClaimEntry, TransferEntry } from './benefit.entity.js';
import { InsuredEmployee, PersonElsewhere } from './insured-employee.entity.js';
import { MedicalInsurance0001Books } from './medical-insurance-0001-books.js';
import { PharmacyAgreement, PharmacyBarEntry } from './pharmacy.entity.js';
import { UnitAccount, UnitContribution, UnitElsewhere } from './unit-account.entity.js';

export const medicalInsuranceEntities = [
  UnitAccount,
  UnitContribution,
  UnitElsewhere,
  InsuredEmployee,
  PersonElsewhere,
  MaternityClaimEntry,
  TransferEntry,
  PharmacyAgreement,
  PharmacyBarEntry,
  AreaPolicy,
];
export const medicalInsuranceMigrations = [MedicalInsurance0001Books];
