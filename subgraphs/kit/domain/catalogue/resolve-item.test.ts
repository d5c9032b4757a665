import { describe, expect, it } from '@jest/globals';
import { testItem, testMaterial, testQuestion } from './item.testing.js';
import { itemSource, type Vocabulary } from './item-definition.js';
import { resolveItem } from './resolve-item.js';

const vocabulary: Vocabulary = {
  fields: {
    person: { type: 'object', properties: { name: { type: 'string' }, home: { $ref: 'vocabulary#/address' } } },
    address: { type: 'string', 'x-personal': 'ADDRESS' },
    owner: { $ref: 'vocabulary#/person', title: '所有人' },
  },
  materials: [
    testMaterial({ code: 'LICENCE', kind: 'COPY', originals: 0, copies: 1, tolerable: true, inspectAndReturn: true, waiver: 'E_LICENCE' }),
  ],
  questions: [testQuestion({ code: 'AGENT' })],
};
const written = (own: object) => {
  const { questions: _, materials: __, ...rest } = testItem();
  return itemSource.parse({ ...rest, ...own });
};

describe('an item written out', () => {
  it('takes a common material as the vocabulary has it, defaults of the file form notwithstanding', () => {
    const item = resolveItem(written({ materials: [{ use: 'LICENCE' }] }), vocabulary);
    expect(item.materials).toEqual(vocabulary.materials);
  });

  it('keeps what differs in its own file', () => {
    const item = resolveItem(written({ materials: [{ use: 'LICENCE', copies: 3, waiver: 'NONE', standard: '加盖公章' }] }), vocabulary);
    expect(item.materials).toEqual([{ ...vocabulary.materials[0], copies: 3, waiver: 'NONE', standard: '加盖公章' }]);
  });

  it('takes a common question, with its own ground for asking it', () => {
    const item = resolveItem(
      written({ questions: [testQuestion({ code: 'LIT' }), { use: 'AGENT', askedWhen: { LIT: ['YES'] } }] }),
      vocabulary,
    );
    expect(item.questions).toEqual([testQuestion({ code: 'LIT' }), testQuestion({ code: 'AGENT', askedWhen: { LIT: ['YES'] } })]);
  });

  it('takes common fields at any depth, and its own title wins', () => {
    const item = resolveItem(
      written({
        form: {
          properties: {
            owner: { $ref: 'vocabulary#/owner' },
            list: { type: 'array', items: { $ref: 'vocabulary#/address', title: '地址' } },
          },
        },
      }),
      vocabulary,
    );
    expect(item.form.properties).toEqual({
      owner: {
        type: 'object',
        title: '所有人',
        properties: { name: { type: 'string' }, home: { type: 'string', 'x-personal': 'ADDRESS' } },
      },
      list: { type: 'array', items: { type: 'string', 'x-personal': 'ADDRESS', title: '地址' } },
    });
  });

  it.each([
    ['a material', { materials: [{ use: 'PASSPORT' }] }, 'The vocabulary has no material PASSPORT'],
    ['a question', { questions: [{ use: 'SIZE' }] }, 'The vocabulary has no question SIZE'],
    ['a field', { form: { properties: { a: { $ref: 'vocabulary#/shoeSize' } } } }, 'The vocabulary has no field vocabulary#/shoeSize'],
    ['a field of another file', { form: { properties: { a: { $ref: 'https://example.org/a' } } } }, 'no field https://example.org/a'],
  ])('is refused when the vocabulary lacks %s', (_, own, fault) => {
    expect(() => resolveItem(written(own), vocabulary)).toThrow(fault);
  });

  it('is refused with a misspelt key instead of losing it silently', () => {
    expect(() => written({ materials: [{ use: 'LICENCE', copys: 3 }] })).toThrow();
    expect(() => written({ basiss: [] })).toThrow('basiss');
  });
});
