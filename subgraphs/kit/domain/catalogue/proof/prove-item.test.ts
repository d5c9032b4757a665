import { describe, expect, it } from '@jest/globals';
import { testItem, testMaterial, testPoint, testQuestion } from '../item.testing.js';
import type { ItemDefinition, TimeUnit } from '../item-definition.js';
import { proveItem } from './prove-item.js';
import { questionGroups } from './scenario-space.js';

const sound = testItem();
const basis = { document: '《中华人民共和国行政许可法》', article: '第四十二条' };
const limits = (legal: [number, TimeUnit] | null, committed: [number, TimeUnit]): ItemDefinition['limits'] => ({
  ...sound.limits,
  legal: legal === null ? null : { amount: legal[0], unit: legal[1], basis },
  committed: { amount: committed[0], unit: committed[1] },
});
const form = (own: Partial<ItemDefinition['form']>): ItemDefinition['form'] => ({ ...sound.form, ...own });
const used = (code: string, own: object = {}) => testQuestion({ code, forDecision: true, ...own });
const step = { code: 'VISIT', name: '现场核查', by: 'DEPARTMENT' as const, standard: '设施与图纸一致', basis };
const told = (item: ItemDefinition) => proveItem(item).map(({ code, place }) => `${code} ${place}`);

describe('the proof of an item', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(proveItem(sound)).toEqual([]);
  });

  it.each<[string, Partial<ItemDefinition>, string]>([
    ['a question that stands twice', { questions: [used('LIT'), used('LIT')] }, 'CODE_TWICE questions/LIT'],
    [
      'an option that stands twice',
      { questions: [used('LIT', { options: ['YES', 'YES'].map((code) => ({ code, text: code })) })] },
      'CODE_TWICE questions/LIT/options/YES',
    ],
    [
      'a material that stands twice',
      { materials: [testMaterial({ code: 'DRAWING' }), testMaterial({ code: 'DRAWING' })] },
      'CODE_TWICE materials/DRAWING',
    ],
    ['a point that stands twice', { points: [testPoint({ code: 'CLEAR' }), testPoint({ code: 'CLEAR' })] }, 'CODE_TWICE points/CLEAR'],
    [
      'a question that depends on a later one',
      { questions: [used('NEON', { askedWhen: { LIT: ['YES'] } }), used('LIT')] },
      'QUESTION_ORDER questions/NEON/askedWhen',
    ],
    [
      'a question that depends on itself',
      { questions: [used('LIT', { askedWhen: { LIT: ['YES'] } })] },
      'QUESTION_CYCLE questions/LIT/askedWhen',
    ],
    [
      'questions that wait for one another',
      {
        questions: [
          used('A', { askedWhen: { C: ['YES'] } }),
          used('B', { askedWhen: { A: ['YES'] } }),
          used('C', { askedWhen: { B: ['YES'] } }),
        ],
      },
      'QUESTION_CYCLE questions/A/askedWhen',
    ],
    [
      'a material under an unknown question',
      { materials: [testMaterial({ code: 'DRAWING', when: { SIZE: ['BIG'] } })] },
      'QUESTION_UNKNOWN materials/DRAWING/when',
    ],
    [
      'a point under an unknown option',
      { points: [testPoint({ code: 'CLEAR', when: { LIT: ['MAYBE'] } })] },
      'OPTION_UNKNOWN points/CLEAR/when',
    ],
    [
      'a form field under an unknown question',
      { form: form({ fieldsWhen: { width: { SIZE: ['BIG'] } } }) },
      'QUESTION_UNKNOWN form/fieldsWhen/width',
    ],
    ['a step under an unknown question', { steps: [{ ...step, when: { SIZE: ['BIG'] } }] }, 'QUESTION_UNKNOWN steps/VISIT/when'],
    [
      'a conditional material without a condition',
      { materials: [testMaterial({ code: 'DRAWING', necessity: 'CONDITIONAL' })] },
      'CONDITION_MISSING materials/DRAWING/when',
    ],
    [
      'a copy of which no copy is asked for',
      { materials: [testMaterial({ code: 'DRAWING', kind: 'COPY' })] },
      'COPIES_CONTRADICT materials/DRAWING',
    ],
    [
      'a point on a material that the item does not ask for',
      { points: [testPoint({ code: 'CLEAR', material: 'PHOTO' })] },
      'MATERIAL_UNKNOWN points/CLEAR/material',
    ],
    [
      'a check on a field that the form lacks',
      { points: [testPoint({ code: 'CLEAR', check: 'form.height > 2' })] },
      'FIELD_UNKNOWN points/CLEAR/check',
    ],
    [
      'a check on a question that there is not',
      { points: [testPoint({ code: 'CLEAR', check: 'answers.SIZE == "BIG"' })] },
      'QUESTION_UNKNOWN points/CLEAR/check',
    ],
    [
      'a check that is no yes or no',
      { points: [testPoint({ code: 'CLEAR', check: 'form.width + 1.0' })] },
      'CHECK_INVALID points/CLEAR/check',
    ],
    ['a check that does not parse', { points: [testPoint({ code: 'CLEAR', check: 'form.width >' })] }, 'CHECK_INVALID points/CLEAR/check'],
    [
      'a promise longer than the law allows',
      { limits: limits([20, 'WORKING_DAY'], [21, 'WORKING_DAY']) },
      'LIMIT_EXCEEDS_LAW limits/committed',
    ],
    [
      'a promise in working days that outlasts the calendar days of the law over a holiday',
      { limits: limits([20, 'CALENDAR_DAY'], [12, 'WORKING_DAY']) },
      'LIMIT_EXCEEDS_LAW limits/committed',
    ],
    [
      'a licence whose notice may come after five days',
      { limits: { ...sound.limits, notice: { amount: 10, unit: 'WORKING_DAY' } } },
      'NOTICE_TOO_LATE limits/notice',
    ],
    [
      'a licence that a late notice does not make accepted',
      { limits: { ...sound.limits, deemedAcceptance: false } },
      'ACCEPTANCE_NOT_DEEMED limits/deemedAcceptance',
    ],
    ['an item handled on the spot that takes days', { handling: 'INSTANT' }, 'INSTANT_TAKES_DAYS limits/committed'],
    [
      'a special procedure whose time nobody bounds',
      { steps: [{ ...step, procedure: 'SITE_INSPECTION' }] },
      'PROCEDURE_WITHOUT_LIMIT steps/VISIT/procedure',
    ],
    ['a required field that the form lacks', { form: form({ required: ['height'] }) }, 'FIELD_UNKNOWN form/required'],
    [
      'a personal mark without a mask',
      { form: form({ properties: { width: { type: 'object', properties: { a: { type: 'string', 'x-personal': 'BLOOD' } } } } }) },
      'MASK_UNKNOWN form/properties/width',
    ],
    [
      'a broken field schema, also of a field that rarely applies',
      { form: form({ properties: { width: { type: 'lenght' } }, fieldsWhen: { width: { LIT: ['YES'] } } }) },
      'FORM_INVALID form',
    ],
    [
      'a material without a basis',
      { materials: [testMaterial({ code: 'DRAWING', basis: { document: '有关规定', article: '第一条' } })] },
      'BASIS_MISSING materials/DRAWING/basis',
    ],
    [
      'a material whose basis names no article',
      { materials: [testMaterial({ code: 'DRAWING', basis: { document: '《行政许可法》', article: '待定' } })] },
      'BASIS_MISSING materials/DRAWING/basis',
    ],
    [
      'a point that does not say what makes it pass',
      { points: [testPoint({ code: 'CLEAR', passes: '略' })] },
      'SAYS_NOTHING points/CLEAR/passes',
    ],
    [
      'a point that does not say how to repair it',
      { points: [testPoint({ code: 'CLEAR', fails: '图纸不清晰', repair: '图纸不清晰' })] },
      'REPAIR_SAYS_NOTHING points/CLEAR/repair',
    ],
    ['a question in vain', { questions: [testQuestion({ code: 'LIT' })] }, 'QUESTION_IDLE questions/LIT'],
    [
      'a choice of what there is not',
      { choices: [{ code: 'PROOF', name: '证明', of: 'MATERIALS', codes: ['DRAWING', 'PHOTO'] }] },
      'CHOICE_UNKNOWN choices/PROOF/codes',
    ],
  ])('finds %s', (_, own, fault) => {
    expect(told(testItem(own))).toContain(fault);
  });

  it('accepts a promise that is never later than the law, in whatever units', () => {
    expect(told(testItem({ limits: limits([20, 'CALENDAR_DAY'], [0, 'WORKING_DAY']) }))).toEqual([]);
    expect(told(testItem({ limits: limits([20, 'WORKING_DAY'], [10, 'CALENDAR_DAY']) }))).toEqual([]);
    expect(told(testItem({ limits: limits(null, [99, 'MONTH']) }))).toEqual([]);
  });

  it('accepts a check that distinguishes by itself whether the form has the field', () => {
    const rare = form({ properties: { width: { type: 'number' }, light: { type: 'number' } }, fieldsWhen: { light: { LIT: ['YES'] } } });
    const item = (check: string) => told(testItem({ questions: [used('LIT')], form: rare, points: [testPoint({ code: 'DIM', check })] }));
    expect(item('form.light < 300')).toEqual(['CHECK_WITHOUT_FIELD points/DIM/check']);
    expect(item('!has(form.light) || form.light < 300')).toEqual([]);
    expect(item('answers.LIT == "YES" ? form.light < 300 : true')).toEqual([]);
  });
});

