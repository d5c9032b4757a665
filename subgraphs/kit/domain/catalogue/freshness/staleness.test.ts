import { describe, expect, it } from '@jest/globals';
import { testItem, testMaterial, testPoint } from '../item.testing.js';
import { type FreshnessSubject, type ReferenceChanged, staleness } from './staleness.js';

const injury = { document: '《工伤保险条例》（国务院令第586号）', article: '第十八条' };
const definition = testItem({
  materials: [testMaterial({ code: 'DIAGNOSIS', name: '诊断证明' })],
  points: [testPoint({ code: 'IN_TIME', title: '在期限内申请', basis: injury }), testPoint({ code: 'CLEAR' })],
});
const law = (changedOn: string, name = '《工伤保险条例》'): ReferenceChanged => ({ kind: 'LAW', name, changedOn, note: '' });
const find = (own: Partial<FreshnessSubject>, today = '2026-03-10', settings = {}) =>
  staleness(
    { definition, pointsChangedOn: '2026-01-05', guideChangedOn: '2026-01-05', references: [], defects: [], ...own },
    settings,
    today,
  ).map(({ kind, place, since }) => [kind, place, since]);

describe('what is stale', () => {
  it('is nothing while points are young, agree with the guide and their laws stand', () => {
    expect(find({ references: [law('2026-01-05'), law('2026-02-01', '《失业保险条例》')] })).toEqual([]);
  });

  it('is points older than the set age, to the day, leap day included', () => {
    expect(find({ pointsChangedOn: '2024-02-28', guideChangedOn: '2024-02-28' }, '2025-02-27')).toEqual([]);
    expect(find({ pointsChangedOn: '2024-02-28', guideChangedOn: '2024-02-28' }, '2025-02-28')).toEqual([
      ['POINTS_OLD', 'points', '2025-02-28'],
    ]);
    expect(find({}, '2026-01-16', { pointsAgeDays: 10 })).toEqual([['POINTS_OLD', 'points', '2026-01-16']]);
  });

  it('is a point whose law changed after it, by the title, whatever number stands behind', () => {
    expect(find({ references: [law('2026-01-06')] })).toEqual([['LAW_CHANGED', 'points/IN_TIME/basis', '2026-01-06']]);
    expect(find({ references: [law('2026-01-06', '《工伤保险条例》（国务院令第999号）')] })).toHaveLength(1);
  });

  it('is told ahead where the change is still to come', () => {
    const subject = {
      definition,
      pointsChangedOn: '2026-01-05',
      guideChangedOn: '2026-01-05',
      references: [law('2026-07-01')],
      defects: [],
    };
    expect(staleness(subject, {}, '2026-03-10')[0]?.message.zh).toBe('所依据的《工伤保险条例》将于2026-07-01变化，请核对并更新');
    expect(staleness(subject, {}, '2026-07-01')[0]?.message.zh).toContain('已于2026-07-01变化');
  });

  it('is a guide that changed after the points', () => {
    expect(find({ guideChangedOn: '2026-02-01' })).toEqual([['GUIDE_CHANGED', 'points', '2026-02-01']]);
  });

  it('is a material that no longer exists, by its code or its name', () => {
    for (const name of ['DIAGNOSIS', '诊断证明', '《诊断证明》'])
      expect(find({ references: [{ kind: 'MATERIAL', name, changedOn: '2025-12-01', note: '' }] })).toEqual([
        ['MATERIAL_GONE', 'materials/DIAGNOSIS', '2025-12-01'],
      ]);
  });

  it('is a point that clerks have reported often enough, from the report that was one too many', () => {
    const report = (pointCode: string, reportedOn: string) => ({ pointCode, versionNumber: 1, reportedOn });
    expect(find({ defects: [report('CLEAR', '2026-03-01'), report('IN_TIME', '2026-03-02')] })).toEqual([]);
    expect(find({ defects: [report('CLEAR', '2026-03-08'), report('CLEAR', '2026-03-01')] })).toEqual([
      ['POINT_DEFECTS', 'points/CLEAR', '2026-03-08'],
    ]);
    expect(find({ defects: [report('CLEAR', '2026-03-08')] }, '2026-03-10', { defectReports: 1 })).toHaveLength(1);
    expect(find({ defects: [report('GONE', '2026-03-08'), report('GONE', '2026-03-09')] })).toEqual([]);
  });
});
