import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationFor, domicile, LIMING, registration, soundApplications, WULAN, YALU_FOODS, ZHANGHUA } from '../applications.testing.js';
import { agentIsAnotherPerson } from './agent-is-another-person.rule.js';
import { beneficialOwnerExemption } from './beneficial-owner-exemption.rule.js';
import { capitalFullySubscribed } from './capital-fully-subscribed.rule.js';
import { capitalPaidIn } from './capital-paid-in.rule.js';
import { companyNotRegisteredYet } from './company-not-registered-yet.rule.js';
import { domicileInJurisdiction } from './domicile-in-jurisdiction.rule.js';
import { enterpriseTypeInCompetence } from './enterprise-type-in-competence.rule.js';
import { legalRepresentativeCapacity } from './legal-representative-capacity.rule.js';
import { legalRepresentativeEligible } from './legal-representative-eligible.rule.js';
import { nameReserved } from './name-reserved.rule.js';
import { priorApprovalHeld } from './prior-approval-held.rule.js';
import { registrationDataAgree } from './registration-data-agree.rule.js';
import { registrationInForce } from './registration-in-force.rule.js';
import { shareholderCertificates } from './shareholder-certificates.rule.js';
import { shareholderNumber } from './shareholder-number.rule.js';
import { shareholdersDistinct } from './shareholders-distinct.rule.js';

const ITEM = 'company-registration';
const form = (fields: Record<string, unknown>, today?: string) => applicationFor(ITEM, { form: fields, today });
const wulan = { kind: 'PERSON', name: WULAN.name, certificateNumber: WULAN.idNumber, subscribedCapital: 600000, payInBy: '2031-03-02' };
const liming = { ...wulan, name: LIMING.name, certificateNumber: LIMING.idNumber, subscribedCapital: 400000 };

describe('what a county authority registers', () => {
  it.each(['LIMITED_COMPANY', 'SOLE_SHAREHOLDER_COMPANY'])('registers a %s', (enterpriseType) => {
    expect(enterpriseTypeInCompetence.judge(form({ enterpriseType }))).toBeNull();
  });
  it('sends a joint stock company to the prefecture', () => {
    expect(enterpriseTypeInCompetence.judge(form({ enterpriseType: 'JOINT_STOCK_COMPANY' }))?.zh).toContain('呼伦贝尔市市场监督管理局');
  });
  it.each(['PARTNERSHIP', 'SOLE_PROPRIETORSHIP', 'BRANCH'])('does not take a %s for a company', (enterpriseType) => {
    expect(enterpriseTypeInCompetence.judge(form({ enterpriseType }))?.zh).toContain('不属于公司');
  });
  it('refuses a domicile in another division and names it', () => {
    expect(domicileInJurisdiction.judge(form({ domicile }))).toBeNull();
    expect(domicileInJurisdiction.judge(form({ domicile: { ...domicile, divisionCode: '150702' } }))?.zh).toContain('150702');
  });
});

describe('a company that is registered already', () => {
  it('is not registered again, whatever has become of it', () => {
    expect(companyNotRegisteredYet.judge(applicationFor(ITEM))).toBeNull();
    const judged = (status: 'IN_FORCE' | 'DEREGISTERED') =>
      companyNotRegisteredYet.judge(applicationFor(ITEM, { facts: { registration: { ...registration, status } } }));
    expect(judged('IN_FORCE')?.zh).toContain(registration.creditCode);
    expect(judged('DEREGISTERED')).not.toBeNull();
  });
});

describe('the reserved name', () => {
  const reservedUntil = (today: string) => nameReserved.judge(applicationFor(ITEM, { today }));
  it('may be used through the last day of its reservation', () => {
    expect(reservedUntil('2026-04-10')).toBeNull();
    expect(reservedUntil('2026-04-11')?.zh).toContain('2026-04-10届满');
  });
  it('is kept by who applied in time, however late the decision', () => {
    expect(nameReserved.judge(applicationFor(ITEM, { receivedOn: '2026-04-10', today: '2026-04-20' }))).toBeNull();
    expect(nameReserved.judge(applicationFor(ITEM, { receivedOn: '2026-04-11', today: '2026-04-20' }))).not.toBeNull();
  });
  it('is taken letter by letter, but brackets and spaces may be typed either way', () => {
    const reserved = { number: 'N1', enterpriseName: '雅鲁河(扎兰屯)食品有限公司', reservedUntil: '2026-04-10' };
    const applied = (enterpriseName: string) =>
      nameReserved.judge(
        applicationFor(ITEM, { form: { enterpriseName, nameReservationNo: 'N1' }, facts: { nameReservations: [reserved] } }),
      );
    expect(applied('雅鲁河（扎兰屯） 食品有限公司')).toBeNull();
    expect(applied('雅鲁河（扎兰屯）食品科技有限公司')?.zh).toContain('不一致');
  });
  it('is refused where the number is known neither here nor to the reviewer', () => {
    expect(nameReserved.judge(applicationFor(ITEM, { facts: { nameReservations: [] } }))?.zh).toContain('未查到');
  });
  it('may be proven by what the reviewer read in the declaration system', () => {
    const nameLookup = { number: 'NM2026020001', enterpriseName: '扎兰屯市柴河农产品有限公司', reservedUntil: '2026-03-02' };
    expect(nameReserved.judge(applicationFor(ITEM, { facts: { nameReservations: [] }, details: { nameLookup } }))).toBeNull();
  });
  it('is asked for in a change only when the name changes', () => {
    const change = (CHANGES_NAME: string) =>
      nameReserved.judge(applicationFor('company-change', { answers: { CHANGES_NAME }, form: { newEnterpriseName: '新名称有限公司' } }));
    expect(change('NO')).toBeNull();
    expect(change('YES')?.zh).toContain('未查到');
  });
});

