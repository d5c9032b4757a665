import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { objection, objections } from '../../testing/subject.js';
import { areaDeviation } from '../floor-area-agreement.js';
import { shippedStandards } from '../housing-standards.js';
import type { ConstructionPermit } from './construction-permit.js';

const item = 'construction-permit';
const formObjections = (form: Record<string, unknown>, answers: Record<string, string> = {}) => objections(item, { form, answers });

describe('who may build', () => {
  it('is only whom the planning permit names, by credit code', () => {
    expect(formObjections({ planningPermitHolderCreditCode: '91150783MA0N2B025N' })).toEqual(['PLANNING_HOLDER_CODE_DIFFERS']);
    expect(formObjections({ planningPermitHolderCreditCode: '' })).toEqual(['PLANNING_HOLDER_CODE_DIFFERS']);
  });

  it('is only whom the planning permit names, by name, whatever the width of brackets', () => {
    expect(formObjections({ planningPermitHolderName: '扎兰屯市岭西置业有限公司' })).toEqual(['PLANNING_HOLDER_NAME_DIFFERS']);
    expect(formObjections({ enterpriseName: '岭东置业(扎兰屯)有限公司', planningPermitHolderName: '岭东置业（扎兰屯） 有限公司' })).toEqual(
      [],
    );
  });

  it('is told both differences at once with both names and codes', () => {
    const both = { planningPermitHolderCreditCode: '91150783MA0N2B025N', planningPermitHolderName: '另一公司有限公司' };
    expect(formObjections(both)).toEqual(['PLANNING_HOLDER_CODE_DIFFERS', 'PLANNING_HOLDER_NAME_DIFFERS']);
    expect(objection('PLANNING_HOLDER_CODE_DIFFERS', item, { form: both })).toContain('91150783MA0N2B025N');
  });
});

describe('the floor area of the drawings', () => {
  it('may deviate from the planned one by exactly the tolerance', () => {
    expect(formObjections({ permitFloorArea: 12_000, drawingFloorArea: 12_120 })).toEqual([]);
    expect(formObjections({ permitFloorArea: 12_000, drawingFloorArea: 11_880 })).toEqual([]);
  });

  it('may not deviate by more, either way, and the refusal tells by how much', () => {
    expect(formObjections({ permitFloorArea: 12_000, drawingFloorArea: 12_120.5 })).toEqual(['FLOOR_AREAS_DIFFER']);
    expect(formObjections({ permitFloorArea: 12_000, drawingFloorArea: 11_879 })).toEqual(['FLOOR_AREAS_DIFFER']);
    expect(objection('FLOOR_AREAS_DIFFER', item, { form: { drawingFloorArea: 13_000 } })).toBe(
      '施工图建筑面积13000平方米与规划许可建筑面积12000平方米相差1000平方米，超过允许误差1%',
    );
  });

  it('follows the tolerance that the department sets', () => {
    const strict = { ...shippedStandards, floorAreaTolerance: 0 };
    expect(objections(item, { facts: { standards: strict } })).toEqual(['FLOOR_AREAS_DIFFER']);
  });

  it('is judged the same above and below the plan', () => {
    const label = { zh: '面积', en: 'area' };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 }), (planned, off) => {
        const above = areaDeviation(planned, planned + off, 0.01, label) === null;
        expect(areaDeviation(planned, planned - off, 0.01, label) === null).toBe(above);
        expect(above).toBe(off * 100 <= planned);
      }),
    );
  });
});

describe('the contractor', () => {
  it('may be chosen on the last day of its qualification and its safety licence', () => {
    expect(formObjections({ contractorQualificationValidUntil: '2026-09-10', safetyLicenceValidUntil: '2026-09-10' })).toEqual([]);
  });

  it('is refused the day after, with both dates in the sentence', () => {
    expect(formObjections({ contractorQualificationValidUntil: '2026-09-09' })).toEqual(['CONTRACTOR_QUALIFICATION_EXPIRED']);
    expect(formObjections({ safetyLicenceValidUntil: '2026-09-09' })).toEqual(['SAFETY_LICENCE_EXPIRED']);
    expect(objection('SAFETY_LICENCE_EXPIRED', item, { form: { safetyLicenceValidUntil: '2026-09-09' } })).toBe(
      '施工企业安全生产许可证有效期至2026-09-09，在2026-09-10已经届满',
    );
  });

  it('is judged on the day of decision: a licence that ran out while the case was open is no licence', () => {
    expect(objections(item, { form: { safetyLicenceValidUntil: '2026-09-12' }, today: '2026-09-14' })).toEqual(['SAFETY_LICENCE_EXPIRED']);
  });

  it('with no or an impossible date on its licence is refused', () => {
    expect(formObjections({ safetyLicenceValidUntil: undefined })).toEqual(['SAFETY_LICENCE_EXPIRED']);
    expect(formObjections({ safetyLicenceValidUntil: '2099-02-30' })).toEqual(['SAFETY_LICENCE_EXPIRED']);
  });

  it('is found by tender for state-funded works of four million yuan and more', () => {
    const state = { PROJECT_FUNDING: 'STATE' };
    expect(formObjections({ contractPrice: 4_000_000 }, state)).toEqual(['TENDER_OMITTED']);
    expect(formObjections({ contractPrice: 3_999_999.99 }, state)).toEqual([]);
    expect(formObjections({ contractPrice: 4_000_000 }, { PROJECT_FUNDING: 'OTHER' })).toEqual([]);
  });

  it('is the one who won the tender', () => {
    const tender = { PROJECT_FUNDING: 'STATE', CONTRACT_TENDER: 'YES' };
    expect(formObjections({ awardWinnerCreditCode: '91150783MA0N2B025N' }, tender)).toEqual([]);
    expect(formObjections({ awardWinnerCreditCode: '91150783MA0N3C031A' }, tender)).toEqual(['AWARD_WINNER_NOT_CONTRACTED']);
    expect(formObjections({}, tender)).toEqual(['AWARD_WINNER_NOT_CONTRACTED']);
  });

  it('has a contract that ends after it starts', () => {
    expect(formObjections({ contractStartOn: '2026-10-08', contractEndOn: '2026-10-08' })).toEqual(['CONTRACT_PERIOD_INVERTED']);
    expect(formObjections({ contractStartOn: '2026-10-08', contractEndOn: '2026-10-09' })).toEqual([]);
  });
});

