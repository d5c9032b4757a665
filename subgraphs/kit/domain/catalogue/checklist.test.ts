import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { autoVerdicts, type Checklist, checklistOf, whyNeeded } from './checklist.js';
import { applies } from './condition.js';
import { testMaterial, testPart, testPoint, testQuestion } from './item.testing.js';
import { generatedAnswers, generatedPart, generatedParts } from './parts.testing.js';
import { answersFor } from './scenario.js';

const licence = testPart('registration', {
  questions: [testQuestion({ code: 'AGENT' })],
  materials: [
    testMaterial({ code: 'HANDLER_ID', originals: 1, copies: 0, inspectAndReturn: true, tolerable: true, waiver: 'E_LICENCE' }),
    testMaterial({ code: 'POWER_OF_ATTORNEY', necessity: 'CONDITIONAL', when: { AGENT: ['YES'] } }),
  ],
  points: [
    testPoint({ code: 'ID_VALID', material: 'HANDLER_ID' }),
    testPoint({ code: 'SCOPE_STATED', material: 'POWER_OF_ATTORNEY' }),
    testPoint({ code: 'CAPITAL_SET', check: 'form.capital > 0.0' }),
  ],
  form: { properties: { capital: { type: 'number' }, name: { type: 'string' } }, required: ['capital'], fieldsWhen: {} },
  produces: ['creditCode'],
});
const account = testPart(
  'account',
  {
    questions: [testQuestion({ code: 'AGENT' })],
    materials: [
      testMaterial({ code: 'BUSINESS_LICENCE' }),
      testMaterial({ code: 'HANDLER_ID', kind: 'COPY', originals: 0, copies: 2, tolerable: false, waiver: 'NONE', standard: '证件有效' }),
      testMaterial({ code: 'PHOTO', necessity: 'OPTIONAL' }),
    ],
    points: [
      testPoint({ code: 'ID_VALID', material: 'HANDLER_ID' }),
      testPoint({ code: 'LICENCE_SHOWN', material: 'BUSINESS_LICENCE' }),
      testPoint({ code: 'CODE_SOUND', check: 'isCreditCode(form.creditCode)' }),
      testPoint({ code: 'PHOTO_SHARP', material: 'PHOTO' }),
    ],
    form: {
      properties: { creditCode: { type: 'string' }, name: { type: 'string' } },
      required: ['creditCode', 'name'],
      fieldsWhen: {},
    },
  },
  { supplied: ['creditCode'], waivedMaterials: ['BUSINESS_LICENCE'] },
);
const founding = [licence, account];

