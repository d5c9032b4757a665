import type { UnitRegistrationContent } from '../../domain/results/unit-registration.result.js';
import { FundUnit } from '../../persistence/fund-unit.entity.js';
import { contentOf, type Recorder } from './approved.js';
import { recordLateness } from './late-duty.js';
import { addressIn, bankAccountIn, handlerIn, legalRepresentativeIn } from './unit-on-record.js';

/** 单位缴存登记: opens the unit account with the ratios as assessed. */
export const openUnit: Recorder = async (unit, approved) => {
  const { enterprise, subject, issued } = approved;
  const content = contentOf<UnitRegistrationContent>(approved);
  unit.em.create(FundUnit, {
    accountNumber: content.fundAccountNumber,
    enterpriseId: enterprise.id,
    openKey: enterprise.id,
    unitName: content.unitName ?? enterprise.name,
    status: 'OPEN',
    registeredOn: content.registeredOn,
    closedOn: null,
    unitRatio: content.ratios.unit,
    employeeRatio: content.ratios.employee,
    startMonth: content.startMonth,
    remittedThrough: null,
    baseAdjustedFor: [],
    accountsDueOn: content.employeeAccountsDueOn,
    ...addressIn(subject.form),
    ...legalRepresentativeIn(subject.form),
    ...handlerIn(subject.form),
    ...bankAccountIn(subject.form),
  });
  recordLateness(unit, {
    documentNumber: issued.documentNumber,
    unitAccountNumber: content.fundAccountNumber,
    duty: 'REGISTRATION',
    cases: 1,
    term: content.registrationTerm,
  });
};
