import type ExcelJS from 'exceljs';
import { type ContentFault, fault } from '../../domain/catalogue/content-fault.js';
import type { Row } from '../../domain/catalogue/national/national-table.js';
import { readCell } from './sheet-cell.js';

/** One row of a sheet: what it says by the national names, and where each of it stands (`材料!F7`). */
export interface SheetRow {
  readonly row: Row;
  readonly cells: Row;
  /** Its first cell. */
  readonly place: string;
}

/** Rows above the content: the Chinese terms and the national names. */
const HEADINGS = 2;

/** The rows of a sheet by the national names of its second row. Blank rows are no rows; a cell that cannot be read is told and left out. */
export function sheetRows(sheet: ExcelJS.Worksheet, wanted: readonly string[], faults: ContentFault[]): SheetRow[] {
  const names = headings(sheet, wanted, faults);
  const rows: SheetRow[] = [];
  sheet.eachRow((line, number) => {
    if (number <= HEADINGS) return;
    const row: Record<string, string> = {};
    const cells: Record<string, string> = {};
    for (const [column, key] of names) {
      const cell = line.getCell(column);
      cells[key] = `${sheet.name}!${cell.address}`;
      const read = readCell(cell);
      if ('text' in read) row[key] = read.text;
      else faults.push(fault('CELL_UNREADABLE', cells[key], read.fault.zh, read.fault.en));
    }
    if (Object.values(row).some((text) => text.trim() !== '')) rows.push({ row, cells, place: `${sheet.name}!A${number}` });
  });
  return rows;
}

/** Column → national name. A column that is not there is told, and what it would say stays as it is. */
function headings(sheet: ExcelJS.Worksheet, wanted: readonly string[], faults: ContentFault[]): Map<number, string> {
  const names = new Map<number, string>();
  const seen = new Set<string>();
  sheet.getRow(HEADINGS).eachCell((cell, column) => {
    const read = readCell(cell);
    const key = 'text' in read ? read.text.trim() : '';
    const place = `${sheet.name}!${cell.address}`;
    if (seen.has(key))
      faults.push(
        fault('COLUMN_TWICE', place, `列${key}出现两次，采用左侧的一列`, `The column ${key} stands twice: the left one was read`),
      );
    else if (key !== '') {
      names.set(column, key);
      seen.add(key);
    }
  });
  for (const key of wanted.filter((one) => !seen.has(one)))
    faults.push(
      fault(
        'COLUMN_MISSING',
        `${sheet.name}!A${HEADINGS}`,
        `缺少列${key}，该项内容保持原样`,
        `There is no column ${key}: what it says stays`,
      ),
    );
  return names;
}
