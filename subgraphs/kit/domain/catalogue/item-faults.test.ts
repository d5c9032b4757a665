import { describe, expect, it } from '@jest/globals';
import { testItem, testMaterial, testPoint, testQuestion } from './item.testing.js';
import type { ItemDefinition, TimeUnit } from './item-definition.js';
import { itemFaults } from './item-faults.js';

const sound = testItem();
const basis = { document: '《中华人民共和国行政许可法》', article: '第四十二条' };
const limits = (legal: [number, TimeUnit] | null, committed: [number, TimeUnit]): ItemDefinition['limits'] => ({
  ...sound.limits,
  legal: legal === null ? null : { amount: legal[0], unit: legal[1], basis },
  committed: { amount: committed[0], unit: committed[1] },
});
const form = (own: Partial<ItemDefinition['form']>): ItemDefinition['form'] => ({ ...sound.form, ...own });

describe('the check of an item', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(itemFaults(sound)).toEqual([]);
  });

  it.each<[string, Partial<ItemDefinition>, string]>([
    [
      'a question that stands twice',
      { questions: [testQuestion({ code: 'LIT' }), testQuestion({ code: 'LIT' })] },
      'question LIT stands twice',
    ],
    [
      'an option that stands twice',
      { questions: [testQuestion({ code: 'LIT', options: ['YES', 'YES'].map((code) => ({ code, text: code })) })] },
      'question LIT: option YES stands twice',
    ],
    [
      'a material that stands twice',
      { materials: [testMaterial({ code: 'DRAWING' }), testMaterial({ code: 'DRAWING' })] },
      'material DRAWING stands twice',
    ],
    ['a point that stands twice', { points: [testPoint({ code: 'CLEAR' }), testPoint({ code: 'CLEAR' })] }, 'point CLEAR stands twice'],
    [
      'a question that depends on a later one',
      { questions: [testQuestion({ code: 'NEON', askedWhen: { LIT: ['YES'] } }), testQuestion({ code: 'LIT' })] },
      'question NEON: no earlier question LIT',
    ],
    [
      'a question that depends on itself',
      { questions: [testQuestion({ code: 'LIT', askedWhen: { LIT: ['YES'] } })] },
      'question LIT: no earlier question LIT',
    ],
    [
      'a material under an unknown question',
      { materials: [testMaterial({ code: 'DRAWING', when: { SIZE: ['BIG'] } })] },
      'material DRAWING: no earlier question SIZE',
    ],
    [
      'a point under an unknown option',
      { points: [testPoint({ code: 'CLEAR', when: { LIT: ['MAYBE'] } })] },
      'point CLEAR: question LIT has no option MAYBE',
    ],
    [
      'a form field under an unknown question',
      { form: form({ fieldsWhen: { width: { SIZE: ['BIG'] } } }) },
      'form field width: no earlier question SIZE',
    ],
    [
      'a conditional material without a condition',
      { materials: [testMaterial({ code: 'DRAWING', necessity: 'CONDITIONAL' })] },
      'material DRAWING: conditional without a condition',
    ],
    [
      'a copy of which no copy is asked for',
      { materials: [testMaterial({ code: 'DRAWING', kind: 'COPY' })] },
      'material DRAWING: COPY does not fit 1 originals and 0 copies',
    ],
    [
      'a point on a material that the item does not ask for',
      { points: [testPoint({ code: 'CLEAR', material: 'PHOTO' })] },
      'point CLEAR: no material PHOTO',
    ],
    [
      'a check on a field that the form lacks',
      { points: [testPoint({ code: 'CLEAR', check: 'form.height > 2' })] },
      'point CLEAR: the form has no field height',
    ],
    [
      'a check on a question that is not asked',
      { points: [testPoint({ code: 'CLEAR', check: 'answers.SIZE == "BIG"' })] },
      'point CLEAR: no question SIZE',
    ],
    [
      'a check that is no yes or no',
      { points: [testPoint({ code: 'CLEAR', check: 'form.width + 1.0' })] },
      'point CLEAR: the expression gives double, not true or false',
    ],
    [
      'a promise longer than the law allows',
      { limits: limits([20, 'WORKING_DAY'], [21, 'WORKING_DAY']) },
      'limits: the committed limit exceeds the legal one',
    ],
    [
      'a promise in working days that outlasts the calendar days of the law over a holiday',
      { limits: limits([20, 'CALENDAR_DAY'], [12, 'WORKING_DAY']) },
      'limits: the committed limit exceeds the legal one, e.g. for a start on 2025-01-14',
    ],
    ['a required field that the form lacks', { form: form({ required: ['height'] }) }, 'form: no field height'],
    [
      'a personal mark without a mask',
      { form: form({ properties: { width: { type: 'object', properties: { a: { type: 'string', 'x-personal': 'BLOOD' } } } } }) },
      'form: no mask BLOOD',
    ],
  ])('finds %s', (_, own, fault) => {
    expect(itemFaults(testItem(own))).toContain(fault);
  });

  it('finds a broken field schema, also of a field that rarely applies', () => {
    const broken = form({ properties: { width: { type: 'lenght' } }, fieldsWhen: { width: { LIT: ['YES'] } } });
    expect(itemFaults(testItem({ form: broken }))).toEqual([expect.stringMatching(/^form: /)]);
  });

  it('finds a check that does not parse', () => {
    expect(itemFaults(testItem({ points: [testPoint({ code: 'CLEAR', check: 'form.width >' })] }))).toEqual([
      expect.stringMatching(/^point CLEAR: /),
    ]);
  });

  it('accepts a promise that is never later than the law, in whatever units', () => {
    expect(itemFaults(testItem({ limits: limits([20, 'CALENDAR_DAY'], [0, 'WORKING_DAY']) }))).toEqual([]);
    expect(itemFaults(testItem({ limits: limits([20, 'WORKING_DAY'], [10, 'CALENDAR_DAY']) }))).toEqual([]);
    expect(itemFaults(testItem({ limits: limits(null, [99, 'MONTH']) }))).toEqual([]);
  });
});
