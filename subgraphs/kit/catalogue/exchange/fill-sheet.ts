import type ExcelJS from 'exceljs';
import type { Row } from '../../domain/catalogue/national/national-table.js';
import { cellText } from './cell-text.js';

export interface Column {
  /** National name. */
  readonly key: string;
  readonly zh: string;
}

/** Adds a sheet that an official can work in: names in Chinese above the national ones, both in view, with filters and wrapped lines. */
export function fillSheet(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  { columns, rows }: { readonly columns: readonly Column[]; readonly rows: readonly Row[] },
): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }] });
  // Codes and phone numbers are texts: Excel would take their leading zeros away.
  const style = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } } as const;
  sheet.columns = columns.map(({ key, zh }) => ({ key, width: widthOf(key, zh, rows), style }));
  sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: Math.max(2, rows.length + 2), column: columns.length } };
  addRow(
    sheet,
    columns.map(({ zh }) => zh),
    { bold: true },
  );
  addRow(
    sheet,
    columns.map(({ key }) => key),
    { italic: true, color: { argb: 'FF808080' } },
  );
  for (const row of rows)
    addRow(
      sheet,
      columns.map(({ key }) => cellText(row[key] ?? '')),
    );
  sheet.commit();
}

function addRow(sheet: ExcelJS.Worksheet, texts: readonly string[], font?: Partial<ExcelJS.Font>): void {
  const row = sheet.addRow(texts);
  if (font !== undefined) row.font = font;
  row.commit();
}

function widthOf(key: string, zh: string, rows: readonly Row[]): number {
  const longest = Math.max(
    zh.length * 2,
    key.length,
    ...rows.slice(0, 50).map((row) => Math.max(0, ...(row[key] ?? '').split('\n').map((line) => line.length * 1.8))),
  );
  return Math.min(60, Math.max(10, longest + 2));
}
