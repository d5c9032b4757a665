import type ExcelJS from 'exceljs';
import { type ContentFault, fault } from '../../domain/catalogue/content-fault.js';
import { itemFields, tables } from '../../domain/catalogue/national/national-fields.js';
import type { NationalRecord, Row } from '../../domain/catalogue/national/national-table.js';
import { longTextKey } from './long-texts.js';
import { EXTENSION_SHEET, ITEM_COLUMN, ITEM_SHEET, LONG_TEXT_COLUMN } from './national-workbook.js';
import { type SheetRow, sheetRows } from './sheet-rows.js';
import { unpacksWithin } from './unpacked-size.js';
import { newWorkbook } from './workbook.js';

/** Bytes of a file, packed and unpacked, and rows of all its sheets, that are taken in. */
const FILE_SIZE = 5_000_000;
const UNPACKED_SIZE = 50_000_000;
const ROWS = 50_000;

export interface ReadWorkbook {
  readonly records: readonly NationalRecord[];
  readonly faults: readonly ContentFault[];
}

/** Reads a workbook as `nationalWorkbook` makes it, whatever Excel or its user has done to it; what cannot be read is told by sheet and cell. */
export async function readNationalWorkbook(file: Buffer): Promise<ReadWorkbook> {
  if (file.length > FILE_SIZE) return refused('文件超过5兆字节', 'The file is larger than 5 MB');
  if (!(await unpacksWithin(file, UNPACKED_SIZE)))
    return refused(
      '不是 Excel 文件（.xlsx），或者展开后超过50兆字节',
      'This is no Excel file (.xlsx), or one of more than 50 MB when unpacked',
    );
  const book = await newWorkbook();
  try {
    await book.xlsx.load(file as never);
  } catch (error) {
    return refused('不是 Excel 文件（.xlsx），或者文件已经损坏', (error as Error).message);
  }
  if (book.getWorksheet(ITEM_SHEET) === undefined) return refused(`缺少工作表“${ITEM_SHEET}”`, `There is no sheet ${ITEM_SHEET}`);
  if (book.worksheets.reduce((sum, { actualRowCount }) => sum + actualRowCount, 0) > ROWS)
    return refused(`文件超过${ROWS}行`, `The file has more than ${ROWS} rows`);
  return readBook(book);
}

function readBook(book: ExcelJS.Workbook): ReadWorkbook {
  const faults: ContentFault[] = [];
  const whole = rowsOf(book, EXTENSION_SHEET, [ITEM_COLUMN, 'part', 'content'], faults) ?? [];
  const written = (rows: SheetRow[] | null) => rows?.map((row) => withLongTexts(row, whole, faults)) ?? null;
  const items = namedItems(written(rowsOf(book, ITEM_SHEET, keysOf(itemFields), faults)) ?? [], faults);
  const ids = new Set(items.map(({ row }) => idOf(row)));
  const lists = tables.map(({ sheet, fields }) => [sheet, written(rowsOf(book, sheet, keysOf(fields), faults))] as const);
  for (const { row, place } of [
    ...lists.flatMap(([, rows]) => rows ?? []),
    ...whole.filter((one) => (one.row[LONG_TEXT_COLUMN] ?? '') === ''),
  ])
    if (!ids.has(idOf(row)))
      faults.push(
        fault('ROW_WITHOUT_ITEM', place, '该行的事项标识在“事项基本信息”中没有，未采用', 'No item has the id of this row: it was not used'),
      );
  return { records: items.map((item) => recordOf(item, lists, whole)), faults };
}

function recordOf(
  { row, cells }: SheetRow,
  lists: readonly (readonly [string, SheetRow[] | null])[],
  whole: readonly SheetRow[],
): NationalRecord {
  const id = idOf(row);
  const mine = lists.flatMap(([sheet, rows]) => (rows === null ? [] : [[sheet, rows.filter((one) => idOf(one.row) === id)] as const]));
  const tableOf = (part: 'row' | 'cells') =>
    Object.fromEntries(mine.map(([sheet, rows]) => [sheet, rows.map((one) => without(one[part]))]));
  const extension = joined(whole.filter((one) => idOf(one.row) === id && (one.row[LONG_TEXT_COLUMN] ?? '') === ''));
  return { fields: row, tables: tableOf('row'), extension, cells: { fields: cells, tables: tableOf('cells') } };
}

function rowsOf(book: ExcelJS.Workbook, name: string, wanted: readonly string[], faults: ContentFault[]): SheetRow[] | null {
  const sheet = book.getWorksheet(name);
  if (sheet !== undefined) return sheetRows(sheet, wanted, faults);
  faults.push(fault('SHEET_MISSING', name, `缺少工作表“${name}”，其内容保持原样`, `There is no sheet ${name}: what it says stays`));
  return null;
}

/** Items that can be told apart: lists find them by their id. */
function namedItems(rows: readonly SheetRow[], faults: ContentFault[]): SheetRow[] {
  return rows.filter(({ row, place }, index) => {
    const id = idOf(row);
    if (id !== '' && rows.findIndex((one) => idOf(one.row) === id) === index) return true;
    const [zh, en] = id === '' ? ['没有填写事项标识', 'It has no item id'] : [`事项标识${id}出现两次`, `The item id ${id} stands twice`];
    faults.push(fault('ITEM_UNNAMED', place, `${zh}，该行未采用`, `${en}: the row was not used`));
    return false;
  });
}

/** Cells that say where their text stands, with that text; where it is gone, the cell says nothing. */
function withLongTexts(read: SheetRow, whole: readonly SheetRow[], faults: ContentFault[]): SheetRow {
  const row: Record<string, string> = {};
  for (const [key, text] of Object.entries(read.row)) {
    const reference = longTextKey(text);
    const found = reference === null ? text : joined(whole.filter((one) => one.row[LONG_TEXT_COLUMN] === reference));
    if (found !== null) row[key] = found;
    else faults.push(fault('CELL_UNREADABLE', read.cells[key] ?? '', '“扩展”中没有该单元格的全文', 'The long text of this cell is gone'));
  }
  return { ...read, row };
}

function joined(rows: readonly SheetRow[]): string | null {
  const parts = rows.map(({ row }) => row).sort((a, b) => Number(a.part) - Number(b.part));
  return parts.length === 0 ? null : parts.map(({ content = '' }) => content).join('');
}

function keysOf(fields: readonly { readonly key: string }[]): string[] {
  return [ITEM_COLUMN, ...fields.map(({ key }) => key)];
}

function idOf(row: Row): string {
  return row[ITEM_COLUMN]?.trim() ?? '';
}

function without({ [ITEM_COLUMN]: _, ...row }: Row): Row {
  return row;
}

function refused(zh: string, en: string): ReadWorkbook {
  return { records: [], faults: [fault('FILE_UNREADABLE', '', zh, en)] };
}