describe('the checklist of a joint matter', () => {
  const list = checklistOf(founding, { AGENT: 'NO' });

  it('asks for a material once, as the strictest of its parts needs it', () => {
    expect(list.materials.find(({ code }) => code === 'HANDLER_ID')).toMatchObject({
      necessity: 'REQUIRED',
      kind: 'ORIGINAL_AND_COPY',
      originals: 1,
      copies: 2,
      tolerable: false,
      inspectAndReturn: false,
      waiver: 'NONE',
      standards: ['内容完整', '证件有效'],
      neededBy: ['registration', 'account'],
    });
  });

  it('asks for a conditional material only where its condition holds, and then requires it', () => {
    expect(list.materials.map(({ code }) => code)).not.toContain('POWER_OF_ATTORNEY');
    const withAgent = checklistOf(founding, { AGENT: 'YES' });
    expect(withAgent.materials.find(({ code }) => code === 'POWER_OF_ATTORNEY')?.necessity).toBe('REQUIRED');
    expect(withAgent.points.map(({ code }) => code)).toContain('SCOPE_STATED');
  });

  it('lists what an earlier step’s result replaces, with who provides it', () => {
    expect(list.waived).toEqual([
      { code: 'BUSINESS_LICENCE', name: '材料BUSINESS_LICENCE', neededBy: ['account'], providedBy: ['registration'] },
    ]);
    expect(list.materials.map(({ code }) => code)).not.toContain('BUSINESS_LICENCE');
  });

  it('still asks for a replaced material where another part needs it from the applicant', () => {
    const stranger = testPart('stranger', { materials: [testMaterial({ code: 'BUSINESS_LICENCE' })] });
    const both = checklistOf([...founding, stranger], {});
    expect(both.materials.find(({ code }) => code === 'BUSINESS_LICENCE')?.neededBy).toEqual(['stranger']);
    expect(both.waived.map(({ neededBy }) => neededBy)).toEqual([['account']]);
  });

  it('keeps points of two items apart although they share a code', () => {
    expect(list.points.filter(({ code }) => code === 'ID_VALID').map(({ part }) => part)).toEqual(['registration', 'account']);
  });

  it('leaves for later what looks at a result that does not exist yet', () => {
    expect(list.deferredPoints.map(({ code, awaitedFields, awaitedFrom }) => [code, awaitedFields, awaitedFrom])).toEqual([
      ['LICENCE_SHOWN', [], ['registration']],
      ['CODE_SOUND', ['creditCode'], ['registration']],
    ]);
    expect(list.points.map(({ code }) => code)).toEqual(['ID_VALID', 'CAPITAL_SET', 'ID_VALID', 'PHOTO_SHARP']);
  });

  it('has a point on an optional material judged only where the material is handed in', () => {
    expect(list.points.filter(({ judged }) => judged === 'IF_SUBMITTED').map(({ code }) => code)).toEqual(['PHOTO_SHARP']);
  });

  it('asks for every field once and for none that an earlier step supplies', () => {
    expect(list.form).toEqual({
      type: 'object',
      additionalProperties: false,
      properties: { capital: { type: 'number' }, name: { type: 'string' } },
      required: ['capital', 'name'],
    });
  });

  it('is a fault of the catalogue where two items mean different things by one field', () => {
    const other = testPart('other', { form: { properties: { name: { type: 'number' } }, required: [], fieldsWhen: {} } });
    expect(() => checklistOf([licence, other], {})).toThrow('Form field name means different things in registration and other');
  });

  it('is a fault where one step key stands for two items', () => {
    expect(() => checklistOf([licence, { ...account, key: 'registration' }], {})).toThrow(
      'Part registration stands for two different items',
    );
  });
});

describe('why a material is needed', () => {
  it('is told for each item, with the answers that make it so', () => {
    expect(whyNeeded('POWER_OF_ATTORNEY', founding, { AGENT: 'YES' })).toMatchObject([
      {
        part: 'registration',
        necessity: 'REQUIRED',
        because: [{ question: 'AGENT', questionText: 'AGENT？', answer: 'YES', answerText: '是' }],
        providedBy: null,
      },
    ]);
    expect(whyNeeded('HANDLER_ID', founding, {}).map(({ part, because }) => [part, because])).toEqual([
      ['registration', []],
      ['account', []],
    ]);
    expect(whyNeeded('BUSINESS_LICENCE', founding, {}).map(({ providedBy }) => providedBy)).toEqual([['registration']]);
  });

  it('is empty for what nobody needs', () => {
    expect(whyNeeded('POWER_OF_ATTORNEY', founding, { AGENT: 'NO' })).toEqual([]);
  });
});

describe('points that judge themselves', () => {
  const verdictOf = (form: Record<string, unknown>) =>
    autoVerdicts(checklistOf(founding, { AGENT: 'NO' }), form, '2026-03-02').find(({ code }) => code === 'CAPITAL_SET')?.verdict;

  it('pass or fail by the form, and leave to a person what the form does not say', () => {
    expect([verdictOf({ capital: 100000 }), verdictOf({ capital: 0 }), verdictOf({}), verdictOf({ capital: 'viel' })]).toEqual([
      'PASSED',
      'FAILED',
      null,
      null,
    ]);
  });

  it('never give a verdict on a point without an expression', () => {
    const verdicts = autoVerdicts(checklistOf(founding, {}), { capital: 1 }, '2026-03-02');
    expect(verdicts.filter(({ verdict }) => verdict !== null).map(({ code }) => code)).toEqual(['CAPITAL_SET']);
  });
});

