import { type ContentFault, fault } from '../content-fault.js';
import { rowOf } from './national-record.js';
import type { Content, NationalField, Row } from './national-table.js';

interface Laying {
  /** Where a value stands in its file. */
  readonly placeOf: (key: string) => string;
  /** Keys that are no fields and need not be told. */
  readonly ignored: ReadonlySet<string>;
}

/**
 * Writes into the content what a row says differently. What the content said before any of it is what counts as different: two
 * elements may speak of one thing, and the one that nobody touched does not undo the other. Answers with what was not taken.
 */
export function layOver(content: Content, fields: readonly NationalField[], row: Row, { placeOf, ignored }: Laying): ContentFault[] {
  const before = rowOf(fields, content);
  const known = new Set(fields.map(({ key }) => key));
  const unused = Object.keys(row).filter((key) => !known.has(key) && !ignored.has(key) && row[key]?.trim() !== '');
  const unreadable = fields.filter((field) => isChanged(field.key, row, before) && !written(content, field, row[field.key]?.trim() ?? ''));
  return [
    ...unreadable.map(({ key, zh }) => {
      const value = row[key]?.slice(0, 40) ?? '';
      return fault('VALUE_UNREADABLE', placeOf(key), `“${zh}”的内容“${value}”无法读取`, `The value of ${key} cannot be read: ${value}`);
    }),
    ...unused.map((key) => fault('FIELD_UNUSED', placeOf(key), `没有使用字段${key}的内容`, `The field ${key} was not used`)),
  ];
}

function isChanged(key: string, row: Row, before: Row): boolean {
  const value = row[key];
  if (value === undefined || (value.trim() === '' && key.endsWith('_code'))) return false;
  return plain(value) !== plain(before[key] ?? '');
}

/** Files change line ends and blanks at the edges without anybody meaning it. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/** Whether the value was taken; the content is as it was where it was not. */
function written(content: Content, field: NationalField, value: string): boolean {
  const kept = structuredClone(content);
  if (field.write(content, value)) return true;
  for (const key of Object.keys(content)) delete content[key];
  Object.assign(content, kept);
  return false;
}
