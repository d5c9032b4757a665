import { describe, expect, it } from '@jest/globals';
import { testItem, testMaterial, testQuestion } from '../../kit/domain/catalogue/item.testing.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import { type JointMatter, jointMatterSource } from './joint-matter.js';
import { proveMatter } from './matter-proof.js';

const field = (type: string) => ({ type, title: '代码' });
const registration = testItem({
  slug: 'registration',
  questions: [testQuestion({ code: 'STAFF' })],
  form: { properties: { name: { type: 'string' } }, required: [], fieldsWhen: {} },
  produces: ['creditCode'],
});
const account = testItem({
  slug: 'account',
  questions: [testQuestion({ code: 'STAFF' })],
  materials: [testMaterial({ code: 'LICENCE', name: '营业执照' })],
  form: { properties: { name: { type: 'string' }, creditCode: field('string') }, required: [], fieldsWhen: {} },
});
const matter = (own: object = {}): JointMatter =>
  jointMatterSource.parse({
    code: 'founding',
    name: { zh: '开办', en: 'Founding' },
    summary: '简介',
    basis: [{ document: '《制度》', article: '第九条' }],
    steps: [
      { key: 'registration', item: 'a.registration' },
      {
        key: 'account',
        item: 'b.account',
        needs: ['registration'],
        takes: { creditCode: 'registration' },
        replaces: { LICENCE: 'registration' },
        ...own,
      },
    ],
    outside: [{ body: '银行', task: '开户', needs: ['registration'], takes: { creditCode: 'registration' } }],
  });
const prove = (what: JointMatter, changed: Partial<Record<'a.registration' | 'b.account', Partial<ItemDefinition> | null>> = {}) =>
  proveMatter(what, (id) => {
    const item = id === 'a.registration' ? registration : id === 'b.account' ? account : undefined;
    const own = changed[id as 'b.account'];
    return own === null || item === undefined ? undefined : { ...item, ...own };
  }).map(({ code, place }) => `${code} ${place}`);

describe('what the centre promises for the whole (I8)', () => {
  const days = (amount: number, unit: 'WORKING_DAY' | 'CALENDAR_DAY' | 'HOUR' | 'MONTH' = 'WORKING_DAY') => ({
    limits: { ...account.limits, committed: { amount, unit } },
  });
  const promised = (amount: number) => ({ ...matter(), limit: { amount, unit: 'WORKING_DAY' as const } });

  it('is enough for the longest way through the steps, and not for one day more', () => {
    const changed = { 'a.registration': days(10), 'b.account': days(3) };
    expect(prove(promised(13), changed)).toEqual([]);
    expect(prove(promised(12), changed)).toEqual(['LIMIT_SHORTER_THAN_STEPS limit']);
    expect(prove(matter(), changed)).toEqual([]);
  });

  it('reckons with the most that a limit in another unit can take', () => {
    expect(prove(promised(3), { 'a.registration': days(8, 'HOUR'), 'b.account': days(1, 'CALENDAR_DAY') })).toEqual([]);
    expect(prove(promised(2), { 'a.registration': days(8, 'HOUR'), 'b.account': days(1, 'CALENDAR_DAY') })).toHaveLength(1);
    expect(prove(promised(30), { 'a.registration': days(0), 'b.account': days(1, 'MONTH') })).toHaveLength(1);
  });

  it('counts steps side by side once, and comes to an end where they wait for one another', () => {
    const { steps, ...rest } = promised(10);
    const [first, second] = steps as [JointMatter['steps'][number], JointMatter['steps'][number]];
    const beside = { ...second, key: 'beside' };
    const changed = { 'a.registration': days(7), 'b.account': days(3) };
    expect(prove({ ...rest, steps: [first, second, beside] }, changed)).toEqual([]);
    expect(prove({ ...rest, steps: [{ ...first, needs: ['account'] }, second] }, changed)).toContain('STEP_CYCLE steps/registration/needs');
  });
});

describe('a step that others may go on without', () => {
  it('produces nothing that they need, neither data nor a document', () => {
    const { steps, ...rest } = matter();
    const skippable = steps.map((step) => (step.key === 'registration' ? { ...step, onDenial: 'GO_ON' as const } : step));
    expect(prove({ ...rest, steps: skippable })).toEqual([
      'PRODUCT_NEEDED steps/account/takes/creditCode',
      'PRODUCT_NEEDED steps/account/replaces/LICENCE',
      'PRODUCT_NEEDED outside/银行/takes/creditCode',
    ]);
    expect(
      prove({ ...rest, steps: steps.map((step) => (step.key === 'account' ? { ...step, onDenial: 'GO_ON' as const } : step)) }),
    ).toEqual([]);
  });
});

describe('the proof of a joint matter', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(prove(matter())).toEqual([]);
  });

  it.each<[string, JointMatter, Parameters<typeof prove>[1], string]>([
    ['an item that its department does not have', matter(), { 'b.account': null }, 'ITEM_UNKNOWN steps/account/item'],
    [
      'data that nobody produces any more',
      matter(),
      { 'a.registration': { produces: [] } },
      'FIELD_NOT_PRODUCED steps/account/takes/creditCode',
    ],
    [
      'data that an outside body needs and nobody produces',
      matter({ takes: {} }),
      { 'a.registration': { produces: [] } },
      'FIELD_NOT_PRODUCED outside/银行/takes/creditCode',
    ],
    [
      'data that the taking item does not ask for',
      matter({ takes: { seal: 'registration' } }),
      {},
      'FIELD_NOT_ASKED steps/account/takes/seal',
    ],
    [
      'a material that the item does not ask for',
      matter(),
      { 'b.account': { materials: [] } },
      'MATERIAL_NOT_ASKED steps/account/replaces/LICENCE',
    ],
    ['a condition on what nobody asks', matter({ when: { SIZE: ['BIG'] } }), {}, 'QUESTION_UNKNOWN steps/account/when'],
    ['a condition on an option that there is not', matter({ when: { STAFF: ['MAYBE'] } }), {}, 'OPTION_UNKNOWN steps/account/when'],
    [
      'one question with two sets of options',
      matter(),
      {
        'b.account': {
          questions: [
            testQuestion({
              code: 'STAFF',
              options: [
                { code: 'YES', text: '有' },
                { code: 'NO', text: '无' },
              ],
            }),
          ],
        },
      },
      'QUESTION_DIFFERS steps/account/questions/STAFF',
    ],
    [
      'one field with two meanings',
      matter(),
      { 'b.account': { form: { properties: { name: { type: 'number' }, creditCode: field('string') }, required: [], fieldsWhen: {} } } },
      'FIELD_DIFFERS steps/account/form/name',
    ],
    [
      'one code for two documents',
      matter(),
      { 'a.registration': { materials: [testMaterial({ code: 'LICENCE', name: '生产许可证' })] } },
      'MATERIAL_DIFFERS steps/account/materials/LICENCE',
    ],
    ['a loop', matter({ needs: ['registration', 'account'] }), {}, 'STEP_CYCLE steps/account/needs'],
  ])('finds %s', (_, what, changed, fault) => {
    expect(prove(what, changed)).toContain(fault);
  });

  it('does not mind another meaning of a field that is always supplied', () => {
    const other = { properties: { name: { type: 'string' }, creditCode: field('number') }, required: [], fieldsWhen: {} };
    const asked = { properties: { name: { type: 'string' }, creditCode: field('string') }, required: [], fieldsWhen: {} };
    expect(prove(matter(), { 'a.registration': { form: asked }, 'b.account': { form: other } })).toEqual([]);
  });
});
