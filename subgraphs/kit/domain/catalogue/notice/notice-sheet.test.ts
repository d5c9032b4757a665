import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checklistOf, noticeOf } from '../checklist.js';
import { testMaterial, testPart, testPoint, testQuestion } from '../item.testing.js';
import { basisText } from '../labels.js';
import { generatedAnswers, generatedParts } from '../parts.testing.js';
import { noticeSheet } from './notice-sheet.js';

const part = testPart('permit', {
  questions: [testQuestion({ code: 'TALL', text: '是否高于三米？' })],
  materials: [
    testMaterial({
      code: 'PLAN',
      name: '平面图',
      copies: 2,
      kind: 'ORIGINAL_AND_COPY',
      issuer: '测绘单位',
      waiver: 'PROMISE',
      tolerable: true,
    }),
  ],
  points: [testPoint({ code: 'PLAN_SIGNED', title: '平面图已签名', material: 'PLAN' })],
  steps: [
    {
      code: 'VISIT',
      name: '现场勘验',
      by: 'DEPARTMENT',
      procedure: 'SITE_INSPECTION',
      standard: '位置与平面图一致',
      when: { TALL: ['YES'] },
      basis: { document: '《中华人民共和国行政许可法》', article: '第三十四条' },
    },
  ],
});
const sheet = (answers: Record<string, string>) => noticeSheet([part], checklistOf([part], answers));
const section = (answers: Record<string, string>, heading: string) => sheet(answers).find((one) => one.heading === heading)?.lines;

describe('the sheet that is handed out up front', () => {
  it('says each material with its form, numbers, issuer, waiver and standard', () => {
    expect(section({}, '申请材料')).toEqual([
      '1. 平面图（必要，纸质或者电子，原件1份，复印件2份，测绘单位核发，可以容缺后补，可以免于提交：告知承诺）：内容完整',
    ]);
  });

  it('says the steps that the answers add, and that their time does not count', () => {
    expect(section({ TALL: 'YES' }, '办理流程')).toContain('现场勘验（承办部门，现场勘验所用时间不计入办结时限）：位置与平面图一致');
    expect(section({ TALL: 'NO' }, '办理流程')?.join()).not.toContain('现场勘验');
  });

  it('says both limits and from when they run, the fee, the place and the remedies', () => {
    expect(section({}, '办理时限')?.[0]).toBe('法定办结时限20个工作日，承诺办结时限5个工作日，自受理之日起算');
    expect(section({}, '收费')).toEqual(['不收费']);
    expect(sheet({}).map(({ heading }) => heading)).toEqual([
      '所办事项',
      '设定依据',
      '受理条件',
      '办理时限',
      '办理流程',
      '申请材料',
      '审查要点',
      '收费',
      '办理地点和时间',
      '咨询和监督投诉',
      '救济途径',
    ]);
  });

  it('leaves nothing of the checklist out, whatever the items and the answers', () => {
    fc.assert(
      fc.property(generatedParts, generatedAnswers, (parts, answers) => {
        const list = checklistOf(parts, answers);
        const text = noticeSheet(parts, list)
          .flatMap(({ lines }) => lines)
          .join('\n');
        for (const { name, standards, bases } of list.materials)
          for (const said of [name, ...standards, ...bases.map(basisText)]) expect(text).toContain(said);
        for (const { title, passes, basis } of [...list.points, ...list.deferredPoints])
          for (const said of [title, passes, basisText(basis)]) expect(text).toContain(said);
        for (const { name, standard } of list.steps) for (const said of [name, standard]) expect(text).toContain(said);
      }),
    );
  });
});

describe('the department’s own wording in a notice', () => {
  const worded = testPart('permit', {
    materials: [
      testMaterial({
        code: 'PLAN',
        name: '平面图',
        copies: 2,
        kind: 'ORIGINAL_AND_COPY',
        standard: '比例一致',
        notice: { wrong: '尚缺平面图', repair: '请到测绘窗口领取并提交平面图' },
      }),
      testMaterial({ code: 'PHOTO', name: '照片' }),
    ],
    points: [testPoint({ code: 'PLAN_SIGNED', material: 'PLAN' })],
  });

  it('stands in place of the generated one, and counts, standards and bases are told all the same', () => {
    const { materials, points } = checklistOf([worded], {});
    expect(noticeOf(points, materials)).toMatchObject([
      {
        code: 'PLAN',
        wrong: '尚缺平面图',
        repair: '请到测绘窗口领取并提交平面图（原件1份，复印件2份）',
        standards: ['比例一致', 'PLAN_SIGNED合格'],
      },
      { code: 'PHOTO', wrong: '未提交照片' },
    ]);
  });

  it('loses nothing, whatever failed and whatever was written', () => {
    const wordings = fc.option(
      fc.record({ wrong: fc.constantFrom('缺', '未交'), repair: fc.constantFrom('补', '另交') }, { requiredKeys: [] }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(generatedParts, generatedAnswers, fc.array(wordings, { minLength: 8, maxLength: 8 }), (parts, answers, drawn) => {
        const own = parts.map((one) => ({
          ...one,
          item: { ...one.item, materials: one.item.materials.map((material, index) => ({ ...material, notice: drawn[index % 8] })) },
        }));
        const { materials, points } = checklistOf(own, answers);
        const lines = noticeOf(points, materials);
        for (const { code, standards, bases, originals, copies, form } of materials) {
          const mine = lines.filter((line) => line.subject === 'MATERIAL' && line.code === code);
          expect(mine).toHaveLength(1);
          for (const standard of standards) expect(mine[0]?.standards).toContain(standard);
          for (const basis of bases) expect(mine[0]?.bases).toContainEqual(basis);
          if (form !== 'ELECTRONIC' && originals > 0) expect(mine[0]?.repair).toContain(`原件${originals}份`);
          if (form !== 'ELECTRONIC' && copies > 0) expect(mine[0]?.repair).toContain(`复印件${copies}份`);
        }
        for (const { part: key, code, passes, basis } of points) {
          const told = lines.filter((line) => line.parts.includes(key) && line.standards.includes(passes));
          expect({ code, told: told.length > 0 }).toEqual({ code, told: true });
          expect(told.some((line) => line.bases.some((one) => basisText(one) === basisText(basis)))).toBe(true);
        }
      }),
    );
  });
});
