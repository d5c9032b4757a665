import { describe, expect, it } from '@jest/globals';
import { enrolledUnit, subjectOf, told } from '../testing/subject.js';
import { changeDate } from './change-date.rule.js';
import { changeDiffers } from './change-differs.rule.js';
import { changeSelected } from './change-selected.rule.js';
import { employeeCountStated } from './employee-count-stated.rule.js';
import { enrolmentStartMonth } from './enrolment-start-month.rule.js';
import { insidePoolingArea } from './inside-pooling-area.rule.js';
import { lateEnrolmentExplained } from './late-enrolment-explained.rule.js';
import { singleEnrolment } from './single-enrolment.rule.js';
import { startMonthOf } from './start-month.js';
import { unitEnrolled } from './unit-enrolled.rule.js';

const at = (divisionCode: string) => ({ domicile: { address: '中央街1号', divisionCode } });

describe('enrolment of a unit', () => {
  it('is for units seated in Zhalantun', () => {
    expect(told(insidePoolingArea, subjectOf('unit-enrolment', { form: at('150783') }))).toBeNull();
    expect(told(insidePoolingArea, subjectOf('unit-enrolment', { form: at('150782') }))).toContain('150782');
    expect(told(insidePoolingArea, subjectOf('unit-enrolment'))).toContain('空');
  });

  it('is in time on the thirtieth day, late on the thirty-first', () => {
    const form = { registeredOn: '2026-04-13' };
    expect(told(lateEnrolmentExplained, subjectOf('unit-enrolment', { form, today: '2026-05-13' }))).toBeNull();
    expect(told(lateEnrolmentExplained, subjectOf('unit-enrolment', { form, today: '2026-05-14' }))).toContain('逾期1日');
  });

  it('goes ahead when late, once the reason is stated', () => {
    const form = { registeredOn: '2025-01-01', medicalEnrolmentLateReason: '筹建期间未用工' };
    expect(told(lateEnrolmentExplained, subjectOf('unit-enrolment', { form }))).toBeNull();
  });

  it('is judged by the day of the application, not by that of a slow decision', () => {
    const subject = subjectOf('unit-enrolment', { form: { registeredOn: '2026-04-13' }, receivedOn: '2026-05-13', today: '2026-06-30' });
    expect(told(lateEnrolmentExplained, subject)).toBeNull();
  });

  it('starts between the month of establishment and the month after the application', () => {
    const startingIn = (medicalStartMonth: string) =>
      told(enrolmentStartMonth, subjectOf('unit-enrolment', { form: { registeredOn: '2026-04-13', medicalStartMonth } }));
    expect(startingIn('2026-03')).toContain('2026-04至2026-06');
    expect(startingIn('2026-04')).toBeNull();
    expect(startingIn('2026-06')).toBeNull();
    expect(startingIn('2026-07')).not.toBeNull();
  });

  it('holds to what it stated when the registration of a joint establishment came in a later month', () => {
    const form = { registeredOn: '2026-07-02', medicalStartMonth: '2026-05' };
    expect(told(enrolmentStartMonth, subjectOf('unit-enrolment', { form, receivedOn: '2026-05-28', today: '2026-07-03' }))).toBeNull();
    expect(startMonthOf(form.medicalStartMonth, form.registeredOn)).toBe('2026-07');
    expect(startMonthOf('2026-08', form.registeredOn)).toBe('2026-08');
  });

  it('states at least one employee where the unit employs staff', () => {
    const stating = (employeeCount: number, EMPLOYS_STAFF: string) =>
      told(employeeCountStated, subjectOf('unit-enrolment', { form: { employeeCount }, answers: { EMPLOYS_STAFF } }));
    expect(stating(0, 'YES')).toContain('0');
    expect(stating(1, 'YES')).toBeNull();
    expect(stating(0, 'NO')).toBeNull();
  });

  it('happens once, here or elsewhere', () => {
    const elsewhere = { poolingArea: '150702', agency: '海拉尔区医疗保障服务中心', status: 'ENROLLED' as const };
    expect(told(singleEnrolment, subjectOf('unit-enrolment', { facts: { unit: enrolledUnit } }))).toContain('150783202500007');
    expect(told(singleEnrolment, subjectOf('unit-enrolment', { facts: { enrolmentsElsewhere: [elsewhere] } }))).toContain('海拉尔区');
    const closed = {
      unit: { ...enrolledUnit, status: 'CLOSED' as const },
      enrolmentsElsewhere: [{ ...elsewhere, status: 'CLOSED' as const }],
    };
    expect(told(singleEnrolment, subjectOf('unit-enrolment', { facts: closed }))).toBeNull();
  });

  it('is the ground of everything else, but a closed unit may still print its record', () => {
    const closed = { unit: { ...enrolledUnit, status: 'CLOSED' as const } };
    expect(told(unitEnrolled, subjectOf('unit-change', { facts: { unit: enrolledUnit } }))).toBeNull();
    expect(told(unitEnrolled, subjectOf('unit-change', { facts: closed }))).toContain('已经注销');
    expect(told(unitEnrolled, subjectOf('enrolment-certificate', { facts: closed }))).toBeNull();
    expect(told(unitEnrolled, subjectOf('enrolment-certificate'))).toContain('未在扎兰屯市');
  });
});

describe('change of a unit', () => {
  const facts = { unit: enrolledUnit };

  it('names at least one change', () => {
    expect(told(changeSelected, subjectOf('unit-change', { answers: { MEDICAL_CHANGES_NAME: 'NO' } }))).not.toBeNull();
    expect(told(changeSelected, subjectOf('unit-change', { answers: { MEDICAL_CHANGES_ACCOUNT: 'YES' } }))).toBeNull();
  });

  it('has taken effect by the day of the application', () => {
    expect(told(changeDate, subjectOf('unit-change', { form: { medicalChangedOn: '2026-05-13' } }))).toBeNull();
    expect(told(changeDate, subjectOf('unit-change', { form: { medicalChangedOn: '2026-05-14' } }))).toContain('2026-05-14');
  });

  it('differs from what is on record', () => {
    const changing = (medicalNewName: string) =>
      told(
        changeDiffers,
        subjectOf('unit-change', {
          form: { enterpriseName: '扎兰屯市河谷食品有限公司', medicalNewName },
          answers: { MEDICAL_CHANGES_NAME: 'YES' },
          facts,
        }),
      );
    expect(changing(enrolledUnit.name)).toContain('单位名称');
    expect(changing('扎兰屯市河谷食品有限公司')).toContain('单位名称');
    expect(changing('扎兰屯市雅鲁河乳业有限公司')).toBeNull();
  });

  it('does not move the unit out of the pooling area', () => {
    const moving = (MEDICAL_CHANGES_DOMICILE: string) =>
      told(insidePoolingArea, subjectOf('unit-change', { form: at('150702'), answers: { MEDICAL_CHANGES_DOMICILE }, facts }));
    expect(moving('YES')).toContain('150702');
    expect(moving('NO')).toBeNull();
  });
});
