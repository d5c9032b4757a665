import { KnownEnterprise } from '../../../department/persistence/department-tables.js';
import type { CompanyRegistrationForm } from '../../domain/forms.js';
import { completeFormOf } from '../../domain/market-supervision-rule.js';
import { toFen } from '../../domain/yuan.js';
import { CompanyShareholder } from '../../persistence/company-shareholder.entity.js';
import { ReservedName } from '../../persistence/name-reservation.entity.js';
import { RegisteredCompany } from '../../persistence/registered-company.entity.js';
import type { Entry } from './entry.js';

/** The company comes into being: its entry in the register, its shareholders, its credit code; the reservation of its name is used up. */
export const enterCompanyRegistration: Entry = async ({ em }, { enterprise, subject, issued }) => {
  const form = completeFormOf<CompanyRegistrationForm>(subject);
  const creditCode = String(issued.produced.creditCode);
  em.create(RegisteredCompany, {
    enterpriseId: enterprise.id,
    creditCode,
    enterpriseName: form.enterpriseName,
    enterpriseType: form.enterpriseType,
    capitalFen: toFen(form.registeredCapital),
    businessScope: form.businessScope,
    address: form.domicile.address,
    divisionCode: form.domicile.divisionCode,
    legalRepresentativeName: form.legalRepresentative.name,
    legalRepresentativeId: form.legalRepresentative.idNumber,
    establishedOn: subject.today,
    deregisteredOn: null,
    status: 'IN_FORCE',
  });
  form.shareholders.forEach(({ kind, name, certificateNumber, subscribedCapital, payInBy }, position) => {
    em.create(CompanyShareholder, {
      enterpriseId: enterprise.id,
      certificateNumber,
      position,
      kind,
      name,
      subscribedFen: toFen(subscribedCapital),
      payInBy,
    });
  });
  const known = await em.findOneOrFail(KnownEnterprise, { id: enterprise.id });
  Object.assign(known, { creditCode, name: form.enterpriseName });
  const reserved = await em.findOne(ReservedName, { number: form.nameReservationNo });
  if (reserved !== null) reserved.usedOn = subject.today;
};
