import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadCatalogue, loadVocabulary } from '../../kit/catalogue/load-catalogue.js';
import { projectRoot } from '../../kit/server/project-root.js';
import { specialisms } from './details.js';
import { shippedPolicy } from './pooling-area-policy.js';
import { AGREEMENT_MONTHS } from './results/pharmacy-designation.result.js';
import { medicalInsuranceResults } from './results.js';
import { contributionsOfYear } from './testing/contributions.js';
import { enrolledUnit, insuredPerson, OTHER_RESIDENT, RESIDENT, subjectOf } from './testing/subject.js';

const catalogue = loadCatalogue(join(projectRoot, 'subgraphs/medical-insurance/catalogue'), loadVocabulary());

describe('what an approval issues', () => {
  it('gives a new unit its number and records how late it came', () => {
    const form = { enterpriseName: enrolledUnit.name, registeredOn: '2026-04-01', medicalEnrolmentLateReason: '公章刻制延误' };
    const result = medicalInsuranceResults['unit-enrolment'](subjectOf('unit-enrolment', { form }), 12);
    expect(result.documentNumber).toBe('扎医保参登〔2026〕12号');
    expect(result.produced).toEqual({ medicalInsuranceNumber: '150783202600012' });
    expect(result.content).toMatchObject({ daysLate: 12, lateReason: '公章刻制延误', poolingArea: '150783' });
  });

  it('produces exactly what the catalogue promises to later steps', () => {
    const item = catalogue.find(({ slug }) => slug === 'unit-enrolment');
    const { produced } = medicalInsuranceResults['unit-enrolment'](subjectOf('unit-enrolment', {}), 1);
    expect(Object.keys(produced)).toEqual(item?.produces);
  });

  it('sets contribution bases within the bounds of the year and masks identity numbers', () => {
    const additions = [
      { idNumber: RESIDENT, hiredOn: '2026-04-12', monthlyWage: 3000.5, lateReason: '漏报' },
      { idNumber: OTHER_RESIDENT, hiredOn: '2026-05-01', monthlyWage: 5000.29 },
    ];
    const policy = { ...shippedPolicy, contributionBase: { year: 2026, floorFen: 400_000, ceilingFen: 2_000_000 } };
    const subject = subjectOf('employee-enrolment', {
      form: { additions },
      answers: { MEDICAL_ROSTER_CHANGE: 'ADD' },
      facts: { unit: enrolledUnit, policy },
    });
    const { content } = medicalInsuranceResults['employee-enrolment'](subject, 1);
    expect(content).toMatchObject({ removed: [], monthlyBaseTotalFen: 900_029 });
    expect(content.added).toMatchObject([
      { idNumber: '150***********0016', contributionBaseFen: 400_000, insuredFrom: '2026-04', daysLate: 1 },
      { idNumber: '150***********4520', contributionBaseFen: 500_029, insuredFrom: '2026-05', daysLate: 0 },
    ]);
    const nextYear = medicalInsuranceResults['employee-enrolment']({ ...subject, today: '2027-01-05' }, 1);
    expect(nextYear.content.monthlyBaseTotalFen).toBe(800_079);
  });

  it('sets old and new particulars side by side and hides the account number', () => {
    const subject = subjectOf('unit-change', {
      form: { medicalChangedOn: '2026-05-01', bankAccount: { bank: '建设银行', number: '6217000000009876' } },
      answers: { MEDICAL_CHANGES_ACCOUNT: 'YES' },
      facts: { unit: enrolledUnit },
    });
    const { content } = medicalInsuranceResults['unit-change'](subject, 3);
    expect(content.changes).toEqual([{ particular: 'BANK_ACCOUNT', before: '****1234', after: '****9876' }]);
  });

  it('closes a unit with its last contribution month', () => {
    const contributions = contributionsOfYear(2025, { wageTotalFen: 1, insuredCount: 1, payableFen: 100 });
    const subject = subjectOf('unit-disenrolment', { facts: { unit: enrolledUnit, contributions } });
    expect(medicalInsuranceResults['unit-disenrolment'](subject, 1).content).toMatchObject({
      closedOn: '2026-05-13',
      lastContributionMonth: '2025-12',
    });
  });

  it('fixes the allowance with the figures it was reckoned from', () => {
    const subject = subjectOf('maternity-allowance', {
      form: {
        maternityEmployee: { idNumber: RESIDENT },
        maternityEventOn: '2026-05-01',
        maternityLeaveFrom: '2026-04-20',
        maternityDaysClaimed: 158,
      },
      answers: { MATERNITY_EVENT: 'DELIVERY', MATERNITY_STILL_EMPLOYED: 'NO' },
      facts: { contributions: contributionsOfYear(2025, { wageTotalFen: 1_200_000, insuredCount: 2 }) },
    });
    expect(medicalInsuranceResults['maternity-allowance'](subject, 3)).toMatchObject({
      documentNumber: '扎医保生津〔2026〕3号',
      content: {
        averageMonthlyWageFen: 600_000,
        allowanceFen: 3_160_000,
        leaveUntil: '2026-09-24',
        payee: 'EMPLOYEE',
        employeeIdNumber: '150***********0016',
      },
    });
    expect(() => medicalInsuranceResults['maternity-allowance'](subjectOf('maternity-allowance'), 1)).toThrow('wage basis');
  });

  it('tells a newcomer from when benefits run', () => {
    const subject = subjectOf('relation-transfer', {
      form: { medicalTransferee: { idNumber: RESIDENT }, medicalLastContributionMonth: '2025-12' },
      answers: { MEDICAL_TRANSFER_DIRECTION: 'IN' },
      facts: { insuredPersons: [insuredPerson({ enrolledFrom: '2026-04' })] },
      details: { transferSheet: { accountBalanceFen: 123_456, contributionMonths: 87 } },
    });
    const { content } = medicalInsuranceResults['relation-transfer'](subject, 1);
    expect(content).toMatchObject({ interruptionMonths: 3, mayMakeUp: true, benefitsFrom: '2026-04', contributionMonths: 87 });
    const outwards = { ...subject, answers: { MEDICAL_TRANSFER_DIRECTION: 'OUT' } };
    expect(medicalInsuranceResults['relation-transfer'](outwards, 1).content.benefitsFrom).toBeNull();
  });

  it('contracts a pharmacy for one year and records an evaluation that overran', () => {
    const evaluated = (evaluatedOn: string) =>
      medicalInsuranceResults['pharmacy-designation'](
        subjectOf('pharmacy-designation', {
          today: '2026-07-01',
          acceptedOn: '2026-03-10',
          details: {
            pharmacyEvaluation: {
              outcome: 'QUALIFIED',
              evaluatedOn,
              specialisms: [...specialisms],
              publicNoticeUntil: '2026-06-30',
              objectionOpen: false,
              supplements: [{ from: '2026-03-20', to: '2026-03-30' }],
            },
          },
        }),
        2,
      );
    expect(evaluated('2026-06-20')).toMatchObject({
      documentNumber: '扎医保定协〔2026〕2号',
      validUntil: '2027-06-30',
      content: { evaluationDueOn: '2026-06-20', evaluatedInTime: true },
    });
    expect(evaluated('2026-06-21').content.evaluatedInTime).toBe(false);
    expect(catalogue.find(({ slug }) => slug === 'pharmacy-designation')?.result.validity?.amount).toBe(AGREEMENT_MONTHS);
  });

  it('certifies the months of the period, paid or not', () => {
    const contributions = [
      ...contributionsOfYear(2025, { wageTotalFen: 1, insuredCount: 2, payableFen: 100 }),
      ...contributionsOfYear(2026, { wageTotalFen: 1, insuredCount: 2, payableFen: 100, paidFen: 0 }),
    ];
    const form = { medicalCertificateFrom: '2025-11', medicalCertificateTo: '2026-02' };
    const facts = { unit: enrolledUnit, contributions, insuredPersons: [insuredPerson()] };
    const ofUnit = subjectOf('enrolment-certificate', { form, answers: { MEDICAL_CERTIFICATE_SUBJECT: 'UNIT' }, facts });
    const { content } = medicalInsuranceResults['enrolment-certificate'](ofUnit, 1);
    expect(content.paidInFullMonths).toBe(2);
    expect((content.months as { month: string }[]).map(({ month }) => month)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    const ofEmployee = subjectOf('enrolment-certificate', {
      form: { ...form, medicalCertificateEmployee: { idNumber: RESIDENT }, medicalCertificatePurpose: '投标' },
      answers: { MEDICAL_CERTIFICATE_SUBJECT: 'EMPLOYEE' },
      facts,
    });
    expect(medicalInsuranceResults['enrolment-certificate'](ofEmployee, 1).content).toMatchObject({
      employeeIdNumber: '150***********0016',
      paidMonths: ['2025-11', '2025-12', '2026-01', '2026-02'],
    });
  });

  it('numbers documents by item and year, whatever the item', () => {
    const numbers = catalogue
      .filter(({ slug }) => slug !== 'maternity-allowance')
      .map(({ slug }) => medicalInsuranceResults[slug as keyof typeof medicalInsuranceResults](subjectOf(slug), 7).documentNumber);
    expect(new Set(numbers).size).toBe(catalogue.length - 1);
    for (const number of numbers) expect(number).toMatch(/^扎医保[^〔]{2}〔2026〕7号$/);
  });
});
