import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { departments } from '../../../../schema/departments.js';
import { testItem, testMaterial } from '../../domain/catalogue/item.testing.js';
import type { ItemDefinition } from '../../domain/catalogue/item-definition.js';
import { nationalRecord } from '../../domain/catalogue/national/national-record.js';
import type { NationalRecord } from '../../domain/catalogue/national/national-table.js';
import { readNationalRecord } from '../../domain/catalogue/national/read-national-record.js';
import { generatedPart } from '../../domain/catalogue/parts.testing.js';
import { projectRoot } from '../../server/project-root.js';
import { nasty } from '../../testing/nasty-texts.js';
import { loadCatalogue, loadVocabulary } from '../load-catalogue.js';
import { nationalJson, readNationalJson } from './national-json.js';
import { nationalWorkbook } from './national-workbook.js';
import { readNationalWorkbook } from './read-national-workbook.js';

const vocabulary = loadVocabulary();
const shipped = departments.flatMap(({ code }) =>
  loadCatalogue(join(projectRoot, 'subgraphs', code, 'catalogue'), vocabulary).map((item) => ({ id: `${code}.${item.slug}`, item })),
);
const record = (item: ItemDefinition, itemId = item.slug): NationalRecord =>
  nationalRecord(item, { itemId, number: 3, effectiveOn: '2026-03-10' });
const plain = (item: unknown): unknown => JSON.parse(JSON.stringify(item));
const throughJson = (records: NationalRecord[]) => readNationalJson(nationalJson(records)).records;
const throughExcel = async (records: NationalRecord[]) => (await readNationalWorkbook(await nationalWorkbook(records))).records;

describe('items for another system', () => {
  it('come back from JSON as they went, every shipped one', () => {
    const back = throughJson(shipped.map(({ id, item }) => record(item, id)));
    expect(back.map((one) => readNationalRecord(one, {}))).toEqual(shipped.map(({ item }) => ({ source: plain(item), findings: [] })));
  });

  it('come back from Excel as they went, every shipped one', async () => {
    const back = await throughExcel(shipped.map(({ id, item }) => record(item, id)));
    expect(back.map((one) => readNationalRecord(one, {}))).toEqual(shipped.map(({ item }) => ({ source: plain(item), findings: [] })));
  });

  it('keep every text, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (name, standard, keyword) => {
        const item = testItem({
          name: { zh: name.trim(), en: 'x' },
          keywords: [keyword.trim().replaceAll('\n', ' ')],
          materials: [testMaterial({ code: 'DRAWING', standard: standard.trim() })],
        });
        for (const [one] of [throughJson([record(item)]), await throughExcel([record(item)])])
          expect(readNationalRecord(one as NationalRecord, {})).toEqual({ source: plain(item), findings: [] });
      }),
      { numRuns: 25 },
    );
  });

  it('keep whatever an item is made of', async () => {
    await fc.assert(
      fc.asyncProperty(generatedPart('any'), async ({ item }) => {
        for (const [one] of [throughJson([record(item)]), await throughExcel([record(item)])])
          expect(readNationalRecord(one as NationalRecord, {})).toEqual({ source: plain(item), findings: [] });
      }),
      { numRuns: 25 },
    );
  });

  it('bear the national codes of 12, 31 and 33 characters', () => {
    const elements = { implementer: { name: '店招管理所', creditCode: '12441500196720244T' }, useLevel: 'COUNTY' as const };
    const { fields } = record(testItem({ nationalCode: { basic: '000131127004', handling: '01' }, elements }));
    expect([fields.catalog_code, fields.task_code, fields.task_handle_item]).toEqual([
      '000131127004',
      '12441500196720244T4000131127004',
      '12441500196720244T400013112700401',
    ]);
    expect(fields).toMatchObject({ use_level: '4', task_type: '01', anticipate_day: '20', anticipate_type: '1', promise_day: '5' });
    expect(record(testItem()).fields).toMatchObject({ task_code: '', task_handle_item: '' });
  });
});

