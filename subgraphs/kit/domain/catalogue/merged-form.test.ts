import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { testPart } from './item.testing.js';
import { formFor } from './merged-form.js';
import { generatedPart } from './parts.testing.js';

const part = testPart(
  'account',
  {
    form: {
      properties: {
        creditCode: { type: 'string' },
        name: { type: 'string' },
        handler: {
          type: 'object',
          properties: { name: { type: 'string' }, office: { type: 'object', properties: { room: { type: 'string' } } } },
        },
        staff: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
        remarks: { type: 'object' },
      },
      required: [],
      fieldsWhen: {},
    },
  },
  { supplied: ['creditCode'] },
);

describe('what a department sees of the merged form', () => {
  it('is the fields of its own item, inner fields included, and nothing else', () => {
    const form = {
      name: '甲公司',
      shareholders: [{ name: '张三' }],
      handler: { name: '李四', phone: '13812341234', office: { room: '201', keys: '两把' } },
      staff: [{ name: '王五', salary: 9000 }],
      remarks: { free: true },
    };
    expect(formFor(part, form, {})).toEqual({
      name: '甲公司',
      handler: { name: '李四', office: { room: '201' } },
      staff: [{ name: '王五' }],
      remarks: { free: true },
    });
  });

  it('takes a produced field from the step that produces it and never from the applicant', () => {
    const typed = { creditCode: '91150783MA0N1A0193' };
    expect(formFor(part, typed, {})).toEqual({});
    expect(formFor(part, typed, { creditCode: '91150783MA0N2B025N', internalNote: '内部' })).toEqual({ creditCode: '91150783MA0N2B025N' });
  });

  it('never holds a field that the item’s schema lacks', () => {
    const data = fc.dictionary(fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'omega', 'constructor'), fc.jsonValue());
    fc.assert(
      fc.property(generatedPart('any'), data, data, (generated, form, produced) => {
        const seen = formFor(generated, form, produced);
        const known = Object.keys(generated.item.form.properties);
        expect(Object.keys(seen).filter((name) => !known.includes(name))).toEqual([]);
        const { alpha } = seen;
        const inner = typeof alpha === 'object' && alpha !== null && !Array.isArray(alpha) ? Object.keys(alpha) : [];
        expect(inner.filter((name) => name !== 'inner')).toEqual([]);
      }),
    );
  });
});
