import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { objection, objections } from '../../testing/subject.js';
import type { ConstructionPermit } from '../construction/construction-permit.js';

const item = 'presale-permit';
const withForm = (form: Record<string, unknown>) => objections(item, { form });
const permit: ConstructionPermit = {
  number: '扎住建施许〔2026〕7号',
  projectName: '岭东花园一期工程',
  planningPermitNumber: '建字第150783202600012号',
  contractorCreditCode: '91150783MA0N2B025N',
  floorArea: 12_000,
  issuedOn: '2026-03-10',
  startExtensions: [],
  startedOn: '2026-04-01',
  revokedOn: null,
};

describe('the investment before presale', () => {
  it('reaches a quarter of the total to the cent', () => {
    expect(withForm({ totalInvestment: 40_000_000, investedAmount: 10_000_000 })).toEqual([]);
    expect(withForm({ totalInvestment: 40_000_000, investedAmount: 9_999_999.99 })).toEqual(['INVESTMENT_BELOW_QUARTER']);
  });

  it('is refused with the share actually reached, never rounded up to the one needed', () => {
    expect(objection('INVESTMENT_BELOW_QUARTER', item, { form: { investedAmount: 9_999_999.99 } })).toContain('的24.99%');
  });

  it('passes exactly when four times the invested reaches the total', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.integer({ min: 0, max: 1_000_000_000 }), (total, invested) => {
        expect(withForm({ totalInvestment: total, investedAmount: invested }).length === 0).toBe(invested * 4 >= total);
      }),
    );
  });

  it('is refused when it is not stated', () => {
    expect(withForm({ investedAmount: undefined })).toEqual(['INVESTMENT_BELOW_QUARTER']);
  });
});

describe('the certificates before presale', () => {
  it.each([
    ['landCertificateNumber', '土地使用权证书'],
    ['landUsePlanningPermitNumber', '建设用地规划许可证'],
    ['planningPermitNumber', '建设工程规划许可证'],
    ['developerQualificationNumber', '房地产开发企业资质证书'],
  ])('are incomplete without %s', (field, name) => {
    expect(withForm({ [field]: ' ' })).toEqual(['PRESALE_CERTIFICATES_MISSING']);
    expect(objection('PRESALE_CERTIFICATES_MISSING', item, { form: { [field]: undefined } })).toBe(`缺少${name}`);
  });

  it('include a construction permit that stands on the register of the bureau', () => {
    const onRegister = (change: Partial<ConstructionPermit>) =>
      objections(item, { details: { archiveReference: undefined }, facts: { constructionPermits: [{ ...permit, ...change }] } });
    expect(onRegister({})).toEqual([]);
    expect(onRegister({ startedOn: null })).toEqual(['CONSTRUCTION_PERMIT_NOT_STANDING']);
    expect(
      onRegister({
        startedOn: null,
        startExtensions: [{ appliedOn: '2026-06-01', grantedOn: '2026-06-01', months: 3, reason: '冬季无法施工' }],
      }),
    ).toEqual([]);
    expect(onRegister({ revokedOn: '2026-08-01' })).toEqual(['CONSTRUCTION_PERMIT_NOT_STANDING']);
    expect(onRegister({ projectName: '岭东花园二期工程' })).toEqual(['CONSTRUCTION_PERMIT_NOT_STANDING']);
  });

  it('a lapsed permit is not saved by citing a paper file', () => {
    expect(objections(item, { facts: { constructionPermits: [{ ...permit, startedOn: null }] } })).toEqual([
      'CONSTRUCTION_PERMIT_NOT_STANDING',
    ]);
  });

  it('an unknown permit number needs the paper file', () => {
    expect(objections(item, { details: { archiveReference: undefined } })).toEqual(['CONSTRUCTION_PERMIT_NOT_STANDING']);
  });

  it('hold only with the land fee paid and the developer still qualified', () => {
    expect(withForm({ landFeePaid: false })).toEqual(['LAND_FEE_UNPAID']);
    expect(withForm({ developerQualificationValidUntil: '2026-09-10' })).toEqual([]);
    expect(withForm({ developerQualificationValidUntil: '2026-09-09' })).toEqual(['DEVELOPER_QUALIFICATION_EXPIRED']);
  });
});

describe('what is offered in presale', () => {
  const earlier = {
    number: '扎住建预许〔2026〕1号',
    projectName: '岭东花园一期工程',
    issuedOn: '2026-05-01',
    constructionPermitNumber: '扎住建施许〔2026〕7号',
    buildings: ['3号楼'],
    floorArea: 4_400,
  };

  it('may fill the permitted area together with what is already on offer, and no square metre more', () => {
    expect(objections(item, { facts: { presalePermits: [earlier] } })).toEqual([]);
    expect(objections(item, { facts: { presalePermits: [{ ...earlier, floorArea: 4_400.5 }] } })).toEqual(['PRESALE_AREA_EXCEEDS_PERMIT']);
    expect(withForm({ presaleFloorArea: 12_000.01 })).toEqual(['PRESALE_AREA_EXCEEDS_PERMIT']);
  });

  it('is offered once: a building already permitted is refused by name', () => {
    const twice = { facts: { presalePermits: [{ ...earlier, buildings: ['２号楼'] }] } };
    expect(objections(item, twice)).toEqual(['BUILDING_ALREADY_IN_PRESALE']);
    expect(objection('BUILDING_ALREADY_IN_PRESALE', item, twice)).toBe('２号楼已经取得预售许可（扎住建预许〔2026〕1号）');
    expect(withForm({ presaleBuildings: [] })).toEqual(['BUILDING_ALREADY_IN_PRESALE']);
  });

  it('is completed after today and delivered not before', () => {
    expect(withForm({ completionPlannedOn: '2026-09-11', deliveryPlannedOn: '2026-09-11' })).toEqual([]);
    expect(withForm({ completionPlannedOn: '2026-09-10' })).toEqual(['PRESALE_SCHEDULE_UNSOUND']);
    expect(withForm({ completionPlannedOn: '2028-06-30', deliveryPlannedOn: '2028-06-29' })).toEqual(['PRESALE_SCHEDULE_UNSOUND']);
  });
});
