import type ExcelJS from 'exceljs';
import { itemFields, tables } from '../../domain/catalogue/national/national-fields.js';
import { aboutFields } from '../../domain/catalogue/national/national-record.js';
import type { NationalRecord, Row } from '../../domain/catalogue/national/national-table.js';
import { newWorkbook } from './workbook.js';

export const ITEM_SHEET = '事项基本信息';
export const EXTENSION_SHEET = '扩展';
/** The column by which the rows of every sheet name their item. */
export const ITEM_COLUMN = 'item_id';
/** Characters that a cell of Excel holds at most. */
export const CELL_LENGTH = 32_000;

interface Column {
  readonly key: string;
  readonly zh: string;
}

const itemColumns: readonly Column[] = [...aboutFields.map(([key, zh]) => ({ key, zh })), ...itemFields];

/** Items as a workbook that an official can work in: a sheet for the items and for each of their lists, names in Chinese above the national ones. */
export async function nationalWorkbook(records: readonly NationalRecord[]): Promise<Buffer> {
  const book = await newWorkbook();
  addSheet(
    book,
    ITEM_SHEET,
    itemColumns,
    records.map(({ fields }) => fields),
  );
  for (const { sheet, fields } of tables) {
    const rows = records.flatMap(({ fields: item, tables: lists }) =>
      (lists[sheet] ?? []).map((row) => ({ ...row, [ITEM_COLUMN]: item[ITEM_COLUMN] ?? '' })),
    );
    addSheet(book, sheet, [{ key: ITEM_COLUMN, zh: '事项标识' }, ...fields], rows);
  }
  addSheet(
    book,
    EXTENSION_SHEET,
    [
      { key: ITEM_COLUMN, zh: '事项标识' },
      { key: 'part', zh: '序号' },
      { key: 'content', zh: '系统内容（请勿修改）' },
    ],
    records.flatMap(extensionRows),
  );
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** What is longer than a cell goes over several rows. */
function extensionRows({ fields, extension }: NationalRecord): Row[] {
  const text = extension ?? '';
  const parts = Math.ceil(text.length / CELL_LENGTH);
  return Array.from({ length: parts }, (_, part) => ({
    [ITEM_COLUMN]: fields[ITEM_COLUMN] ?? '',
    part: String(part + 1),
    content: text.slice(part * CELL_LENGTH, (part + 1) * CELL_LENGTH),
  }));
}

function addSheet(book: ExcelJS.Workbook, name: string, columns: readonly Column[], rows: readonly Row[]): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }] });
  sheet.columns = columns.map(({ key, zh }) => ({ key, width: widthOf(key, zh, rows) }));
  sheet.addRow(columns.map(({ zh }) => zh)).font = { bold: true };
  sheet.addRow(columns.map(({ key }) => key)).font = { italic: true, color: { argb: 'FF808080' } };
  for (const row of rows) sheet.addRow(columns.map(({ key }) => inert(row[key] ?? '')));
  sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: Math.max(2, rows.length + 2), column: columns.length } };
  sheet.eachRow((row) => {
    row.alignment = { wrapText: true, vertical: 'top' };
  });
  // Codes and phone numbers are texts: Excel would take their leading zeros away.
  for (let column = 1; column <= columns.length; column += 1) sheet.getColumn(column).numFmt = '@';
}

/** A text that a spreadsheet would run is written so that it shows and does nothing; reading takes the mark away again. */
export function inert(text: string): string {
  return /^['=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function widthOf(key: string, zh: string, rows: readonly Row[]): number {
  const longest = Math.max(
    zh.length * 2,
    key.length,
    ...rows.slice(0, 50).map((row) => Math.max(0, ...(row[key] ?? '').split('\n').map((line) => line.length * 1.8))),
  );
  return Math.min(60, Math.max(10, longest + 2));
}
