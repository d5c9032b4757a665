import type { Application } from './desk.js';

/** Applications of one fictional unit, in order unless changed. The clock of the tests stands at 10 March 2026. */
export const unit = { id: '10000000-0000-4000-8000-000000000001', name: '扎兰屯市雅鲁河食品有限公司', creditCode: '91150783MA0N1A0193' };
export const EMPLOYEE = '150783199003070016';
export const COLLEAGUE = '150783198512314520';

export function enrolment(form: Record<string, unknown> = {}, rest: Partial<Application> = {}): Application {
  return {
    slug: 'unit-enrolment',
    enterprise: unit,
    answers: { AGENT: 'NO', EMPLOYS_STAFF: 'YES' },
    form: {
      enterpriseName: unit.name,
      creditCode: unit.creditCode,
      registeredOn: '2026-03-05',
      domicile: { address: '扎兰屯市中央北路12号', divisionCode: '150783' },
      legalRepresentative: { name: '白音', idNumber: EMPLOYEE, phone: '13900000001' },
      employeeCount: 2,
      medicalStartMonth: '2026-03',
      ...form,
    },
    ...rest,
  };
}

export function additions(rows: readonly Record<string, unknown>[], rest: Partial<Application> = {}): Application {
  return { slug: 'employee-enrolment', enterprise: unit, answers: { MEDICAL_ROSTER_CHANGE: 'ADD' }, form: { additions: rows }, ...rest };
}

export function addition(idNumber: string, change: Record<string, unknown> = {}): Record<string, unknown> {
  return { name: '巴图', idNumber, hiredOn: '2026-03-02', monthlyWage: 5000.5, ...change };
}

export function removals(rows: readonly Record<string, unknown>[], rest: Partial<Application> = {}): Application {
  return { slug: 'employee-enrolment', enterprise: unit, answers: { MEDICAL_ROSTER_CHANGE: 'REMOVE' }, form: { removals: rows }, ...rest };
}

export function disenrolment(rest: Partial<Application> = {}): Application {
  return {
    slug: 'unit-disenrolment',
    enterprise: unit,
    form: { enterpriseName: unit.name, medicalInsuredRemaining: 0, medicalFeesSettled: true },
    ...rest,
  };
}

export function maternity(form: Record<string, unknown> = {}, rest: Partial<Application> = {}): Application {
  return {
    slug: 'maternity-allowance',
    enterprise: unit,
    answers: { MATERNITY_EVENT: 'DELIVERY', MATERNITY_STILL_EMPLOYED: 'YES' },
    form: {
      maternityEmployee: { name: '乌云', idNumber: COLLEAGUE, phone: '13900000002' },
      maternityEventOn: '2026-02-20',
      maternityLeaveFrom: '2026-02-10',
      maternityDaysClaimed: 158,
      maternityChildOrder: 1,
      maternityNewborns: 1,
      maternityDystocia: false,
      ...form,
    },
    ...rest,
  };
}

export function transferIn(form: Record<string, unknown> = {}, rest: Partial<Application> = {}): Application {
  return {
    slug: 'relation-transfer',
    enterprise: unit,
    answers: { MEDICAL_TRANSFER_DIRECTION: 'IN' },
    form: {
      medicalTransferee: { name: '巴图', idNumber: EMPLOYEE, phone: '13900000003' },
      medicalOtherArea: '230200',
      medicalOtherAgency: '齐齐哈尔市医疗保险经办中心',
      medicalFormerScheme: 'EMPLOYEE',
      medicalSuspendedOn: '2025-12-31',
      medicalLastContributionMonth: '2025-12',
      ...form,
    },
    ...rest,
  };
}

export function designation(form: Record<string, unknown> = {}, rest: Partial<Application> = {}): Application {
  const contract = { contractFrom: '2025-06-01', contractUntil: '2027-05-31' };
  return {
    slug: 'pharmacy-designation',
    enterprise: unit,
    form: {
      enterpriseName: '扎兰屯市康泰大药房有限公司',
      domicile: { address: '扎兰屯市兴华大街3号', divisionCode: '150783' },
      pharmacyLicenceNumber: '蒙DA4700123',
      pharmacyLicenceUntil: '2029-06-30',
      pharmacyOpenedOn: '2025-06-01',
      pharmacists: [
        { name: '李药师', qualification: 'LICENSED_PHARMACIST', certificateNo: 'ZY20200001', registeredAt: '150783', ...contract },
      ],
      pharmacyInsuranceOfficers: [
        { name: '王主管', ...contract },
        { name: '赵专员', ...contract },
      ],
      ...form,
    },
    ...rest,
  };
}

export const evaluation = {
  outcome: 'QUALIFIED',
  evaluatedOn: '2026-03-01',
  specialisms: ['MEDICAL_INSURANCE', 'MEDICINE_AND_HEALTH', 'FINANCE', 'INFORMATION_TECHNOLOGY'],
  publicNoticeUntil: '2026-03-09',
  objectionOpen: false,
} as const;