describe('shareholders', () => {
  const listed = (count: number, enterpriseType: string) =>
    shareholderNumber.judge(form({ enterpriseType, shareholders: Array.from({ length: count }, () => wulan) }));
  it('are two to fifty in a limited company', () => {
    expect(listed(1, 'LIMITED_COMPANY')?.zh).toContain('一人有限责任公司');
    expect(listed(2, 'LIMITED_COMPANY')).toBeNull();
    expect(listed(50, 'LIMITED_COMPANY')).toBeNull();
    expect(listed(51, 'LIMITED_COMPANY')?.zh).toContain('51名');
  });
  it('are exactly one in a sole-shareholder company', () => {
    expect(listed(1, 'SOLE_SHAREHOLDER_COMPANY')).toBeNull();
    expect(listed(2, 'SOLE_SHAREHOLDER_COMPANY')?.zh).toContain('2名');
  });
  it('stand once each', () => {
    expect(shareholdersDistinct.judge(form({ shareholders: [wulan, liming] }))).toBeNull();
    expect(shareholdersDistinct.judge(form({ shareholders: [wulan, liming, wulan, wulan] }))?.zh).toContain('股东乌兰重复');
  });
  it('are known by the number of their kind', () => {
    const company = { ...wulan, kind: 'CORPORATE', name: '雅鲁河公司', certificateNumber: YALU_FOODS };
    expect(shareholderCertificates.judge(form({ shareholders: [wulan, company] }))).toBeNull();
    expect(shareholderCertificates.judge(form({ shareholders: [{ ...wulan, certificateNumber: YALU_FOODS }] }))?.zh).toContain('乌兰');
    expect(shareholderCertificates.judge(form({ shareholders: [{ ...company, certificateNumber: WULAN.idNumber }] }))).not.toBeNull();
  });
});

describe('capital', () => {
  it('is what the shareholders subscribe, to the fen', () => {
    const subscribed = (registeredCapital: number) =>
      capitalFullySubscribed.judge(form({ registeredCapital, shareholders: [wulan, liming] }));
    expect(subscribed(1000000)).toBeNull();
    expect(subscribed(1000000.01)?.zh).toContain('认缴出资合计1,000,000元，与注册资本1,000,000.01元');
  });
  it('adds up exactly however it is split, and is refused when one fen is missing', () => {
    const fen = fc.integer({ min: 1, max: 10_000_000_000 });
    fc.assert(
      fc.property(fc.array(fen, { minLength: 1, maxLength: 50 }), (shares) => {
        const shareholders = shares.map((share) => ({ ...wulan, subscribedCapital: share / 100 }));
        const total = shares.reduce((sum, share) => sum + share, 0);
        expect(capitalFullySubscribed.judge(form({ registeredCapital: total / 100, shareholders }))).toBeNull();
        expect(capitalFullySubscribed.judge(form({ registeredCapital: (total + 1) / 100, shareholders }))).not.toBeNull();
      }),
    );
  });
  it('is paid in by the day five years after establishment, not a day later', () => {
    const paidIn = (payInBy: string) => capitalPaidIn.judge(form({ shareholders: [{ ...wulan, payInBy }] }, '2026-03-02'));
    expect(paidIn('2031-03-02')).toBeNull();
    expect(paidIn('2031-03-03')?.zh).toContain('不晚于2031-03-02');
  });
  it('counts five years from a leap day to the last day of February', () => {
    const paidIn = (payInBy: string) => capitalPaidIn.judge(form({ shareholders: [{ ...wulan, payInBy }] }, '2028-02-29'));
    expect(paidIn('2033-02-28')).toBeNull();
    expect(paidIn('2033-03-01')).not.toBeNull();
  });
  it('has the five-year limit in limited companies only', () => {
    expect(capitalPaidIn.judge(form({ enterpriseType: 'PARTNERSHIP', shareholders: [{ ...wulan, payInBy: '2060-01-01' }] }))).toBeNull();
  });
});

