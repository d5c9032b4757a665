import fc from 'fast-check';
import type { ChecklistPart } from './checklist-part.js';
import { testItem, testMaterial, testPoint, testQuestion } from './item.testing.js';

const questionCodes = ['Q1', 'Q2', 'Q3', 'Q4'];
const materialCodes = ['M1', 'M2', 'M3', 'M4', 'M5'];
const fieldNames = ['alpha', 'beta', 'gamma', 'delta'];

/** Field schemas are the same wherever a name is used, as the vocabulary makes them. */
const fieldSchema = (name: string) =>
  name === 'alpha'
    ? { type: 'object', additionalProperties: false, properties: { inner: { type: 'string' } } }
    : { type: 'string', title: name };

const condition = (codes: readonly string[]) =>
  codes.length === 0
    ? fc.constant(undefined)
    : fc.option(
        fc.tuple(fc.constantFrom(...codes), fc.subarray(['YES', 'NO'], { minLength: 1 })).map(([code, options]) => ({ [code]: options })),
        { nil: undefined },
      );

const necessity = fc.constantFrom('REQUIRED' as const, 'CONDITIONAL' as const, 'OPTIONAL' as const);

function generatedMaterial(code: string, questions: readonly string[]) {
  return fc
    .record({
      necessity,
      when: condition(questions),
      tolerable: fc.boolean(),
      originals: fc.nat(3),
      copies: fc.nat(3),
      inspectAndReturn: fc.boolean(),
      kind: fc.constantFrom('ORIGINAL' as const, 'COPY' as const, 'ORIGINAL_AND_COPY' as const),
      form: fc.constantFrom('PAPER' as const, 'ELECTRONIC' as const, 'PAPER_OR_ELECTRONIC' as const),
      waiver: fc.constantFrom('NONE' as const, 'E_LICENCE' as const, 'DATA_SHARE' as const, 'PROMISE' as const),
      standard: fc.constantFrom('清晰', '完整', '有效'),
    })
    .map((own) => testMaterial({ code, ...own }));
}

/** A random sound part: conditions only on its own earlier questions, points only on its own materials. */
export const generatedPart = (key: string): fc.Arbitrary<ChecklistPart> =>
  fc
    .record({
      questions: fc.subarray(questionCodes),
      materials: fc.subarray(materialCodes),
      fields: fc.subarray(fieldNames),
      produces: fc.subarray(fieldNames),
      waivedMaterials: fc.subarray(materialCodes),
    })
    .chain(({ questions, materials, fields, produces, waivedMaterials }) =>
      fc
        .record({
          asked: fc.tuple(...questions.map((_, index) => condition(questions.slice(0, index)))),
          materials: fc.tuple(...materials.map((code) => generatedMaterial(code, questions))),
          pointsWhen: fc.tuple(...materials.map(() => condition(questions))),
          fieldsWhen: fc.tuple(...fields.map(() => condition(questions))),
          required: fc.subarray(fields),
          supplied: fc.subarray(fields),
        })
        .map((drawn) => ({
          key,
          supplied: drawn.supplied,
          waivedMaterials,
          item: testItem({
            slug: key,
            questions: questions.map((code, index) => testQuestion({ code, askedWhen: drawn.asked[index] })),
            materials: drawn.materials,
            points: materials.map((material, index) => testPoint({ code: `P_${material}`, material, when: drawn.pointsWhen[index] })),
            form: {
              properties: Object.fromEntries(fields.map((name) => [name, fieldSchema(name)])),
              required: drawn.required,
              fieldsWhen: Object.fromEntries(
                fields.flatMap((name, index) => (drawn.fieldsWhen[index] === undefined ? [] : [[name, drawn.fieldsWhen[index]]])),
              ),
            },
            produces,
          }),
        })),
    );

export const generatedParts: fc.Arbitrary<ChecklistPart[]> = fc
  .integer({ min: 1, max: 4 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => generatedPart(`step-${index + 1}`))));

export const generatedAnswers: fc.Arbitrary<Record<string, string>> = fc.dictionary(
  fc.constantFrom(...questionCodes),
  fc.constantFrom('YES', 'NO', 'PERHAPS'),
);