describe('the proof goes through every scenario, and shows the answers that lead to a fault', () => {
  const lit = used('LIT');
  const size = used('SIZE', { askedWhen: { LIT: ['YES'] } });

  it('a gap in a choice', () => {
    const owner = used('PREMISES', { options: ['OWNED', 'LEASED', 'CLUSTER'].map((code) => ({ code, text: code })) });
    const item = testItem({
      questions: [lit, owner],
      materials: [
        testMaterial({ code: 'DEED', necessity: 'CONDITIONAL', when: { PREMISES: ['OWNED'] } }),
        testMaterial({ code: 'LEASE', necessity: 'CONDITIONAL', when: { PREMISES: ['LEASED'] } }),
      ],
      points: [testPoint({ code: 'CLEAR' })],
      choices: [{ code: 'PROOF', name: '住所证明', of: 'MATERIALS', codes: ['DEED', 'LEASE'] }],
    });
    expect(proveItem(item)).toMatchObject([{ code: 'SCENARIO_GAP', place: 'choices/PROOF', answers: { PREMISES: 'CLUSTER' } }]);
  });

  it('a contradiction in a choice', () => {
    const item = testItem({
      questions: [lit, size],
      materials: [
        testMaterial({ code: 'PLAN', when: { LIT: ['NO', 'YES'] } }),
        testMaterial({ code: 'SKETCH', necessity: 'CONDITIONAL', when: { SIZE: ['NO'] } }),
      ],
      points: [testPoint({ code: 'CLEAR' })],
      choices: [{ code: 'PROOF', name: '图纸', of: 'MATERIALS', codes: ['PLAN', 'SKETCH'] }],
    });
    expect(proveItem(item)).toMatchObject([
      { code: 'SCENARIO_CONTRADICTION', place: 'choices/PROOF', answers: { LIT: 'YES', SIZE: 'NO' } },
    ]);
  });

  it('a branch that nobody ever reaches', () => {
    const item = testItem({
      questions: [lit, size],
      materials: [],
      points: [testPoint({ code: 'CLEAR' }), testPoint({ code: 'DEAD', when: { LIT: ['NO'], SIZE: ['YES'] } })],
    });
    expect(told(item)).toEqual(['NEVER_REACHED points/DEAD']);
    const deaf = testItem({
      questions: [lit, size, used('DEEP', { askedWhen: { LIT: ['NO'], SIZE: ['YES'] } })],
      materials: [],
      points: [testPoint({ code: 'CLEAR' })],
    });
    expect(told(deaf)).toEqual(['QUESTION_NEVER_ASKED questions/DEEP']);
  });

  it('a point that is judged on a material which is not asked for', () => {
    const item = testItem({
      questions: [lit],
      materials: [testMaterial({ code: 'PHOTO', necessity: 'CONDITIONAL', when: { LIT: ['YES'] } })],
      points: [testPoint({ code: 'CLEAR' }), testPoint({ code: 'SHARP', material: 'PHOTO' })],
    });
    expect(proveItem(item)).toMatchObject([{ code: 'POINT_WITHOUT_MATERIAL', place: 'points/SHARP', answers: { LIT: 'NO' } }]);
  });

  it('a scenario in which nothing is judged', () => {
    const item = testItem({
      questions: [lit, used('TALL')],
      materials: [],
      points: [testPoint({ code: 'A', when: { LIT: ['YES'] } }), testPoint({ code: 'B', when: { TALL: ['YES'] } })],
    });
    expect(proveItem(item)).toMatchObject([{ code: 'NOTHING_TO_JUDGE', answers: { LIT: 'NO', TALL: 'NO' } }]);
  });

  it('and says so where they are too many, and goes through many independent ones without trouble', () => {
    const many = (tied: boolean) =>
      testItem({
        questions: Array.from({ length: 20 }, (_, index) => used(`Q${index}`)),
        materials: [],
        points: [
          testPoint({ code: 'CLEAR' }),
          ...(tied
            ? [testPoint({ code: 'ALL', when: Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`Q${index}`, ['YES']])) })]
            : []),
        ],
      });
    expect(told(many(true))).toEqual(['SCENARIOS_TOO_MANY questions']);
    expect(told(many(false))).toEqual([]);
    expect(questionGroups(many(false))).toHaveLength(20);
  });

  it('of which each question waits for all before it, and has few scenarios however many they are', () => {
    const allYes = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`Q${index}`, ['YES']]));
    const nested = testItem({
      questions: Array.from({ length: 40 }, (_, index) => used(`Q${index}`, index === 0 ? {} : { askedWhen: allYes(index) })),
      points: [testPoint({ code: 'CLEAR' }), testPoint({ code: 'LAST', when: allYes(40) })],
    });
    expect(told(nested)).toEqual([]);
    expect(questionGroups(nested).map(({ scenarios }) => scenarios?.length)).toEqual([41]);
  });
});
