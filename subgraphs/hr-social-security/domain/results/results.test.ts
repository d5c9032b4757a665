import { describe, expect, it } from '@jest/globals';
import { insured, itemSlugs, lawful, TODAY } from '../../testing/lawful-application.js';
import { hrSocialSecurityResults } from './results.js';

const issue = (...[item, changes]: Parameters<typeof lawful>) => {
  const make = hrSocialSecurityResults[item];
  if (make === undefined) throw new Error(item);
  return make(lawful(item, changes), 12);
};

describe('what the bureau issues', () => {
  it.each(itemSlugs)('%s carries the serial and the year, is plain JSON and holds no full identity number', (item) => {
    const result = issue(item);
    expect(result.documentNumber).toMatch(/〔2026〕第?0*12号$/);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(JSON.stringify(result)).not.toMatch(/\d{17}[\dX]/);
  });

  it('numbers no two items alike', () => {
    const numbers = itemSlugs.map((item) => issue(item).documentNumber);
    expect(new Set(numbers).size).toBe(itemSlugs.length);
  });

  it('gives a new enterprise its social insurance number and its work injury rate', () => {
    const result = issue('social-insurance-registration');
    expect(result.produced).toEqual({ socialInsuranceNumber: '1507832026000012' });
    expect(result.content).toMatchObject({ workInjuryRatePermille: 9, daysLate: 0, latenessNotice: null });
  });

  it('records a late registration on the receipt', () => {
    const result = issue('social-insurance-registration', { form: { registeredOn: '2026-02-01' } });
    expect(result.content).toMatchObject({ daysLate: 15, latenessNotice: { zh: expect.stringContaining('逾期15日') } });
    const inTime = issue('social-insurance-registration', { form: { registeredOn: '2026-02-01' }, receivedOn: '2026-03-03' });
    expect(inTime.content).toMatchObject({ daysLate: 0, latenessNotice: null });
  });

  it('certifies enrolment with bases inside the published bounds', () => {
    const standards = { contributionBases: [{ year: 2026, floorFen: 600_000, ceilingFen: 2_000_000 }], minimumWages: [] };
    const { content } = issue('employee-enrolment', { facts: { standards } });
    expect(content).toMatchObject({ enrolled: [{ contributionBaseFen: 600_000, daysLate: 0 }], basesProvisional: false });
    expect(content).toMatchObject({ withdrawn: [{ idSuffix: insured.idNumber.slice(-4), cause: 'RESIGNED' }] });
    expect(issue('employee-enrolment').content).toMatchObject({ enrolled: [{ contributionBaseFen: 520_050 }], basesProvisional: true });
  });

  it('closes the account and records a late cancellation', () => {
    const { content } = issue('social-insurance-deregistration', { form: { terminatedOn: '2026-02-15' } });
    expect(content).toMatchObject({ socialInsuranceNumber: '1507832025000007', closedOn: TODAY, daysLate: 1 });
  });

  it('names the paragraph on which an injury is recognised, or deemed one', () => {
    expect(issue('work-injury-recognition').content).toMatchObject({
      conclusion: 'WORK_INJURY',
      ground: '《工伤保险条例》第十四条第一项',
      daysLate: 0,
    });
    const death = { answers: { INJURY_CIRCUMSTANCE: 'SUDDEN_DEATH' }, acceptedOn: '2026-03-01' };
    expect(issue('work-injury-recognition', death).content).toMatchObject({
      conclusion: 'DEEMED_WORK_INJURY',
      dueOn: '2026-03-16',
      daysLate: 2,
    });
  });

  it('lets the dispatch licence run three years, the HR service licence without end', () => {
    expect(issue('labour-dispatch-licence').validUntil).toBe('2029-03-17');
    expect(issue('hr-service-licence').validUntil).toBeNull();
    expect(issue('hr-service-licence').documentNumber).toBe('（扎）人服证字〔2026〕第0012号');
  });

  it('ends special hours with the term asked for, or the shorter one granted', () => {
    expect(issue('special-working-hours').validUntil).toBe('2027-03-31');
    expect(issue('special-working-hours', { details: { approvedUntil: '2026-09-30' } }).validUntil).toBe('2026-09-30');
  });

  it('says from when a collective contract holds', () => {
    expect(issue('collective-contract-review').content).toMatchObject({
      receivedOn: '2026-03-10',
      effectiveOn: '2026-03-26',
      filingDaysLate: 0,
    });
  });
});
