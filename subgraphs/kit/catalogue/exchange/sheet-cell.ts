import type ExcelJS from 'exceljs';
import type { Message } from '../../domain/message.js';
import { readCellText } from './cell-text.js';

/** What a cell says, or why it says nothing. */
export type ReadCell = { readonly text: string } | { readonly fault: Message };

const failed = { zh: '单元格是公式错误，没有内容', en: 'The cell is an error' };
const uncomputed = { zh: '公式没有计算结果，请改填文字', en: 'The formula has no result: write the text instead' };
const rounded = {
  zh: '号码被当作数字，末几位已经丢失，请把单元格设为文本格式后重新填写',
  en: 'The number is too long for Excel and has lost its last digits: make the cell a text and write it again',
};

/** What a cell shows, as text: formatted pieces joined, a formula by its result, a truth value as the code lists have it. */
export function readCell({ value, text }: ExcelJS.Cell): ReadCell {
  if (typeof value !== 'object' || value === null || value instanceof Date) return plainCell(value);
  if ('error' in value) return { fault: failed };
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value;
    if (result === undefined || result === null) return { fault: uncomputed };
    return typeof result === 'object' && 'error' in result ? { fault: failed } : plainCell(result);
  }
  return plainCell(text);
}

function plainCell(value: string | number | boolean | Date | null | undefined): ReadCell {
  if (value === null || value === undefined) return { text: '' };
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10) };
  if (typeof value === 'boolean') return { text: value ? '1' : '0' };
  if (typeof value === 'number') return Math.abs(value) > Number.MAX_SAFE_INTEGER ? { fault: rounded } : { text: String(value) };
  return { text: readCellText(value).replaceAll('\r\n', '\n') };
}
