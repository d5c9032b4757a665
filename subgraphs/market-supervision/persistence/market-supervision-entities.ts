import { FrozenEquity, PledgedEquity } from './company-equity.entity.js';
import { CompanyShareholder } from './company-shareholder.entity.js';
import { CreditFile, LicensingBar } from './credit-file.entity.js';
import { EquipmentInUse } from './equipment-in-use.entity.js';
import { FoodPermit } from './food-permit.entity.js';
import { ReservedName } from './name-reservation.entity.js';
import { FoodBusinessBar, PersonOfficeBar } from './person-bar.entity.js';
import { RegisteredCompany } from './registered-company.entity.js';
import { RegistrationChange } from './registration-change.entity.js';
import { CompanyBranch, PublishedNotice } from './winding-up.entity.js';

/** The department's own books. */
export const marketSupervisionEntities = [
  RegisteredCompany,
  CompanyShareholder,
  RegistrationChange,
  ReservedName,
  PersonOfficeBar,
  FoodBusinessBar,
  FrozenEquity,
  PledgedEquity,
  CompanyBranch,
  PublishedNotice,
  CreditFile,
  LicensingBar,
  FoodPermit,
  EquipmentInUse,
];
