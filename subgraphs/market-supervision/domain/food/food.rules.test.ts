import { describe, expect, it } from '@jest/globals';
import { applicationFor, domicile, LIMING, WULAN, YALU_FOODS } from '../applications.testing.js';
import { applicationNotBarred } from '../licensing/application-not-barred.rule.js';
import type { FoodLicence, FoodPenaltyBar } from '../market-supervision-facts.js';
import { foodItemsFitOperator } from './food-items-fit-operator.rule.js';
import { foodLicenceNeeded } from './food-licence-needed.rule.js';
import { foodManagersAppointed } from './food-managers-appointed.rule.js';
import { foodStaffHealthy } from './food-staff-healthy.rule.js';
import { layoutWithinPremises } from './layout-within-premises.rule.js';
import { noFoodPenaltyBar } from './no-food-penalty-bar.rule.js';
import { oneLicenceAPlace } from './one-licence-a-place.rule.js';
import { onlineShopsNamed } from './online-shops-named.rule.js';
import { onlyPrepackaged } from './only-prepackaged.rule.js';
import { siteInspected } from './site-inspected.rule.js';
import { specialRoomProvided } from './special-room-provided.rule.js';

const ITEM = 'food-business-licence';
const form = (fields: Record<string, unknown>) => applicationFor(ITEM, { form: fields });

describe('what a food licence is for', () => {
  it('is not for prepackaged food alone', () => {
    expect(foodLicenceNeeded.judge(form({ foodItems: ['PREPACKAGED_SALES'] }))?.zh).toContain('备案');
    expect(foodLicenceNeeded.judge(form({ foodItems: ['PREPACKAGED_SALES', 'BULK_SALES'] }))).toBeNull();
  });
  it('has a seller sell and a caterer cook', () => {
    const fits = (operatorKind: string, foodItems: string[]) => foodItemsFitOperator.judge(form({ operatorKind, foodItems }));
    expect(fits('FOOD_SELLER', ['BULK_SALES', 'HOT_DISHES'])).toBeNull();
    expect(fits('FOOD_SELLER', ['HOT_DISHES'])?.zh).toContain('热食类食品制售');
    expect(fits('CANTEEN', ['BULK_SALES'])?.zh).toContain('集中用餐单位食堂');
    expect(fits('CATERER', ['OWN_DRINKS'])).toBeNull();
  });
});

describe('the premises', () => {
  const layout = { total: 100, processing: 40, sellingOrDining: 50, storage: 5, specialRoom: 5 };
  it('have zones that fit into them', () => {
    expect(layoutWithinPremises.judge(form({ layout }))).toBeNull();
    expect(layoutWithinPremises.judge(form({ layout: { ...layout, storage: 5.01 } }))?.zh).toContain('100.01平方米');
  });
  it('add up although 0.1 and 0.2 do not in binary', () => {
    const thin = { total: 0.3, processing: 0.1, sellingOrDining: 0.2, storage: 0, specialRoom: 0 };
    expect(layoutWithinPremises.judge(form({ layout: thin }))).toBeNull();
  });
  it('have a room of its own for cold and raw dishes', () => {
    const without = { ...layout, specialRoom: 0 };
    expect(specialRoomProvided.judge(form({ foodItems: ['COLD_DISHES'], layout: without }))?.zh).toContain('冷食类食品制售');
    expect(specialRoomProvided.judge(form({ foodItems: ['RAW_DISHES'], layout }))).toBeNull();
    expect(specialRoomProvided.judge(form({ foodItems: ['HOT_DISHES'], layout: without }))).toBeNull();
  });
  it('were seen by two inspectors who found them in order', () => {
    const inspection = { inspectedOn: '2026-03-02', inspectors: ['苏和', '王敏'], conclusion: 'CONFORMS' } as const;
    const judged = (siteInspection: object | undefined) =>
      siteInspected.judge(applicationFor(ITEM, { details: { siteInspection } as never }));
    expect(judged(inspection)).toBeNull();
    expect(judged(undefined)?.zh).toContain('未录入现场核查');
    expect(judged({ ...inspection, inspectors: ['苏和', '苏和'] })?.zh).toContain('1人');
    expect(judged({ ...inspection, inspectedOn: '2026-03-03' })?.zh).toContain('尚未到来');
    expect(judged({ ...inspection, conclusion: 'CONFORMS_AFTER_RECTIFICATION' })).toBeNull();
    expect(judged({ ...inspection, conclusion: 'DOES_NOT_CONFORM' })?.zh).toContain('不符合');
  });
  it('have one licence in force at a time', () => {
    const licence: FoodLicence = { kind: 'LICENCE', number: 'JY1', address: domicile.address, validUntil: '2026-03-02', endedOn: null };
    const held = (item: string, change: Partial<FoodLicence>, today?: string) =>
      oneLicenceAPlace.judge(applicationFor(item, { facts: { foodLicences: [{ ...licence, ...change }] }, today }));
    expect(held(ITEM, {})?.zh).toContain('JY1');
    expect(held(ITEM, {}, '2026-03-03')).toBeNull();
    expect(held(ITEM, { endedOn: '2026-03-02' })).toBeNull();
    expect(held(ITEM, { address: '别处1号' })).toBeNull();
    expect(held('prepackaged-food-filing', {})).not.toBeNull();
    expect(held('prepackaged-food-filing', { kind: 'PREPACKAGED_FILING', validUntil: null })).not.toBeNull();
    expect(held(ITEM, { kind: 'PREPACKAGED_FILING', validUntil: null })).toBeNull();
  });
});

