import { describe, expect, it } from '@jest/globals';
import { idNumberOf, lawful } from '../../testing/lawful-application.js';
import { brokenBy, sentenceOf } from '../../testing/refused-rules.js';
import type { HrSocialSecurityDetails } from '../details.js';

const DISPATCH = 'labour-dispatch-licence';
const HR_SERVICE = 'hr-service-licence';
const siteCheck: NonNullable<HrSocialSecurityDetails['siteCheck']> = {
  inspectors: ['王海', '白雪'],
  checkedOn: '2026-03-16',
  conforms: true,
};
const staff = (...fullTime: boolean[]) =>
  fullTime.map((value, index) => ({ idNumber: idNumberOf('1992-02-02', index + 1), fullTime: value }));

describe('the labour dispatch licence', () => {
  it('takes two million yuan of registered capital, not a fen less', () => {
    const short = lawful(DISPATCH, { form: { registeredCapital: 1_999_999.99, reportedCapital: 1_999_999.99 } });
    expect(brokenBy(short)).toEqual(['DISPATCH_CAPITAL_TOO_LOW']);
    expect(sentenceOf('DISPATCH_CAPITAL_TOO_LOW', short)).toBe('注册资本1,999,999.99元，少于法定的2,000,000.00元');
    expect(brokenBy(lawful(DISPATCH))).toEqual([]);
  });

  it('takes a report on that very capital', () => {
    expect(brokenBy(lawful(DISPATCH, { form: { reportedCapital: 2_000_000.01 } }))).toEqual(['DISPATCH_CAPITAL_REPORT_DIFFERS']);
  });

  it('takes rules on all six subjects and names those that are missing', () => {
    const subject = lawful(DISPATCH, { form: { ruleSubjects: ['LABOUR_CONTRACT', 'REMUNERATION', 'SOCIAL_INSURANCE', 'WORKING_HOURS'] } });
    expect(brokenBy(subject)).toEqual(['DISPATCH_RULES_INCOMPLETE']);
    expect(sentenceOf('DISPATCH_RULES_INCOMPLETE', subject)).toContain('休息休假、劳动纪律');
  });

  it('takes a sample agreement with the clauses of the law', () => {
    const subject = lawful(DISPATCH, { form: { agreementClauses: ['TERM'] } });
    expect(sentenceOf('DISPATCH_AGREEMENT_INCOMPLETE', subject)).toContain('违反协议的责任');
  });

  it('takes fixed premises whose lease still runs', () => {
    expect(brokenBy(lawful(DISPATCH, { answers: { PREMISES: 'CLUSTER' } }))).toEqual(['DISPATCH_PREMISES_NOT_FIXED']);
    const lease = (leaseUntil: string) => brokenBy(lawful(DISPATCH, { form: { domicile: { leaseUntil } } }));
    expect(lease('2026-03-18')).toEqual([]);
    expect(lease('2026-03-17')).toEqual(['DISPATCH_LEASE_EXPIRED']);
  });

  it.each<[string, HrSocialSecurityDetails['siteCheck']]>([
    ['尚未', undefined],
    ['现记录1名', { ...siteCheck, inspectors: ['王海'] }],
    ['现记录1名', { ...siteCheck, inspectors: ['王海', '王海'] }],
    ['晚于决定日期', { ...siteCheck, checkedOn: '2026-03-19' }],
    ['不符合', { ...siteCheck, conforms: false }],
  ])('takes a check on site by two: %s', (words, check) => {
    const subject = lawful(DISPATCH, { details: { siteCheck: check } });
    expect(brokenBy(subject)).toEqual(['DISPATCH_SITE_CHECK_FAULTY']);
    expect(sentenceOf('DISPATCH_SITE_CHECK_FAULTY', subject)).toContain(words);
  });

  it('is not issued beside one that is in force', () => {
    const held = (validUntil: string) =>
      brokenBy(
        lawful(DISPATCH, { facts: { licences: [{ kind: 'LABOUR_DISPATCH', documentNumber: '扎人社派许〔2023〕1号', validUntil }] } }),
      );
    expect(held('2026-03-18')).toEqual(['DISPATCH_LICENCE_HELD']);
    expect(held('2026-03-17')).toEqual([]);
  });
});

describe('the HR service licence', () => {
  it('takes three full-time members of staff', () => {
    expect(brokenBy(lawful(HR_SERVICE, { form: { staff: staff(true, true, true) } }))).toEqual([]);
    expect(brokenBy(lawful(HR_SERVICE, { form: { staff: staff(true, true, false, false) } }))).toEqual(['HR_SERVICE_STAFF_TOO_FEW']);
  });

  it('counts nobody twice', () => {
    const [first, second] = staff(true, true);
    expect(brokenBy(lawful(HR_SERVICE, { form: { staff: [first, second, second] } }))).toEqual(['HR_SERVICE_STAFF_REPEATED']);
  });

  it('takes the telecommunications licence for online recruitment', () => {
    expect(brokenBy(lawful(HR_SERVICE, { form: { telecomLicenceNumber: ' ' } }))).toEqual(['HR_SERVICE_TELECOM_LICENCE_MISSING']);
    const offline = { form: { activities: ['JOB_FAIR'], telecomLicenceNumber: undefined } };
    expect(brokenBy(lawful(HR_SERVICE, { ...offline, answers: { HR_SERVICE_ONLINE: 'NO' } }))).toEqual([]);
    expect(brokenBy(lawful(HR_SERVICE, offline))).toEqual(['HR_SERVICE_ONLINE_INCONSISTENT']);
  });

  it('takes fixed premises', () => {
    expect(brokenBy(lawful(HR_SERVICE, { answers: { PREMISES: 'CLUSTER' } }))).toEqual(['HR_SERVICE_PREMISES_NOT_FIXED']);
  });

  it('may do without a check on site, but not with a check by one', () => {
    expect(brokenBy(lawful(HR_SERVICE, { details: { siteCheck } }))).toEqual([]);
    expect(brokenBy(lawful(HR_SERVICE, { details: { siteCheck: { ...siteCheck, inspectors: ['王海'] } } }))).toEqual([
      'HR_SERVICE_SITE_CHECK_FAULTY',
    ]);
  });

  it('is not issued beside one without expiry', () => {
    const licences = [{ kind: 'HR_SERVICE' as const, documentNumber: '（扎）人服证字〔2025〕第0003号', validUntil: null }];
    expect(brokenBy(lawful(HR_SERVICE, { facts: { licences } }))).toEqual(['HR_SERVICE_LICENCE_HELD']);
  });
});
