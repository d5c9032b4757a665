import type { ItemDefinition } from '../item-definition.js';
import { useLevels } from './code-lists.js';
import { implementationCode, isBasicCode } from './codes.js';
import { valueAt } from './national-field.js';
import { itemFields, tables } from './national-fields.js';
import type { Content, NationalField, NationalRecord, Row } from './national-table.js';

/** What is known of an item besides what it says. */
export interface RecordAbout {
  readonly itemId: string;
  readonly number: number;
  /** ISO date from which the version is in force. */
  readonly effectiveOn: string;
}

/** Elements that tell of a version and are not taken from a file: `row_guid`, `task_code`, …, each with its Chinese term. */
export const aboutFields: readonly (readonly [string, string])[] = [
  ['row_guid', '记录唯一标识'],
  ['item_id', '事项标识'],
  ['task_code', '实施编码'],
  ['task_handle_item', '业务办理项编码'],
  ['task_version', '版本号'],
  ['plan_effective_date', '生效日期'],
];

/** An item by national field names, with the whole of it as an extension, so that reading it again loses nothing. Pure. */
export function nationalRecord(item: ItemDefinition, about: RecordAbout): NationalRecord {
  const content = item as unknown as Content;
  return {
    fields: { ...aboutRow(item, about), ...rowOf(itemFields, content) },
    tables: Object.fromEntries(
      tables.map(({ key, sheet, fields }) => [sheet, ((valueAt(content, key) ?? []) as Content[]).map((entry) => rowOf(fields, entry))]),
    ),
    extension: JSON.stringify(item),
  };
}

export function rowOf(fields: readonly NationalField[], content: Content): Row {
  return Object.fromEntries(fields.map(({ key, read }) => [key, read(content)]));
}

function aboutRow(item: ItemDefinition, { itemId, number, effectiveOn }: RecordAbout): Row {
  const code = codeOf(item as unknown as Content);
  return {
    row_guid: `${itemId}@${number}`,
    item_id: itemId,
    task_code: code.slice(0, 31),
    task_handle_item: code.length === 33 ? code : '',
    task_version: String(number),
    plan_effective_date: effectiveOn,
  };
}

/** The code of 31 or 33 characters; empty where body, level or basic code are not known. */
export function codeOf(content: Content): string {
  const { elements, nationalCode } = content as Partial<Pick<ItemDefinition, 'elements' | 'nationalCode'>>;
  const creditCode = elements?.implementer?.creditCode;
  const level = elements?.useLevel;
  if (creditCode === undefined || level === undefined || nationalCode === undefined || !isBasicCode(nationalCode.basic)) return '';
  try {
    return implementationCode({ creditCode, level: useLevels[level], basic: nationalCode.basic, handling: nationalCode.handling ?? null });
  } catch {
    return '';
  }
}