describe('what an official changes in a workbook', () => {
  const item = testItem({ materials: [testMaterial({ code: 'DRAWING', name: '设计图' }), testMaterial({ code: 'PHOTO', name: '照片' })] });
  const edited = async (edit: (book: ExcelJS.Workbook) => void) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await nationalWorkbook([record(item)])) as never);
    edit(book);
    const read = await readNationalWorkbook(Buffer.from(await book.xlsx.writeBuffer()));
    return { ...read, items: read.records.map((one) => readNationalRecord(one, {})) };
  };
  const cellOf = (book: ExcelJS.Workbook, sheetName: string, row: number, key: string): ExcelJS.Cell => {
    const sheet = book.getWorksheet(sheetName) as ExcelJS.Worksheet;
    const column = (sheet.getRow(2).values as unknown[]).indexOf(key);
    return sheet.getRow(row).getCell(column);
  };

  it('is taken, and nothing else changes', async () => {
    const { items } = await edited((book) => {
      cellOf(book, '事项基本信息', 3, 'promise_day').value = 3;
      cellOf(book, '材料', 4, 'accept_stand').value = { richText: [{ text: '近三个月内' }, { text: '拍摄' }] };
    });
    const expected = structuredClone(plain(item)) as { limits: { committed: { amount: number } }; materials: { standard: string }[] };
    expected.limits.committed.amount = 3;
    (expected.materials[1] as { standard: string }).standard = '近三个月内拍摄';
    expect(items).toEqual([{ source: expected, findings: [] }]);
  });

  it('may be a row that goes or comes', async () => {
    const { items } = await edited((book) => {
      const sheet = book.getWorksheet('材料') as ExcelJS.Worksheet;
      const headings = sheet.getRow(2).values as string[];
      sheet.spliceRows(4, 1);
      sheet.addRow(headings.slice(1).map((key) => ({ item_id: item.slug, material_name: '租赁合同', is_need: '1' })[key] ?? ''));
    });
    expect(items[0]).toMatchObject({
      source: {
        materials: [
          { code: 'DRAWING', name: '设计图' },
          { code: 'IMPORTED_2', name: '租赁合同' },
        ],
      },
    });
  });

  it('is told by its place where it cannot be read, and the item keeps what it had', async () => {
    const { items } = await edited((book) => {
      cellOf(book, '事项基本信息', 3, 'task_type').value = '特殊';
      cellOf(book, '材料', 3, 'by_law').value = '有关规定';
    });
    expect(items[0]?.findings.map(({ code, place }) => [code, place])).toEqual([
      ['VALUE_UNREADABLE', '事项基本信息!J3'],
      ['VALUE_UNREADABLE', '材料!N3'],
    ]);
    expect(items[0]?.source).toEqual(plain(item));
  });

  it('never runs: a text that looks like a formula is a text', async () => {
    const risky = testItem({ guide: { ...item.guide, summary: '=HYPERLINK("http://x","点这里")' } });
    const file = await nationalWorkbook([record(risky)]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file as never);
    const cell = cellOf(book, '事项基本信息', 3, 'task_summary');
    expect([cell.type === ExcelJS.ValueType.String, String(cell.value).startsWith("'=")]).toEqual([true, true]);
    expect(readNationalRecord((await readNationalWorkbook(file)).records[0] as NationalRecord, {}).source).toEqual(plain(risky));
  });

  it('finds sheets with headings that stay in view, filters and readable columns', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await nationalWorkbook([record(item)])) as never);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '事项基本信息',
      '材料',
      '情形问题',
      '审查要点',
      '办理环节',
      '常见问题',
      '扩展',
    ]);
    for (const sheet of book.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
      expect(sheet.autoFilter).toBeDefined();
      for (const { width = 0 } of sheet.columns) expect(width >= 10 && width <= 60).toBe(true);
    }
  });
});

describe('a file from elsewhere', () => {
  it('is laid over the item as it stands: form, checks and scenarios stay', () => {
    const item = testItem({ slug: 'sign-permit' });
    const foreign = JSON.stringify([
      {
        task_name: '户外招牌设置许可',
        promise_day: 7,
        is_fee: false,
        district: '扎兰屯',
        material_list: [{ material_name: '材料DRAWING', accept_stand: '加盖公章' }],
      },
    ]);
    const { records, faults } = readNationalJson(foreign);
    const { source, findings } = readNationalRecord(records[0] as NationalRecord, plain(item) as Record<string, unknown>);
    expect(faults).toEqual([]);
    expect(findings.map(({ code, place }) => [code, place])).toEqual([['FIELD_UNUSED', 'district']]);
    expect(source).toMatchObject({
      name: { zh: '户外招牌设置许可', en: 'Shop sign permit' },
      limits: { committed: { amount: 7 } },
      form: item.form,
      materials: [{ code: 'DRAWING', standard: '加盖公章', basis: item.materials[0]?.basis }],
    });
  });

  it.each([
    ['no JSON', '{'],
    ['a page of HTML', '<html>'],
    ['a list of texts', '["a"]'],
  ])('that is %s is refused with a reason', (_, text) => {
    const { records, faults } = readNationalJson(text);
    expect([records, faults.length]).toEqual([[], 1]);
  });

  it('that is no workbook, or lacks its sheet, is refused with a reason', async () => {
    const empty = new ExcelJS.Workbook();
    empty.addWorksheet('别的');
    const files = [
      Buffer.from('nothing'),
      Buffer.from(await empty.xlsx.writeBuffer()),
      Buffer.alloc(5_000_001),
      Buffer.from('PK\u0003\u0004broken'),
    ];
    for (const file of files) {
      const { records, faults } = await readNationalWorkbook(file);
      expect([records, faults.map(({ code }) => code)]).toEqual([[], ['FILE_UNREADABLE']]);
    }
  });
});
