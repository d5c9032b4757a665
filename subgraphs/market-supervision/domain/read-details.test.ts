import { describe, expect, it } from '@jest/globals';
import { soundApplications } from './applications.testing.js';
import { readDetails } from './read-details.js';

const nameLookup = { number: 'NM1', enterpriseName: '某公司', reservedUntil: '2026-04-10' };

describe('what the decider enters', () => {
  it('is read for every item, and nothing need be entered', () => {
    for (const [item, { details }] of Object.entries(soundApplications)) {
      expect(readDetails(item, details)).toEqual({ details });
      expect(readDetails(item, {})).toEqual({ details: {} });
    }
  });
  it('may leave a field empty, which is null in the graph', () => {
    expect(readDetails('company-registration', { nameLookup, livesOnOwnLabour: null })).toEqual({ details: { nameLookup } });
  });
  it('belongs to its item', () => {
    expect(readDetails('equity-pledge-registration', { nameLookup })).toMatchObject({ faults: [{ subject: 'nameLookup' }] });
  });
  it('is told back with every fault and its place', () => {
    const read = readDetails('company-registration', {
      nameLookup: { number: '', reservedUntil: '2026-02-30', typed: 1 },
      livesOnOwnLabour: 'YES',
    });
    expect('faults' in read && read.faults.map(({ subject, zh }) => [subject, zh]).sort()).toEqual(
      [
        ['livesOnOwnLabour', '未填写或者类型不正确'],
        ['nameLookup.enterpriseName', '未填写或者类型不正确'],
        ['nameLookup.number', '不能为空'],
        ['nameLookup.reservedUntil', '日期不存在或者格式不正确'],
        ['nameLookup.typed', '本事项不填写此项'],
      ].sort(),
    );
    expect(
      readDetails('food-business-licence', { siteInspection: { inspectedOn: '2026-02-27', inspectors: ['甲'], conclusion: 'GOOD' } }),
    ).toMatchObject({
      faults: [{ subject: 'siteInspection.conclusion', zh: '不在可选范围内' }],
    });
  });
});
