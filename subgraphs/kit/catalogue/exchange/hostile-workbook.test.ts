import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { testItem, testMaterial } from '../../domain/catalogue/item.testing.js';
import { nationalRecord } from '../../domain/catalogue/national/national-record.js';
import { readNationalRecord } from '../../domain/catalogue/national/read-national-record.js';
import { nationalWorkbook } from './national-workbook.js';
import { readNationalWorkbook } from './read-national-workbook.js';
import { unpacksWithin } from './unpacked-size.js';

const item = testItem({ materials: [testMaterial({ code: 'DRAWING', name: '设计图', remark: '蓝图' })] });
const written = (one = item) =>
  nationalWorkbook([nationalRecord(one, { itemId: 'signs.sign-permit', number: 1, effectiveOn: '2026-03-10' })]);
const opened = async (file: Buffer) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as never);
  return book;
};
const sheetOf = (book: ExcelJS.Workbook, name: string) => book.getWorksheet(name) as ExcelJS.Worksheet;
const cellOf = (sheet: ExcelJS.Worksheet, row: number, key: string) =>
  sheet.getRow(row).getCell((sheet.getRow(2).values as unknown[]).indexOf(key));

/** What is read of the workbook after somebody had it, with the faults by code and place. */
async function edited(edit: (book: ExcelJS.Workbook) => void) {
  const book = await opened(await written());
  edit(book);
  const { records, faults } = await readNationalWorkbook(Buffer.from(await book.xlsx.writeBuffer()));
  const items = records.map((record) => readNationalRecord(record, {}));
  const said = [...faults, ...items.flatMap(({ findings }) => findings)].map(({ code, place }) => `${code} ${place}`);
  return { sources: items.map(({ source }) => source), said };
}

describe('a workbook', () => {
  it('has no cell that Excel refuses, however long a text is, and gives the text back', async () => {
    const long = testItem({ guide: { ...item.guide, summary: `一${'𠮷'.repeat(60_000)}` } });
    const file = await written(long);
    const lengths: number[] = [];
    (await opened(file)).eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => lengths.push(String(cell.value).length))));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767);
    const [record] = (await readNationalWorkbook(file)).records;
    expect(record?.fields.task_summary).toBe(long.guide.summary);
  });

  it('whose long text is gone is told by its cell, and the item keeps the text', async () => {
    const book = await opened(await written(testItem({ guide: { ...item.guide, summary: '长'.repeat(17_000) } })));
    const whole = sheetOf(book, '扩展');
    whole.eachRow((row) => {
      if (cellOf(whole, row.number, 'text_key').value === 'L1') cellOf(whole, row.number, 'text_key').value = 'L9';
    });
    const { records, faults } = await readNationalWorkbook(Buffer.from(await book.xlsx.writeBuffer()));
    expect(faults.map(({ code }) => code)).toEqual(['CELL_UNREADABLE']);
    expect(records[0]?.fields).not.toHaveProperty('task_summary');
  });

  it('without a sheet or a column leaves what they say as it is, and says so', async () => {
    const { sources, said } = await edited((book) => {
      book.removeWorksheet(sheetOf(book, '审查要点').id);
      sheetOf(book, '材料').getCell('B2').value = '编码';
    });
    expect(said).toEqual(['COLUMN_MISSING 材料!A2', 'SHEET_MISSING 审查要点', 'FIELD_UNUSED 材料!B3']);
    expect(sources).toEqual([item]);
  });

  it('with rows of no item, or of an item that stands twice, uses none of them and names each', async () => {
    const { sources, said } = await edited((book) => {
      sheetOf(book, '材料').addRow(['signs.sign-permitt', 'OTHER', '他项']);
      const items = sheetOf(book, '事项基本信息');
      items.addRow((items.getRow(3).values as unknown[]).slice(1));
      items.addRow(['', '', '无标识的事项']);
    });
    expect(said).toEqual(['ITEM_UNNAMED 事项基本信息!A4', 'ITEM_UNNAMED 事项基本信息!A5', 'ROW_WITHOUT_ITEM 材料!A4']);
    expect(sources).toEqual([item]);
  });

  it('keeps what an item says where a cell is an error, has no result, or has lost its last digits', async () => {
    const { sources, said } = await edited((book) => {
      const materials = sheetOf(book, '材料');
      cellOf(materials, 3, 'remark').value = { error: '#DIV/0!' };
      cellOf(materials, 3, 'material_name').value = { formula: 'A1' } as ExcelJS.CellFormulaValue;
      cellOf(sheetOf(book, '事项基本信息'), 3, 'dept_code').value = Number('111507830123456718');
    });
    expect(said).toHaveLength(3);
    expect(said.every((one) => /^CELL_UNREADABLE (材料![A-Z]3|事项基本信息![A-Z]+3)$/.test(one))).toBe(true);
    expect(sources).toEqual([item]);
  });

  it('takes truth values, and codes whose leading zero Excel has taken away', async () => {
    const { sources, said } = await edited((book) => {
      const items = sheetOf(book, '事项基本信息');
      cellOf(items, 3, 'task_type').value = 7;
      cellOf(items, 3, 'is_online').value = true;
    });
    expect([said, sources]).toMatchObject([[], [{ type: 'CONFIRMATION', elements: { online: true } }]]);
  });
});

describe('a file that unpacks to more than we take', () => {
  interface Zip {
    file(name: string, content: string): Zip;
    generateAsync(options: object): Promise<Buffer>;
  }
  const { loadAsync } = createRequire(createRequire(import.meta.url).resolve('exceljs'))('jszip') as {
    loadAsync(file: Buffer): Promise<Zip>;
  };
  const bomb = async () => {
    const zip = await loadAsync(await written());
    const sheet = `<worksheet><sheetData>${' '.repeat(60_000_000)}</sheetData></worksheet>`;
    return zip.file('xl/worksheets/sheet1.xml', sheet).generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  };

  it('is refused before it is unpacked, however small it is', async () => {
    const file = await bomb();
    expect(file.length).toBeLessThan(200_000);
    expect(await readNationalWorkbook(file)).toMatchObject({ records: [], faults: [{ code: 'FILE_UNREADABLE' }] });
  });

  it('is refused though its directory says that it is small, or speaks of another place', async () => {
    const file = await bomb();
    const entry = file.indexOf('PK\u0001\u0002');
    const lying = Buffer.from(file);
    for (let at = entry; at >= 0; at = lying.indexOf('PK\u0001\u0002', at + 1)) lying.writeUInt32LE(10, at + 24);
    expect(await unpacksWithin(lying, 50_000_000)).toBe(false);
    expect(await unpacksWithin(Buffer.concat([Buffer.alloc(8), file]), 500_000_000)).toBe(false);
    const end = file.lastIndexOf('PK\u0005\u0006');
    const apart = Buffer.concat([file.subarray(0, end), Buffer.alloc(8), file.subarray(end)]);
    expect(await unpacksWithin(apart, 500_000_000)).toBe(false);
    expect(await unpacksWithin(file, 500_000_000)).toBe(true);
  });
});