describe('the people', () => {
  it('include a food safety manager', () => {
    expect(foodManagersAppointed.judge(form({}))).toBeNull();
    expect(foodManagersAppointed.judge(form({ foodSafetyManagers: [] }))).not.toBeNull();
  });
  it('hold health certificates where they touch open food', () => {
    expect(foodStaffHealthy.judge(form({ openFoodStaff: 6, healthCertificates: 6 }))).toBeNull();
    expect(foodStaffHealthy.judge(form({ openFoodStaff: 6, healthCertificates: 5 }))?.zh).toContain('6人，持有效健康证明的5人');
    const closed = applicationFor(ITEM, { form: { healthCertificates: 0 }, answers: { OPEN_FOOD: 'NO' } });
    expect(foodStaffHealthy.judge(closed)).toBeNull();
  });
  it('are not barred from the food business: five years after a revoked licence, for life after a food crime', () => {
    const barred = (certificateNumber: string, ground: FoodPenaltyBar['ground'], today: string) =>
      noFoodPenaltyBar.judge(
        applicationFor(ITEM, { facts: { foodPenaltyBars: [{ certificateNumber, ground, decidedOn: '2021-03-02' }] }, today }),
      );
    expect(barred(YALU_FOODS, 'LICENCE_REVOKED', '2026-03-02')?.zh).toContain('限制至2026-03-02');
    expect(barred(WULAN.idNumber, 'LICENCE_REVOKED', '2026-03-03')).toBeNull();
    expect(barred(LIMING.idNumber, 'FOOD_SAFETY_CRIME', '2060-01-01')?.zh).toContain('终身');
    expect(barred('11010519491231002X', 'FOOD_SAFETY_CRIME', '2026-03-02')).toBeNull();
  });
  it('do not apply again within one year of false materials, or three of deceit', () => {
    const barred = (ground: 'FALSE_MATERIALS' | 'LICENCE_BY_DECEIT', today: string, item = ITEM) =>
      applicationNotBarred.judge(applicationFor(ITEM, { facts: { applicationBars: [{ item, ground, decidedOn: '2025-03-02' }] }, today }));
    expect(barred('FALSE_MATERIALS', '2026-03-02')?.zh).toContain('至2026-03-02');
    expect(barred('FALSE_MATERIALS', '2026-03-03')).toBeNull();
    const waited = {
      facts: { applicationBars: [{ item: ITEM, ground: 'FALSE_MATERIALS' as const, decidedOn: '2025-03-02' }] },
      receivedOn: '2026-03-02',
    };
    expect(applicationNotBarred.judge(applicationFor(ITEM, { ...waited, today: '2026-03-20' }))).not.toBeNull();
    expect(barred('LICENCE_BY_DECEIT', '2028-03-02')).not.toBeNull();
    expect(barred('LICENCE_BY_DECEIT', '2026-03-02', 'special-equipment-registration')).toBeNull();
  });
});

describe('the filing of prepackaged food', () => {
  const filing = (fields: Record<string, unknown>, answers = {}) => applicationFor('prepackaged-food-filing', { form: fields, answers });
  it('takes nothing but prepackaged food', () => {
    expect(onlyPrepackaged.judge(filing({}))).toBeNull();
    expect(onlyPrepackaged.judge(filing({ foodKinds: ['PREPACKAGED', 'BULK'] }))?.zh).toContain('食品经营许可');
    expect(onlyPrepackaged.judge(filing({ foodKinds: [] }))).not.toBeNull();
  });
  it('names the shops of who sells online', () => {
    expect(onlineShopsNamed.judge(filing({}))).toBeNull();
    expect(onlineShopsNamed.judge(filing({ onlineShops: [] }))?.zh).toContain('网址');
    expect(onlineShopsNamed.judge(filing({ onlineShops: [] }, { SELLS_ONLINE: 'NO' }))).toBeNull();
  });
});