/** The list without what the order of the parts may decide. */
function unordered(list: Checklist) {
  const sorted = <Entry>(entries: readonly Entry[]) => entries.map((entry) => JSON.stringify(entry)).sort();
  const keys = <Entry extends { neededBy: readonly string[] }>(entry: Entry) => ({ ...entry, neededBy: [...entry.neededBy].sort() });
  return {
    questions: sorted(list.questions.map(keys)),
    materials: sorted(list.materials.map((material) => ({ ...keys(material), standards: [...material.standards].sort() }))),
    waived: sorted(list.waived.map((waived) => ({ ...keys(waived), providedBy: [...waived.providedBy].sort() }))),
    points: sorted(list.points),
    deferred: sorted(list.deferredPoints.map((point) => ({ ...point, awaitedFrom: [...point.awaitedFrom].sort() }))),
    properties: Object.keys(list.form.properties).sort(),
    required: [...list.form.required].sort(),
  };
}

describe('the engine', () => {
  it('gives the same list for the same answers, in whatever order parts and answers come', () => {
    fc.assert(
      fc.property(generatedParts, generatedAnswers, (parts, answers) => {
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        expect(checklistOf(parts, reversed)).toEqual(checklistOf(parts, answers));
        expect(unordered(checklistOf([...parts].reverse(), answers))).toEqual(unordered(checklistOf(parts, answers)));
      }),
    );
  });

  it('does not change a list by merging the same part in again', () => {
    fc.assert(
      fc.property(generatedParts, generatedAnswers, (parts, answers) => {
        expect(checklistOf([...parts, ...structuredClone(parts)], answers)).toEqual(checklistOf(parts, answers));
      }),
    );
  });

  it('loses nothing that a part requires: material, number, field or point', () => {
    fc.assert(
      fc.property(generatedParts, generatedAnswers, (parts, answers) => {
        const merged = checklistOf(parts, answers);
        for (const part of parts) expectNothingLost(part, merged, answers);
      }),
    );
  });

  it('asks within a joint matter for exactly what the item asks for alone', () => {
    fc.assert(
      fc.property(generatedPart('alone'), generatedParts, generatedAnswers, (part, others, answers) => {
        const alone = checklistOf([{ ...part, supplied: [], waivedMaterials: [] }], answers);
        const joint = checklistOf([...others, { ...part, supplied: [], waivedMaterials: [] }], answers);
        expect(joint.points.filter(({ part: key }) => key === 'alone')).toEqual(alone.points);
        const own = joint.materials.filter(({ neededBy }) => neededBy.includes('alone')).map(({ code }) => code);
        expect(own.sort()).toEqual(alone.materials.map(({ code }) => code).sort());
      }),
    );
  });
});

function expectNothingLost(part: ReturnType<typeof testPart>, merged: Checklist, answers: Record<string, string>): void {
  const counted = answersFor(part.item, answers);
  for (const material of part.item.materials.filter(({ when }) => applies(when, counted))) {
    const { code, originals, copies, tolerable, necessity } = material;
    if (part.waivedMaterials.includes(code)) {
      expect(merged.waived.find((waived) => waived.code === code)?.neededBy).toContain(part.key);
      continue;
    }
    const found = merged.materials.find((candidate) => candidate.code === code);
    expect(found?.neededBy).toContain(part.key);
    expect(found?.originals).toBeGreaterThanOrEqual(originals);
    expect(found?.copies).toBeGreaterThanOrEqual(copies);
    if (necessity !== 'OPTIONAL') expect(found?.necessity).toBe('REQUIRED');
    if (necessity !== 'OPTIONAL' && !tolerable) expect(found?.tolerable).toBe(false);
    const judged = [...merged.points, ...merged.deferredPoints].filter((point) => point.part === part.key && point.material === code);
    const applicable = part.item.points.filter((point) => point.material === code && applies(point.when, counted));
    expect(judged.map((point) => point.code)).toEqual(applicable.map((point) => point.code));
  }
  const { required, fieldsWhen } = part.item.form;
  const needed = required.filter((name) => applies(fieldsWhen[name], counted) && !part.supplied.includes(name));
  expect(merged.form.required).toEqual(expect.arrayContaining(needed));
}
