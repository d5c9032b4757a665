import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type ExcelJS from 'exceljs';

/** An empty workbook. The library is loaded when the first one is made: a hall that starts needs none, and it takes as long as all of us. */
export async function newWorkbook(): Promise<ExcelJS.Workbook> {
  const { default: library } = await import('exceljs');
  return new library.Workbook();
}

/**
 * A workbook file from what is put into it. It goes out row by row: the library's other way packs texts in pieces of 16,384
 * characters, and a character outside the basic plane (𠮷) that lies across two of them comes out as two replacement characters.
 */
export async function writtenWorkbook(fill: (book: ExcelJS.stream.xlsx.WorkbookWriter) => void): Promise<Buffer> {
  const { default: library } = await import('exceljs');
  const sink = new PassThrough();
  const file = buffer(sink);
  const book = new library.stream.xlsx.WorkbookWriter({ stream: sink, useStyles: true, useSharedStrings: true });
  fill(book);
  await book.commit();
  return file;
}
