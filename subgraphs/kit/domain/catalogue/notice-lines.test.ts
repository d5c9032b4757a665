import { describe, expect, it } from '@jest/globals';
import { checklistOf, noticeOf } from './checklist.js';
import { testMaterial, testPart, testPoint } from './item.testing.js';

const part = testPart('permit', {
  materials: [
    testMaterial({ code: 'PLAN', name: '平面图', originals: 1, copies: 2, inspectAndReturn: true, standard: '比例一致' }),
    testMaterial({ code: 'LEASE', name: '租赁合同', form: 'ELECTRONIC' }),
  ],
  points: [
    testPoint({ code: 'PLAN_SIGNED', material: 'PLAN' }),
    testPoint({ code: 'LEASE_VALID', material: 'LEASE' }),
    testPoint({ code: 'AREA_STATED' }),
  ],
});
const list = checklistOf([part], {});

describe('the one-time notice', () => {
  it('tells each defect once: what is missing with all it must satisfy, then what is wrong, with basis and repair', () => {
    const basis = { document: '《中华人民共和国行政许可法》', article: '第三十二条' };
    const missing = list.materials.filter(({ code }) => code === 'PLAN');
    expect(noticeOf(list.points, missing)).toEqual([
      {
        number: 1,
        subject: 'MATERIAL',
        code: 'PLAN',
        parts: ['permit'],
        wrong: '未提交平面图',
        repair: '补充提交平面图（原件1份，复印件2份，原件查验后退回）',
        standards: ['比例一致', 'PLAN_SIGNED合格'],
        bases: [basis],
      },
      {
        number: 2,
        subject: 'POINT',
        code: 'LEASE_VALID',
        parts: ['permit'],
        wrong: 'LEASE_VALID不合格',
        repair: '补正LEASE_VALID',
        standards: ['LEASE_VALID合格'],
        bases: [basis],
      },
      {
        number: 3,
        subject: 'POINT',
        code: 'AREA_STATED',
        parts: ['permit'],
        wrong: 'AREA_STATED不合格',
        repair: '补正AREA_STATED',
        standards: ['AREA_STATED合格'],
        bases: [basis],
      },
    ]);
  });

  it('asks for a file where only a file is accepted', () => {
    const missing = list.materials.filter(({ code }) => code === 'LEASE');
    expect(noticeOf([], missing).map(({ repair }) => repair)).toEqual(['补充提交租赁合同（电子文件）']);
  });

  it('keeps a failed point of a part that does not miss the material', () => {
    const [plan] = list.materials;
    const [signed] = list.points;
    if (plan === undefined || signed === undefined) throw new Error('The list is empty');
    const lines = noticeOf([signed], [{ ...plan, neededBy: ['another-part'] }]);
    expect(lines.map(({ subject, code }) => [subject, code])).toEqual([
      ['MATERIAL', 'PLAN'],
      ['POINT', 'PLAN_SIGNED'],
    ]);
  });

  it('has no line when nothing is wrong, so that an empty notice can be refused', () => {
    expect(noticeOf([], [])).toEqual([]);
  });
});