describe('the legal representative', () => {
  const barred = (idNumber: string) =>
    legalRepresentativeEligible.judge(
      applicationFor(ITEM, { facts: { officeBars: [{ idNumber, ground: 'LICENCE_REVOKED', runsFrom: '2023-03-02', liftedOn: null }] } }),
    );
  it('may not be a person who is barred from office, and is told until when', () => {
    expect(barred(WULAN.idNumber)?.zh).toContain('限制期至2026-03-02');
  });
  it('is not touched by a bar of somebody else, nor by one that is over', () => {
    expect(barred(LIMING.idNumber)).toBeNull();
    const over = [{ idNumber: WULAN.idNumber, ground: 'LICENCE_REVOKED', runsFrom: '2023-03-01', liftedOn: null }] as const;
    expect(legalRepresentativeEligible.judge(applicationFor(ITEM, { facts: { officeBars: over } }))).toBeNull();
  });
  it('is of full age, or sixteen and living on own labour', () => {
    const young = { ...WULAN, idNumber: '150783200803020018' };
    const judged = (today: string, livesOnOwnLabour?: boolean) =>
      legalRepresentativeCapacity.judge(
        applicationFor(ITEM, { form: { legalRepresentative: young }, today, details: { livesOnOwnLabour } }),
      );
    expect(judged('2026-03-02')).toBeNull();
    expect(judged('2026-03-01')?.zh).toContain('2026-03-02年满18周岁');
    expect(judged('2024-03-02', true)).toBeNull();
    expect(judged('2024-03-01', true)?.zh).toContain('年满16周岁');
  });
  it('cannot be the agent of the application', () => {
    expect(agentIsAnotherPerson.judge(form({ agent: ZHANGHUA }))).toBeNull();
    expect(agentIsAnotherPerson.judge(form({}))).toBeNull();
    expect(agentIsAnotherPerson.judge(form({ agent: WULAN }))?.zh).toContain('乌兰就是法定代表人本人');
  });
});

describe('approvals before registration', () => {
  const approval = (priorApproval: unknown, PRIOR_APPROVAL = 'YES') =>
    priorApprovalHeld.judge(applicationFor(ITEM, { form: { priorApproval }, answers: { PRIOR_APPROVAL } }));
  it('are in force on the day of the decision', () => {
    const document = { authority: '应急管理局', documentNumber: '应急许〔2026〕3号' };
    expect(approval({ ...document, validUntil: '2026-03-02' })).toBeNull();
    expect(approval(document)).toBeNull();
    expect(approval({ ...document, validUntil: '2026-03-01' })?.zh).toContain('2026-03-01失效');
  });
  it('are asked for only where the scope needs one', () => {
    expect(approval(undefined)?.zh).toContain('未提交批准文件');
    expect(approval(undefined, 'NO')).toBeNull();
  });
});

describe('the promise that spares the filing of beneficial owners', () => {
  const promise = (fields: Record<string, unknown>) => beneficialOwnerExemption.judge(form(fields));
  it('is open up to ten million yuan', () => {
    expect(promise({ registeredCapital: 10_000_000 })).toBeNull();
    expect(promise({ registeredCapital: 10_000_000.01 })?.zh).toContain('超过1000万元');
  });
  it('is closed to companies with corporate shareholders', () => {
    expect(promise({ shareholders: [wulan, { ...liming, kind: 'CORPORATE' }] })?.zh).toContain('不是自然人');
  });
  it('is not judged where the owners are filed', () => {
    const filed = applicationFor(ITEM, { form: { registeredCapital: 99_000_000 }, answers: { BENEFICIAL_OWNER: 'FILED' } });
    expect(beneficialOwnerExemption.judge(filed)).toBeNull();
  });
});

describe('the register of the enterprise', () => {
  const withStatus = (item: string, status: 'IN_FORCE' | 'REVOKED' | 'DEREGISTERED') =>
    registrationInForce.judge(applicationFor(item, { facts: { registration: { ...registration, status } } }));
  it('lets a revoked company be wound up and nothing else', () => {
    expect(withStatus('company-change', 'REVOKED')?.zh).toContain('吊销');
    expect(withStatus('equity-pledge-registration', 'REVOKED')).not.toBeNull();
    expect(withStatus('company-deregistration', 'REVOKED')).toBeNull();
  });
  it('does not deregister twice, nor act on what it does not hold', () => {
    expect(withStatus('company-deregistration', 'DEREGISTERED')?.zh).toContain('已经注销');
    expect(registrationInForce.judge(applicationFor('company-change', { facts: { registration: null } }))?.zh).toContain('没有该企业');
    expect(withStatus('company-change', 'IN_FORCE')).toBeNull();
  });
  it('is followed by the form in name and code', () => {
    expect(registrationDataAgree.judge(applicationFor('company-change'))).toBeNull();
    const other = applicationFor('company-change', {
      form: { ...soundApplications['company-change']?.form, creditCode: '91150783MA0N2B025N' },
    });
    expect(registrationDataAgree.judge(other)?.zh).toContain(YALU_FOODS);
    expect(registrationDataAgree.judge(applicationFor('company-change', { form: { enterpriseName: '别的有限公司' } }))?.zh).toContain(
      '企业名称',
    );
  });
});
