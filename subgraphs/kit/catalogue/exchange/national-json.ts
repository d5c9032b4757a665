import { type ContentFault, fault } from '../../domain/catalogue/content-fault.js';
import { tables } from '../../domain/catalogue/national/national-fields.js';
import type { NationalRecord, Row } from '../../domain/catalogue/national/national-table.js';

/** Characters of a file that is taken in: a thousand times an item. */
const LENGTH = 20_000_000;
const EXTENSION = 'onewindow_extension';

/** Items for another system: one object an item, by the national field names, its lists within it. */
export function nationalJson(records: readonly NationalRecord[]): string {
  const items = records.map(({ fields, tables: lists, extension }) => ({
    ...fields,
    ...Object.fromEntries(tables.map(({ list, sheet }) => [list, lists[sheet] ?? []])),
    ...(extension === null ? {} : { [EXTENSION]: JSON.parse(extension) as unknown }),
  }));
  return `${JSON.stringify({ items }, null, 2)}\n`;
}

/** Reads what `nationalJson` or another system wrote: an object with `items`, a list, or one item. */
export function readNationalJson(text: string): { records: NationalRecord[]; faults: ContentFault[] } {
  if (text.length > LENGTH) return refused('文件过大', 'The file is too large');
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    return refused('不是正确的 JSON 文件', (error as Error).message);
  }
  const list = Array.isArray(read) ? read : isObject(read) && Array.isArray(read.items) ? read.items : [read];
  const faults: ContentFault[] = [];
  const records = list.flatMap((entry: unknown, index) => {
    if (isObject(entry)) return [recordOf(entry)];
    faults.push(fault('ITEM_MALFORMED', `items/${index}`, `第${index + 1}项不是事项`, `Entry ${index + 1} is no item`));
    return [];
  });
  return { records, faults };
}

function recordOf(entry: Readonly<Record<string, unknown>>): NationalRecord {
  const lists = new Map(tables.map(({ list, sheet }) => [list, sheet]));
  const fields = Object.entries(entry).filter(([key]) => key !== EXTENSION && !lists.has(key));
  const said = tables.flatMap(({ list, sheet }) => (entry[list] === undefined ? [] : [{ list, sheet, value: entry[list] }]));
  const malformed = ({ list, value }: { list: string; value: unknown }) =>
    Array.isArray(value) ? value.flatMap((row, index) => (isObject(row) ? [] : [`${list}/${index + 1}`])) : [list];
  const whole = said.filter((one) => malformed(one).length === 0);
  const extension = entry[EXTENSION];
  return {
    fields: texts(Object.fromEntries(fields)),
    // A list of which a part cannot be read stays as it is: its other rows alone would take the entries of that part away.
    tables: Object.fromEntries(whole.map(({ sheet, value }) => [sheet, (value as Record<string, unknown>[]).map(texts)])),
    extension: extension === undefined ? null : JSON.stringify(extension),
    unused: said.flatMap(malformed),
  };
}

/** Other systems write numbers and truth values where we read texts. */
function texts(entry: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, textOf(value)]));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function refused(zh: string, en: string): { records: NationalRecord[]; faults: ContentFault[] } {
  return { records: [], faults: [fault('FILE_UNREADABLE', '', zh, en)] };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
