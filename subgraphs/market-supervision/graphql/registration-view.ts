import { fromFen } from '../domain/yuan.js';
import type { RegisteredCompany } from '../persistence/registered-company.entity.js';
import { RegistrationType } from './types/registration.type.js';

export function registrationView(row: RegisteredCompany, authority: string): RegistrationType {
  return Object.assign(new RegistrationType(), {
    row,
    creditCode: row.creditCode,
    enterpriseName: row.enterpriseName,
    enterpriseType: row.enterpriseType,
    registeredCapital: fromFen(row.capitalFen),
    domicile: row.address,
    businessScope: row.businessScope,
    status: row.status,
    registeredOn: row.establishedOn,
    deregisteredOn: row.deregisteredOn,
    authority,
  });
}