describe('drawings, funds and safety', () => {
  it('drawings passed tomorrow are not passed today', () => {
    expect(formObjections({ drawingReviewedOn: '2026-09-11' })).toEqual(['DRAWINGS_NOT_REVIEWED']);
    expect(formObjections({ drawingReviewedOn: '2026-09-10' })).toEqual([]);
  });

  it('no commitment of funds, no permit', () => {
    expect(formObjections({ fundsCommitted: false })).toEqual(['FUNDS_NOT_COMMITTED']);
    expect(formObjections({ fundsCommitted: 'true' })).toEqual(['FUNDS_NOT_COMMITTED']);
  });

  it('a pit of three metres has to be declared as hazardous', () => {
    const none = { HAZARDOUS_WORKS: 'NO' };
    expect(formObjections({ excavationDepth: 3 }, none)).toEqual(['HAZARDOUS_WORKS_UNDECLARED']);
    expect(formObjections({ excavationDepth: 2.99 }, none)).toEqual([]);
    expect(formObjections({ excavationDepth: undefined }, none)).toEqual(['HAZARDOUS_WORKS_UNDECLARED']);
  });

  it('a pit of five metres has to be listed as beyond the set scale', () => {
    const listed = [{ name: '基坑工程', scale: '4.9米', overLimit: false, measures: '放坡' }];
    expect(formObjections({ excavationDepth: 4.99, hazardousSubProjects: listed })).toEqual([]);
    expect(formObjections({ excavationDepth: 5, hazardousSubProjects: listed })).toEqual(['HAZARDOUS_WORKS_LIST_INCOMPLETE']);
    expect(formObjections({ excavationDepth: 4, hazardousSubProjects: [] })).toEqual(['HAZARDOUS_WORKS_LIST_INCOMPLETE']);
  });
});

describe('the register of construction permits', () => {
  const held: ConstructionPermit = {
    number: '扎住建施许〔2026〕1号',
    projectName: '岭东花园一期工程',
    planningPermitNumber: '建字第150783202600012号',
    contractorCreditCode: '91150783MA0N2B025N',
    floorArea: 12_000,
    issuedOn: '2026-06-10',
    startExtensions: [],
    startedOn: null,
    revokedOn: null,
  };
  const holding = (change: Partial<ConstructionPermit>) => objections(item, { facts: { constructionPermits: [{ ...held, ...change }] } });

  it('knows one standing permit a project', () => {
    expect(holding({})).toEqual(['PROJECT_ALREADY_PERMITTED']);
  });

  it('lets a project apply anew after its permit lapsed or was revoked', () => {
    expect(holding({ issuedOn: '2026-06-09' })).toEqual([]);
    expect(holding({ revokedOn: '2026-08-01' })).toEqual([]);
  });

  it('lets another phase or another planning permit have its own', () => {
    expect(holding({ projectName: '岭东花园二期工程' })).toEqual([]);
    expect(holding({ planningPermitNumber: '建字第150783202600099号' })).toEqual([]);
  });

  it('keeps a project with an open order from its permit until the order is lifted', () => {
    const order = { number: '扎住建停〔2026〕3号', projectName: '岭东花园一期工程', kind: 'STOP_WORK' as const, issuedOn: '2026-09-01' };
    expect(objections(item, { facts: { orders: [{ ...order, liftedOn: null }] } })).toEqual(['CORRECTION_ORDER_OPEN']);
    expect(objections(item, { facts: { orders: [{ ...order, liftedOn: '2026-09-11' }] } })).toEqual(['CORRECTION_ORDER_OPEN']);
    expect(objections(item, { facts: { orders: [{ ...order, liftedOn: '2026-09-10' }] } })).toEqual([]);
    expect(objections(item, { facts: { orders: [{ ...order, projectName: '他处工程', liftedOn: null }] } })).toEqual([]);
  });

  it('must show a passed fire design review for a special project, or the paper file of one', () => {
    const special = { answers: { FIRE_CLASS: 'SPECIAL' }, form: { fireDesignOpinionNumber: '扎住建消审〔2026〕2号' } };
    const opinion = { number: '扎住建消审〔2026〕2号', projectName: '岭东花园一期工程', issuedOn: '2026-07-01' };
    expect(objections(item, special)).toEqual(['FIRE_DESIGN_NOT_PASSED']);
    expect(objections(item, { ...special, details: { archiveReference: '消审2026-002卷' } })).toEqual([]);
    expect(objections(item, { ...special, facts: { fireDesignOpinions: [opinion] } })).toEqual([]);
    expect(objections(item, { ...special, facts: { fireDesignOpinions: [{ ...opinion, projectName: '他处工程' }] } })).toEqual([
      'FIRE_DESIGN_NOT_PASSED',
    ]);
  });
});
