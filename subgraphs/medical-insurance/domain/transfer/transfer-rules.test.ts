import { describe, expect, it } from '@jest/globals';
import { insuredPerson, OTHER_RESIDENT, RESIDENT, subjectOf, told } from '../testing/subject.js';
import { destinationEnrolled } from './destination-enrolled.rule.js';
import { lastMonthFits } from './last-month-fits.rule.js';
import { originSuspended } from './origin-suspended.rule.js';
import { transferBetweenAreas } from './transfer-between-areas.rule.js';
import { transferNotInProgress } from './transfer-not-in-progress.rule.js';
import { transferSheetEntered } from './transfer-sheet-entered.rule.js';
import { transfereeNotRetired } from './transferee-not-retired.rule.js';

const form = {
  medicalTransferee: { name: '巴特尔', idNumber: RESIDENT, phone: '13800001234' },
  medicalOtherArea: '230200',
  medicalSuspendedOn: '2026-04-30',
  medicalLastContributionMonth: '2026-04',
};
const transfer = (direction: 'IN' | 'OUT', rest: { form?: object; facts?: object; details?: object } = {}) =>
  subjectOf('relation-transfer', {
    facts: rest.facts ?? {},
    details: rest.details ?? {},
    form: { ...form, ...rest.form },
    answers: { MEDICAL_TRANSFER_DIRECTION: direction },
  });
const there = (change: object = {}) => ({ idNumber: RESIDENT, poolingArea: '230200', unitName: '某公司', status: 'SUSPENDED', ...change });

describe('transfer of the insurance relation', () => {
  it('crosses a border between pooling areas', () => {
    expect(told(transferBetweenAreas, transfer('IN'))).toBeNull();
    expect(told(transferBetweenAreas, transfer('IN', { form: { medicalOtherArea: '150783' } }))).toContain('不是跨统筹地区');
  });

  it('follows the suspension at the origin, as stated and as recorded there', () => {
    expect(told(originSuspended, transfer('IN', { form: { medicalSuspendedOn: '2026-05-13' } }))).toBeNull();
    expect(told(originSuspended, transfer('IN', { form: { medicalSuspendedOn: '2026-05-14' } }))).toContain('2026-05-14');
    expect(told(originSuspended, transfer('IN', { facts: { insuredElsewhere: [there()] } }))).toBeNull();
    expect(told(originSuspended, transfer('IN', { facts: { insuredElsewhere: [there({ status: 'ACTIVE' })] } }))).toContain('正常参保');
    expect(told(originSuspended, transfer('OUT', { facts: { insuredPersons: [insuredPerson()] } }))).toContain('正常参保');
  });

  it('brings in only who is insured here, and hands over only who has a record here', () => {
    expect(told(destinationEnrolled, transfer('IN'))).toContain('办理增员');
    expect(told(destinationEnrolled, transfer('IN', { facts: { insuredPersons: [insuredPerson()] } }))).toBeNull();
    expect(
      told(destinationEnrolled, transfer('IN', { facts: { insuredPersons: [insuredPerson({ status: 'SUSPENDED' })] } })),
    ).not.toBeNull();
    expect(told(destinationEnrolled, transfer('OUT', { facts: { insuredPersons: [insuredPerson({ status: 'SUSPENDED' })] } }))).toBeNull();
    expect(told(destinationEnrolled, transfer('OUT'))).toContain('无可转出');
  });

  it('does not move pensioners', () => {
    expect(told(transfereeNotRetired, transfer('IN', { facts: { insuredElsewhere: [there()] } }))).toBeNull();
    expect(told(transfereeNotRetired, transfer('IN', { facts: { insuredElsewhere: [there({ status: 'RETIRED' })] } }))).toContain('退休');
    expect(told(transfereeNotRetired, transfer('OUT', { facts: { insuredPersons: [insuredPerson({ status: 'RETIRED' })] } }))).toContain(
      '退休',
    );
  });

  it('is asked for once at a time', () => {
    const open = { idNumber: RESIDENT, direction: 'IN', otherArea: '230200', status: 'IN_PROGRESS' };
    expect(told(transferNotInProgress, transfer('IN', { facts: { transfers: [open] } }))).toContain('在办的转入申请');
    expect(told(transferNotInProgress, transfer('IN', { facts: { transfers: [{ ...open, status: 'DONE' }] } }))).toBeNull();
    expect(told(transferNotInProgress, transfer('IN', { facts: { transfers: [{ ...open, idNumber: OTHER_RESIDENT }] } }))).toBeNull();
  });

  it('states a last contribution not later than the suspension', () => {
    expect(told(lastMonthFits, transfer('IN'))).toBeNull();
    expect(told(lastMonthFits, transfer('IN', { form: { medicalLastContributionMonth: '2026-05' } }))).toContain('2026-05');
  });

  it('closes with the figures of the information sheet', () => {
    expect(told(transferSheetEntered, transfer('IN'))).toContain('尚未录入');
    const details = { transferSheet: { accountBalanceFen: 0, contributionMonths: 0 } };
    expect(told(transferSheetEntered, transfer('IN', { details }))).toBeNull();
  });
});
