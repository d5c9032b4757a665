import { describe, expect, it } from '@jest/globals';
import { testItem } from '../item.testing.js';
import { itemOfRecord } from './item-of-record.js';

const implementer = { name: '店招管理所', creditCode: '12441500196720244T' };
const standing = [
  testItem({ slug: 'sign-permit', elements: { implementer, useLevel: 'COUNTY' }, nationalCode: { basic: '000131127004', handling: '01' } }),
  testItem({ slug: 'sign-removal', name: { zh: '店招拆除备案', en: 'Removal' } }),
  testItem({ slug: 'sign-twin', name: { zh: '店招备案', en: 'Twin' } }),
  testItem({ slug: 'sign-other-twin', name: { zh: '店招备案', en: 'Twin' } }),
];
const found = (fields: Record<string, string>, extension: string | null = null) =>
  itemOfRecord({ fields, tables: {}, extension }, 'signs.', standing);

describe('the item that a record speaks of', () => {
  it('is found by our id before all else', () => {
    expect(found({ item_id: 'signs.sign-permit', task_name: '店招拆除备案' })).toBe('sign-permit');
    expect(found({ item_id: 'not-yet-there' })).toBe('not-yet-there');
  });

  it('is found by its extension, its national code or its name, where a file from elsewhere has no id of ours', () => {
    expect(found({ task_name: '店招拆除备案' }, '{"slug":"sign-permit"}')).toBe('sign-permit');
    expect(found({ task_handle_item: '12441500196720244T400013112700401', task_name: '另一名称' })).toBe('sign-permit');
    expect(found({ task_name: ' 店招拆除备案 ' }, 'broken')).toBe('sign-removal');
  });

  it('is not guessed where none or two fit', () => {
    expect(found({ task_name: '没有的事项' })).toBeNull();
    expect(found({ task_name: '店招备案' })).toBeNull();
    expect(found({})).toBeNull();
  });
});
