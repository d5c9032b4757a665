import { itemFields, tables } from '../../domain/catalogue/national/national-fields.js';
import { aboutFields } from '../../domain/catalogue/national/national-record.js';
import type { NationalRecord, Row } from '../../domain/catalogue/national/national-table.js';
import { type Column, fillSheet } from './fill-sheet.js';
import { LongTexts } from './long-texts.js';
import { textParts } from './text-parts.js';
import { writtenWorkbook } from './workbook.js';

export const ITEM_SHEET = '事项基本信息';
export const EXTENSION_SHEET = '扩展';
/** The column by which the rows of every sheet name their item. */
export const ITEM_COLUMN = 'item_id';
/** The column by which a row of the extension names the long text that it is a part of; empty in the parts of a whole item. */
export const LONG_TEXT_COLUMN = 'text_key';

const extensionColumns: readonly Column[] = [
  { key: ITEM_COLUMN, zh: '事项标识' },
  { key: LONG_TEXT_COLUMN, zh: '全文编号' },
  { key: 'part', zh: '序号' },
  { key: 'content', zh: '系统内容（请勿修改）' },
];
const itemColumns: readonly Column[] = [...aboutFields.map(([key, zh]) => ({ key, zh })), ...itemFields];

/** Items as a workbook that an official can work in: a sheet for the items and for each of their lists, names in Chinese above the national ones. */
export async function nationalWorkbook(records: readonly NationalRecord[]): Promise<Buffer> {
  const long = new LongTexts();
  const short = (row: Row): Row => Object.fromEntries(Object.entries(row).map(([key, text]) => [key, long.shortened(text)]));
  const wholes = records.flatMap(({ fields, extension }) => partRows({ [ITEM_COLUMN]: fields[ITEM_COLUMN] ?? '' }, extension ?? ''));
  return writtenWorkbook((book) => {
    fillSheet(book, ITEM_SHEET, { columns: itemColumns, rows: records.map(({ fields }) => short(fields)) });
    for (const { sheet, fields } of tables) {
      const rows = records.flatMap(({ fields: item, tables: lists }) =>
        (lists[sheet] ?? []).map((row) => ({ ...short(row), [ITEM_COLUMN]: item[ITEM_COLUMN] ?? '' })),
      );
      fillSheet(book, sheet, { columns: [{ key: ITEM_COLUMN, zh: '事项标识' }, ...fields], rows });
    }
    const texts = long.kept().flatMap(([key, text]) => partRows({ [LONG_TEXT_COLUMN]: key }, text));
    fillSheet(book, EXTENSION_SHEET, { columns: extensionColumns, rows: [...wholes, ...texts] });
  });
}

/** What is longer than a cell goes over several rows. */
function partRows(whose: Row, text: string): Row[] {
  return textParts(text).map((content, index) => ({ ...whose, part: String(index + 1), content }));
}
