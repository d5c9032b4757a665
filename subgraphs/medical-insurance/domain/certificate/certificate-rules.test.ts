import { describe, expect, it } from '@jest/globals';
import { insuredPerson, OTHER_RESIDENT, RESIDENT, subjectOf, told } from '../testing/subject.js';
import { certificatePeriod } from './certificate-period.rule.js';
import { certificatePerson } from './certificate-person.rule.js';

describe('certificate of contributions', () => {
  it('covers a period that ends in this month at the latest', () => {
    const over = (medicalCertificateFrom: string, medicalCertificateTo: string) =>
      told(certificatePeriod, subjectOf('enrolment-certificate', { form: { medicalCertificateFrom, medicalCertificateTo } }));
    expect(over('2025-01', '2026-05')).toBeNull();
    expect(over('2026-05', '2026-05')).toBeNull();
    expect(over('2025-01', '2026-06')).toContain('2026-06');
    expect(over('2026-05', '2026-04')).not.toBeNull();
  });

  it('is about the unit itself or one of its own people', () => {
    const about = (idNumber: string, MEDICAL_CERTIFICATE_SUBJECT = 'EMPLOYEE') =>
      told(
        certificatePerson,
        subjectOf('enrolment-certificate', {
          form: { medicalCertificateEmployee: { idNumber } },
          answers: { MEDICAL_CERTIFICATE_SUBJECT },
          facts: { insuredPersons: [insuredPerson({ status: 'SUSPENDED' })] },
        }),
      );
    expect(about(RESIDENT)).toBeNull();
    expect(about(OTHER_RESIDENT)).toContain('没有参保关系');
    expect(about(OTHER_RESIDENT, 'UNIT')).toBeNull();
  });
});
