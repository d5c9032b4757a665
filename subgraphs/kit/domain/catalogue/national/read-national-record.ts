import { canonicalJson } from '../../canonical-json.js';
import { type ContentFault, fault } from '../content-fault.js';
import { layCodes } from './lay-codes.js';
import { layOver } from './lay-over.js';
import { put, valueAt } from './national-field.js';
import { itemFields, tables } from './national-fields.js';
import { aboutFields, rowOf } from './national-record.js';
import type { Content, NationalField, NationalRecord, NationalTable, Row } from './national-table.js';

const aboutKeys = new Set(aboutFields.map(([key]) => key));

export interface ReadRecord {
  /** The item's content, to be checked like any other. */
  readonly source: Content;
  /** What could not be taken, each with its place. */
  readonly findings: readonly ContentFault[];
}

/**
 * Lays a record over an item: over what its extension says, or over the item as it is, or over nothing. Only what the record
 * says differently is written, so that what the dictionary cannot say stays, and a record that nobody touched is the same item
 * again. What is not used is told. Pure: the base is not touched.
 */
export function readNationalRecord(record: NationalRecord, base: Content): ReadRecord {
  const findings: ContentFault[] = [];
  const extension = readExtension(record.extension, findings);
  const source = structuredClone(extension ?? base);
  const { fields, cells } = record;
  findings.push(...layCodes(source, fields, (key) => cells?.fields[key] ?? key));
  findings.push(...layOver(source, itemFields, fields, { placeOf: (key) => cells?.fields[key] ?? key, ignored: aboutKeys }));
  for (const table of tables) layTable(source, table, record, findings);
  for (const place of record.unused ?? [])
    findings.push(
      fault('ENTRY_MALFORMED', place, `${place}不是可以读取的内容，未采用`, `${place} is nothing that can be read: it was not used`),
    );
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

/** A list that the record does not have stays; of one that it has, rows come, go and change by their code. */
function layTable(
  source: Content,
  { key, sheet, fields }: NationalTable,
  { tables: lists, cells }: NationalRecord,
  findings: ContentFault[],
): void {
  const rows = lists[sheet];
  if (rows === undefined) return;
  const standing = (valueAt(source, key) ?? []) as Content[];
  if (canonicalJson(standing.map((entry) => rowOf(fields, entry))) === canonicalJson(rows)) return;
  const unused = new Set<string>();
  const laid = rows.map((row, index) => {
    const known = standing.find((entry) => isSame(entry, row, fields));
    // An entry from elsewhere has no code of ours: it gets one that its editor can find and change.
    const entry = structuredClone(known ?? (fields[0]?.key.endsWith('_code') ? { code: `IMPORTED_${index + 1}` } : {}));
    const placeOf = (field: string) => cells?.tables[sheet]?.[index]?.[field] ?? `${sheet}/${String(entry.code ?? index + 1)}/${field}`;
    findings.push(...layOver(entry, fields, row, { placeOf, ignored: unused }));
    // A column that we do not know is told once, and not once a row.
    for (const field of Object.keys(row)) unused.add(field);
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
