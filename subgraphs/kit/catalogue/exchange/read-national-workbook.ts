import type ExcelJS from 'exceljs';
import { type ContentFault, fault } from '../../domain/catalogue/content-fault.js';
import { tables } from '../../domain/catalogue/national/national-fields.js';
import type { NationalRecord, Row } from '../../domain/catalogue/national/national-table.js';
import { EXTENSION_SHEET, ITEM_COLUMN, ITEM_SHEET } from './national-workbook.js';
import { newWorkbook } from './workbook.js';

/** Bytes of a file, and rows of a sheet, that are taken in. */
const FILE_SIZE = 5_000_000;
const ROWS = 20_000;

export interface ReadWorkbook {
  readonly records: readonly NationalRecord[];
  readonly faults: readonly ContentFault[];
}

/** Reads a workbook as `nationalWorkbook` makes it, whatever Excel or its user has done to it; what cannot be read is told by sheet and cell. */
export async function readNationalWorkbook(file: Buffer): Promise<ReadWorkbook> {
  if (file.length > FILE_SIZE) return refused('文件超过5兆字节', 'The file is larger than 5 MB');
  const book = await newWorkbook();
  try {
    await book.xlsx.load(file as never);
  } catch (error) {
    return refused('不是 Excel 文件（.xlsx），或者文件已经损坏', (error as Error).message);
  }
  const sheet = book.getWorksheet(ITEM_SHEET);
  if (sheet === undefined) return refused(`缺少工作表“${ITEM_SHEET}”`, `There is no sheet ${ITEM_SHEET}`);
  const faults: ContentFault[] = [];
  const items = rowsOf(sheet, faults);
  const lists = new Map(tables.map(({ sheet: name }) => [name, listOf(book, name, faults)]));
  const extensions = listOf(book, EXTENSION_SHEET, faults);
  const records = items.map((fields): NationalRecord => {
    const mine = (rows: readonly Row[] | null) => rows?.filter((row) => row[ITEM_COLUMN] === fields[ITEM_COLUMN]);
    return {
      fields,
      tables: Object.fromEntries([...lists].flatMap(([name, rows]) => (rows === null ? [] : [[name, (mine(rows) ?? []).map(without)]]))),
      extension: joined(mine(extensions) ?? []),
    };
  });
  return { records, faults };
}

function listOf(book: ExcelJS.Workbook, name: string, faults: ContentFault[]): Row[] | null {
  const sheet = book.getWorksheet(name);
  return sheet === undefined ? null : rowsOf(sheet, faults);
}

/** The rows of a sheet by the national names of its second row; blank rows are no rows. */
function rowsOf(sheet: ExcelJS.Worksheet, faults: ContentFault[]): Row[] {
  const keys = new Map<number, string>();
  sheet.getRow(2).eachCell((cell, column) => {
    keys.set(column, textOf(cell));
  });
  if (keys.size === 0)
    faults.push(fault('HEADING_MISSING', `${sheet.name}!A2`, '第2行应当是国家字段名', 'The second row bears the national field names'));
  if (sheet.rowCount > ROWS)
    faults.push(fault('TOO_MANY_ROWS', sheet.name, `工作表超过${ROWS}行，其余没有读取`, `More than ${ROWS} rows: the rest was not read`));
  const rows: Row[] = [];
  for (let number = 3; number <= Math.min(sheet.rowCount, ROWS); number += 1) {
    const row: Record<string, string> = {};
    for (const [column, key] of keys) {
      const cell = sheet.getRow(number).getCell(column);
      if (isFaulty(cell))
        faults.push(fault('CELL_UNREADABLE', `${sheet.name}!${cell.address}`, '单元格是公式错误，没有内容', 'The cell is an error'));
      row[key] = textOf(cell);
    }
    if (Object.values(row).some((text) => text !== '')) rows.push(row);
  }
  return rows;
}

/** Excel shows `#DIV/0!` and the like where a formula has no result. */
function isFaulty({ value }: ExcelJS.Cell): boolean {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** What a cell shows, as text: formatted pieces joined, a formula by its result, a number as it is written. */
function textOf(cell: ExcelJS.Cell): string {
  const { value } = cell;
  if (value === null || value === undefined || isFaulty(cell)) return '';
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'object' ? cell.text : String(value);
  return text.replace(/^'(?=['=+\-@\t\r])/, '').replaceAll('\r\n', '\n');
}

function joined(rows: readonly Row[]): string | null {
  const parts = [...rows].sort((a, b) => Number(a.part) - Number(b.part)).map(({ content = '' }) => content);
  return parts.length === 0 ? null : parts.join('');
}

function without({ [ITEM_COLUMN]: _, ...row }: Row): Row {
  return row;
}

function refused(zh: string, en: string): ReadWorkbook {
  return { records: [], faults: [fault('FILE_UNREADABLE', '', zh, en)] };
}
