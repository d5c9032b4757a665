import { describe, expect, it } from '@jest/globals';
import { lawful } from '../../testing/lawful-application.js';
import { brokenBy, sentenceOf } from '../../testing/refused-rules.js';
import { registrationLateness } from './lateness.js';
import { workInjuryRatePermille } from './work-injury-rate.js';

const ITEM = 'social-insurance-registration';
const account = { number: '1507832025000007', registeredOn: '2025-03-01', insuranceKinds: [] };

describe('social insurance registration', () => {
  it('is refused to an enterprise that has an open account, and open again after cancellation', () => {
    const open = lawful(ITEM, { facts: { account: { ...account, status: 'ACTIVE' } } });
    expect(brokenBy(open)).toEqual(['SOCIAL_INSURANCE_ALREADY_REGISTERED']);
    expect(sentenceOf('SOCIAL_INSURANCE_ALREADY_REGISTERED', open)).toContain('1507832025000007');
    expect(brokenBy(lawful(ITEM, { facts: { account: { ...account, status: 'CANCELLED' } } }))).toEqual([]);
  });

  it('names the kinds of insurance that an employer left out', () => {
    const subject = lawful(ITEM, { form: { insuranceKinds: ['PENSION'] } });
    expect(sentenceOf('INSURANCE_KINDS_INCOMPLETE', subject)).toContain('失业保险、工伤保险');
    expect(brokenBy({ ...subject, answers: { AGENT: 'NO', EMPLOYS_STAFF: 'NO' } })).toEqual([]);
  });

  it('wants at least one employee where staff is said to be employed', () => {
    expect(brokenBy(lawful(ITEM, { form: { employeeCount: 0 } }))).toEqual(['STAFF_NOT_STATED']);
    expect(brokenBy(lawful(ITEM, { form: { employeeCount: 1 } }))).toEqual([]);
  });

  it('waits for the day of establishment', () => {
    expect(brokenBy(lawful(ITEM, { form: { registeredOn: '2026-03-18' } }))).toEqual([]);
    expect(brokenBy(lawful(ITEM, { form: { registeredOn: '2026-03-19' } }))).toEqual(['SOCIAL_INSURANCE_NOT_YET_ESTABLISHED']);
  });

  it('is told and recorded as late after thirty days, but never refused for it', () => {
    expect(registrationLateness('2026-02-16', '2026-03-18')).toBeNull();
    expect(registrationLateness('2026-02-15', '2026-03-18')).toMatchObject({ days: 1, notice: { zh: expect.stringContaining('逾期1日') } });
    expect(registrationLateness(undefined, '2026-03-18')).toBeNull();
    expect(brokenBy(lawful(ITEM, { form: { registeredOn: '2020-01-01' } }))).toEqual([]);
  });

  it('charges work injury insurance by the eight risk classes', () => {
    expect([1, 4, 8].map(workInjuryRatePermille)).toEqual([2, 9, 19]);
    expect(workInjuryRatePermille(9)).toBeNull();
  });
});
