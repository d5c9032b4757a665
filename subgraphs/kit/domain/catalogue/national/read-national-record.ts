import { canonicalJson } from '../../canonical-json.js';
import { type ContentFault, fault } from '../content-fault.js';
import { put, valueAt } from './national-field.js';
import { itemFields, tables } from './national-fields.js';
import { aboutFields, rowOf } from './national-record.js';
import type { Content, NationalField, NationalRecord, NationalTable, Row } from './national-table.js';

export interface ReadRecord {
  /** The item's content, to be checked like any other. */
  readonly source: Content;
  /** What could not be taken, each with its place. */
  readonly findings: readonly ContentFault[];
}

/**
 * Lays a record over an item: over what its extension says, or over the item as it is, or over nothing. Only what the record
 * says differently is written, so that what the dictionary cannot say stays, and a record that nobody touched is the same item
 * again. Pure: the base is not touched.
 */
export function readNationalRecord(record: NationalRecord, base: Content): ReadRecord {
  const findings: ContentFault[] = [];
  const extension = readExtension(record.extension, findings);
  const source = structuredClone(extension ?? base);
  layOver(source, itemFields, record.fields, '', findings);
  for (const table of tables) layTable(source, table, record.tables[table.sheet], findings);
  const known = new Set([...itemFields.map(({ key }) => key), ...aboutFields.map(([key]) => key)]);
  for (const key of Object.keys(record.fields).filter((one) => !known.has(one)))
    findings.push(fault('FIELD_UNUSED', key, `没有使用字段${key}的内容`, `The field ${key} was not used`));
  return { source, findings };
}

function readExtension(text: string | null, findings: ContentFault[]): Content | null {
  if (text === null || text.trim() === '') return null;
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Content;
  } catch {
    // Told below, as for an extension that is JSON and no object.
  }
  findings.push(
    fault(
      'EXTENSION_UNREADABLE',
      'extension',
      '扩展内容无法读取，已按基本要素导入',
      'The extension cannot be read: only the elements were taken',
    ),
  );
  return null;
}

function layOver(content: Content, fields: readonly NationalField[], row: Row, place: string, findings: ContentFault[]): void {
  for (const { key, zh, read, write } of fields) {
    const value = row[key];
    if (value === undefined || (value.trim() === '' && key.endsWith('_code')) || value.trim() === read(content).trim()) continue;
    const kept = structuredClone(content);
    if (write(content, value.trim())) continue;
    for (const one of Object.keys(content)) delete content[one];
    Object.assign(content, kept);
    findings.push(
      fault(
        'VALUE_UNREADABLE',
        `${place}${key}`,
        `“${zh}”的内容“${value.slice(0, 40)}”无法读取`,
        `The value of ${key} cannot be read: ${value.slice(0, 40)}`,
      ),
    );
  }
}

/** A list that the record does not have stays; of one that it has, rows come, go and change by their code. */
function layTable(
  source: Content,
  { key, sheet, fields }: NationalTable,
  rows: readonly Row[] | undefined,
  findings: ContentFault[],
): void {
  if (rows === undefined) return;
  const standing = (valueAt(source, key) ?? []) as Content[];
  if (canonicalJson(standing.map((entry) => rowOf(fields, entry))) === canonicalJson(rows)) return;
  const laid = rows.map((row, index) => {
    const known = standing.find((entry) => isSame(entry, row, fields));
    // An entry from elsewhere has no code of ours: it gets one that its editor can find and change.
    const entry = structuredClone(known ?? (fields[0]?.key.endsWith('_code') ? { code: `IMPORTED_${index + 1}` } : {}));
    layOver(entry, fields, row, `${sheet}/${String(entry.code ?? index + 1)}/`, findings);
    return entry;
  });
  if (laid.length > 0 || standing.length > 0) put(source, key, laid);
}

/** The entry that a row speaks of: by its code or, where the row has none, by its name. */
function isSame(entry: Content, row: Row, [code, name]: readonly NationalField[]): boolean {
  const said = (one: NationalField | undefined): string => (one === undefined ? '' : (row[one.key]?.trim() ?? ''));
  if (said(code) !== '') return code?.read(entry) === said(code);
  return said(name) !== '' && name?.read(entry) === said(name);
}
