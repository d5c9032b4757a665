import { describe, expect, it } from '@jest/globals';
import { applicationFor, domicile } from '../applications.testing.js';
import type { RegisteredEquipment } from '../market-supervision-facts.js';
import { commissioningAsAnswered } from './commissioning-as-answered.rule.js';
import { equipmentCodeFitsKind } from './equipment-code-fits-kind.rule.js';
import { equipmentDatesInOrder } from './equipment-dates-in-order.rule.js';
import { equipmentInCompetence } from './equipment-in-competence.rule.js';
import { equipmentInspectionPassed } from './equipment-inspection-passed.rule.js';
import { equipmentNotRegisteredYet } from './equipment-not-registered-yet.rule.js';
import { withinDesignLife } from './within-design-life.rule.js';

const ITEM = 'special-equipment-registration';
const form = (fields: Record<string, unknown>, answers: Record<string, string> = {}, today?: string) =>
  applicationFor(ITEM, { form: fields, answers, today });
const inspection = { agency: '检验所', reportNumber: 'TJ-1', conclusion: 'PASSED', inspectedOn: '2026-02-10', nextDueOn: '2027-02-09' };

describe('equipment that may be registered here', () => {
  it('is used in 扎兰屯', () => {
    expect(equipmentInCompetence.judge(form({ usedAt: domicile }))).toBeNull();
    expect(equipmentInCompetence.judge(form({ usedAt: { ...domicile, divisionCode: '150702' } }))?.zh).toContain('150702');
  });
  it('is not a crane or vehicle of a building site', () => {
    expect(equipmentInCompetence.judge(form({ onBuildingSite: true }, { EQUIPMENT_KIND: 'CRANE' }))?.zh).toContain('住房和城乡建设部门');
    expect(equipmentInCompetence.judge(form({ onBuildingSite: false }, { EQUIPMENT_KIND: 'CRANE' }))).toBeNull();
    expect(equipmentInCompetence.judge(form({ onBuildingSite: true }, { EQUIPMENT_KIND: 'ELEVATOR' }))).toBeNull();
  });
  it('has a catalogue code of its kind', () => {
    expect(equipmentCodeFitsKind.judge(form({ catalogueCode: '3110' }))).toBeNull();
    expect(equipmentCodeFitsKind.judge(form({ catalogueCode: '4110' }))?.zh).toContain('以3开头');
  });
  it('is not registered already, and was not scrapped; what moved away may come back', () => {
    const known = (status: RegisteredEquipment['status'], productNumber = 'BF2025-0088') =>
      equipmentNotRegisteredYet.judge(
        applicationFor(ITEM, {
          facts: {
            specialEquipment: [{ registrationNumber: '梯11蒙E00001(25)', manufacturer: '北方电梯制造有限公司', productNumber, status }],
          },
        }),
      );
    expect(known('IN_USE')?.zh).toContain('梯11蒙E00001(25)');
    expect(known('SCRAPPED')?.zh).toContain('报废');
    expect(known('MOVED_AWAY')).toBeNull();
    expect(known('IN_USE', 'BF2025-0089')).toBeNull();
  });
});

describe('equipment that is fit for use', () => {
  it('passed its inspection, which is valid through the day the next one is due', () => {
    const judged = (change: object, today?: string) =>
      equipmentInspectionPassed.judge(form({ inspection: { ...inspection, ...change } }, {}, today));
    expect(judged({}, '2027-02-09')).toBeNull();
    expect(judged({}, '2027-02-10')?.zh).toContain('2027-02-09届满');
    expect(judged({ conclusion: 'FAILED' })?.zh).toContain('不合格');
    expect(judged({ conclusion: 'PASSED_ON_REINSPECTION' })).toBeNull();
  });
  it('was made before it was inspected and used', () => {
    const judged = (fields: object) => equipmentDatesInOrder.judge(form({ manufacturedOn: '2025-06-10', inspection, ...fields }));
    expect(judged({ inspection: { ...inspection, inspectedOn: '2025-06-10' } })).toBeNull();
    expect(judged({ inspection: { ...inspection, inspectedOn: '2025-06-09' } })).not.toBeNull();
    expect(judged({ inspection: { ...inspection, inspectedOn: '2026-03-03' } })).not.toBeNull();
    expect(judged({ commissionedOn: '2025-06-10' })).toBeNull();
    expect(judged({ commissionedOn: '2025-06-09' })?.zh).toContain('早于制造日期');
  });
  it('is registered within thirty days of use, or the applicant says that it is late', () => {
    const judged = (COMMISSIONED: string, commissionedOn: string) =>
      commissioningAsAnswered.judge(
        applicationFor(ITEM, { form: { commissionedOn }, answers: { COMMISSIONED }, receivedOn: '2026-03-02', today: '2026-03-09' }),
      );
    expect(judged('WITHIN_30_DAYS', '2026-01-31')).toBeNull();
    expect(judged('WITHIN_30_DAYS', '2026-01-30')?.zh).toContain('2026-03-01届满');
    expect(judged('OVERDUE', '2026-01-30')).toBeNull();
    expect(judged('OVERDUE', '2026-01-31')).not.toBeNull();
    expect(judged('WITHIN_30_DAYS', '2026-03-03')?.zh).toContain('晚于申请之日');
    expect(judged('NOT_YET', '2026-01-30')).toBeNull();
  });
  it('is within its design life, or was assessed', () => {
    const judged = (manufacturedOn: string, LIFE_ASSESSED = 'NO') =>
      withinDesignLife.judge(form({ manufacturedOn, designLifeYears: 20 }, { LIFE_ASSESSED }));
    expect(judged('2006-03-02')).toBeNull();
    expect(judged('2006-03-01')?.zh).toContain('2026-03-01届满');
    expect(judged('2006-03-01', 'YES')).toBeNull();
    expect(withinDesignLife.judge(form({ designLifeYears: undefined, manufacturedOn: '1990-01-01' }))).toBeNull();
  });
});
