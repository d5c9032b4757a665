import type ExcelJS from 'exceljs';

/** An empty workbook. The library is loaded when the first one is made: a hall that starts needs none, and it takes as long as all of us. */
export async function newWorkbook(): Promise<ExcelJS.Workbook> {
  const { default: library } = await import('exceljs');
  return new library.Workbook();
}
