import { describe, expect, it } from '@jest/globals';
import { testItem, testMaterial } from '../item.testing.js';
import type { Content } from './national-table.js';
import { readNationalRecord } from './read-national-record.js';

const item = testItem({ materials: [testMaterial({ code: 'DRAWING', name: '设计图' })] }) as unknown as Content;
const record = (fields: Record<string, string>, tables = {}, extension: string | null = null) => ({ fields, tables, extension });
const read = (...args: Parameters<typeof record>) => {
  const { source, findings } = readNationalRecord(record(...args), item);
  return { source, said: findings.map(({ code, place }) => `${code} ${place}`) };
};
const published = '12441500196720244T3442199806003';

describe('a record from elsewhere', () => {
  it('brings body, level and basic code with its code of 31 or 33 characters', () => {
    const { source, said } = read({ task_code: published, task_handle_item: `${published}02`, dept_name: '汕尾市某局' });
    expect(said).toEqual([]);
    expect(source).toMatchObject({
      nationalCode: { basic: '442199806003', handling: '02' },
      elements: { useLevel: 'PREFECTURE', implementer: { name: '汕尾市某局', creditCode: '12441500196720244T' } },
    });
  });

  it('is told which part of a code is wrong, and the item keeps what it has', () => {
    const { source, said } = read({
      task_code: published.replace('244T', '245T'),
      task_handle_item: '123',
      dept_code: '111507830123456719',
    });
    expect(said).toEqual(['CODE_INVALID task_code', 'CODE_INVALID task_handle_item', 'VALUE_UNREADABLE dept_code']);
    expect(source).toEqual(item);
  });

  it('has every column of a list told that is not used, once for the list', () => {
    const rows = [
      { material_code: 'DRAWING', colour: '蓝' },
      { material_name: '照片', colour: '红' },
    ];
    expect(read({}, { 材料: rows }).said).toEqual(['FIELD_UNUSED 材料/DRAWING/colour']);
  });

  it('says of a material that it may follow later, by the one code of the national list', () => {
    const { source, said } = read({}, { 材料: [{ material_code: 'DRAWING', is_need: '3' }] });
    expect([said, source.materials]).toMatchObject([[], [{ code: 'DRAWING', necessity: 'REQUIRED', tolerable: true }]]);
  });

  it('leaves a material what it is where scenarios make it necessary', () => {
    const conditional = testItem({ materials: [testMaterial({ code: 'LICENCE', necessity: 'CONDITIONAL', when: { LIT: ['YES'] } })] });
    const { source } = readNationalRecord(
      record({}, { 材料: [{ material_code: 'LICENCE', is_need: '1', accept_stand: '新' }] }),
      conditional as never,
    );
    expect(source.materials).toMatchObject([{ necessity: 'CONDITIONAL', when: { LIT: ['YES'] }, standard: '新' }]);
  });
});

describe('elements that few items have', () => {
  it('come by their codes and terms, and go when their text goes', () => {
    const step = { node_code: 'SITE', node_name: '现场勘验', node_handler: '专家', review_standard: '符合', by_law: '《建筑法》第八条' };
    const { source, said } = read({ handle_type: '1，2' }, { 办理环节: [step] });
    expect([said, source]).toMatchObject([
      [],
      { elements: { handleForms: ['WINDOW', 'ONLINE'] }, steps: [{ code: 'SITE', by: 'EXPERT' }] },
    ]);
    expect(readNationalRecord(record({ handle_type: '' }), source).source).not.toHaveProperty('elements');
    expect(read({ handle_type: '1,9' }).said).toEqual(['VALUE_UNREADABLE handle_type']);
  });
});

describe('a limit of the law in a record', () => {
  it('goes as a whole when its number goes', () => {
    const { source, said } = read({ anticipate_day: '', anticipate_type: '', anticipate_explain: '', anticipate_by_law: '' });
    expect([said, source.limits]).toMatchObject([[], { legal: null }]);
  });

  it('comes as a whole, with its basis', () => {
    const without = testItem({ limits: { ...testItem().limits, legal: null } }) as unknown as Content;
    const fields = { anticipate_day: '15', anticipate_type: '1', anticipate_by_law: '《中华人民共和国建筑法》第八条' };
    expect(readNationalRecord(record(fields), without)).toMatchObject({
      source: {
        limits: { legal: { amount: 15, unit: 'WORKING_DAY', basis: { document: '《中华人民共和国建筑法》', article: '第八条' } } },
      },
      findings: [],
    });
  });

  it('is needed of the department itself: a committed limit without a number is not taken', () => {
    expect(read({ promise_day: '' })).toEqual({ source: item, said: ['VALUE_UNREADABLE promise_day'] });
  });
});

describe('two elements that speak of one thing', () => {
  it('do not undo one another: what was changed counts, whichever it is', () => {
    const tolerable = testItem({ materials: [testMaterial({ code: 'DRAWING', tolerable: true })] });
    const taken = (row: Record<string, string>) =>
      (
        readNationalRecord(record({}, { 材料: [{ material_code: 'DRAWING', ...row }] }), tolerable as never).source.materials as {
          tolerable: boolean;
        }[]
      )[0]?.tolerable;
    expect(taken({ is_need: '3', is_tolerable: '0' })).toBe(false);
    expect(taken({ is_need: '1', is_tolerable: '1' })).toBe(false);
    expect(taken({ is_need: '3', is_tolerable: '1' })).toBe(true);
  });
});
