import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { testItem, testMaterial, testPoint, testQuestion } from '../item.testing.js';
import type { ItemDefinition } from '../item-definition.js';
import { compareItems } from './compare-items.js';

const basis = { document: '《中华人民共和国行政许可法》', article: '第四十五条' };
const base = testItem({
  questions: [testQuestion({ code: 'LIT', text: '是否发光？', forDecision: true })],
  materials: [testMaterial({ code: 'DRAWING', name: '设计图' })],
  points: [testPoint({ code: 'CLEAR', title: '图纸清晰', material: 'DRAWING' })],
});
const compare = (own: Partial<ItemDefinition>) => compareItems(base, { ...base, ...own });
const said = (own: Partial<ItemDefinition>) => compare(own).map(({ message, weight }) => [message.zh, weight]);
const material = (own: object) => ({ materials: [testMaterial({ code: 'DRAWING', name: '设计图', ...own })] });
const committed = (amount: number) => ({ limits: { ...base.limits, committed: { amount, unit: 'WORKING_DAY' as const } } });

describe('two versions of an item', () => {
  it.each<[string, Partial<ItemDefinition>, [string, string][]]>([
    [
      'a material that is new',
      { materials: [...base.materials, testMaterial({ code: 'PHOTO', name: '现场照片', copies: 1, kind: 'ORIGINAL_AND_COPY' })] },
      [['新增材料“现场照片”（必要，原件1份，复印件1份）', 'STRICTER']],
    ],
    ['a material that is gone', { materials: [] }, [['取消材料“设计图”', 'LIGHTER']]],
    [
      'a material that is no longer necessary',
      material({ necessity: 'OPTIONAL' }),
      [['材料“设计图”的必要性由“必要”改为“非必要”', 'LIGHTER']],
    ],
    [
      'a material that may be waived',
      material({ waiver: 'E_LICENCE' }),
      [['材料“设计图”的免于提交的方式由“应当提交”改为“电子证照替代”', 'LIGHTER']],
    ],
    [
      'a material that is asked for in some scenarios only',
      material({ necessity: 'CONDITIONAL', when: { LIT: ['YES'] } }),
      [
        ['材料“设计图”的必要性由“必要”改为“按情形必要”', 'LIGHTER'],
        ['材料“设计图”的适用情形：新增““是否发光？”答“是””', 'NEUTRAL'],
      ],
    ],
    ['a longer promise', committed(12), [['承诺办结时限由“5个工作日”改为“12个工作日”', 'STRICTER']]],
    ['a shorter promise', committed(0), [['承诺办结时限由“5个工作日”改为“当场”', 'LIGHTER']]],
    [
      'a point that is worded anew',
      { points: [testPoint({ code: 'CLEAR', title: '图纸清晰', material: 'DRAWING', repair: '重新绘制' })] },
      [['审查要点“图纸清晰”的补正要求由“补正CLEAR”改为“重新绘制”', 'NEUTRAL']],
    ],
    [
      'an option that is new',
      {
        questions: [
          {
            ...(base.questions[0] as ItemDefinition['questions'][number]),
            options: [...(base.questions[0]?.options ?? []), { code: 'NEON', text: '霓虹灯' }],
          },
        ],
      },
      [['新增选项“霓虹灯”', 'NEUTRAL']],
    ],
    [
      'a step that is new',
      { steps: [{ code: 'VISIT', name: '现场勘验', by: 'DEPARTMENT', standard: '与图纸一致', basis }] },
      [['新增办理环节“现场勘验”', 'STRICTER']],
    ],
    [
      'a form field that asks something else',
      { form: { ...base.form, properties: { width: { type: 'number', title: '宽度', minimum: 1 } } } },
      [['申请表单项“宽度”的填写要求有变化', 'NEUTRAL']],
    ],
    ['another order', { materials: [...base.materials] }, []],
  ])('are told apart: %s', (_, own, expected) => {
    expect(said(own)).toEqual(expected);
  });

  it('say what was and what is', () => {
    expect(compare(committed(12))).toMatchObject([
      { subject: 'LIMIT', place: 'limits/committed', before: '5个工作日', after: '12个工作日', kind: 'CHANGED' },
    ]);
  });

  it('are equal whatever the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(base).reverse()) as unknown as ItemDefinition;
    expect(compareItems(base, reversed)).toEqual([]);
  });
});

/** Paths to every value of an item that is no object. */
function leaves(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, entry]) => leaves(entry, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** Another value of the same kind; a unit is one of a few. */
function another(key: string | number, value: unknown): unknown {
  if (key === 'unit') return 'MONTH';
  if (typeof value === 'number') return value + 1;
  return typeof value === 'boolean' ? !value : `${String(value)}改`;
}

describe('no change goes unseen', () => {
  const rich = testItem({
    ...base,
    elements: { useLevel: 'COUNTY' },
    nationalCode: { basic: '000131127004', handling: '01' },
    steps: [{ code: 'VISIT', name: '现场勘验', by: 'DEPARTMENT', standard: '与图纸一致', when: { LIT: ['YES'] }, basis }],
    choices: [{ code: 'ONE', name: '其一', of: 'MATERIALS', codes: ['DRAWING', 'PHOTO'] }],
    limits: { ...base.limits, excluded: [{ procedure: 'SITE_INSPECTION', max: { amount: 5, unit: 'WORKING_DAY' }, basis }] },
    keywords: ['招牌'],
    produces: ['width'],
    toConfirm: ['guide.hours'],
  });

  it('at any place whatever', () => {
    const places = leaves(rich);
    expect(places.length).toBeGreaterThan(80);
    for (const path of places) {
      const changed = structuredClone(rich) as unknown as Record<string, unknown>;
      const parent = path
        .slice(0, -1)
        .reduce<Record<string | number, unknown>>((at, key) => at[key] as Record<string | number, unknown>, changed);
      const last = path.at(-1) as string | number;
      parent[last] = another(last, parent[last]);
      const found = compareItems(rich, changed as unknown as ItemDefinition);
      expect({ path, seen: found.length > 0 }).toEqual({ path, seen: true });
      for (const { message } of found) expect(message.zh).not.toMatch(/undefined|\[object/);
    }
  });

  it('also where a list is put in another order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (order) => {
        const item = testItem({ points: ['A', 'B', 'C'].map((code) => testPoint({ code })) });
        const shuffled = { ...item, points: order.map((index) => item.points[index] as ItemDefinition['points'][number]) };
        const found = compareItems(item, shuffled);
        expect(found.length > 0).toBe(JSON.stringify(item.points) !== JSON.stringify(shuffled.points));
        expect(found.every(({ weight }) => weight === 'NEUTRAL')).toBe(true);
      }),
    );
  });
});
