import type { Message } from '../../message.js';
import { type ContentFault, fault } from '../content-fault.js';
import { codedValue, useLevels } from './code-lists.js';
import { type CodeFault, type ImplementationCode, readImplementationCode } from './codes.js';
import { put } from './national-field.js';
import { codeOf } from './national-record.js';
import type { Content, Row } from './national-table.js';

const reasons: Readonly<Record<CodeFault, Message>> = {
  LENGTH: { zh: '长度应当为31位或者33位', en: 'it has 31 or 33 characters' },
  CREDIT_CODE: { zh: '前18位不是有效的统一社会信用代码', en: 'its first 18 characters are no valid credit code' },
  LEVEL: { zh: '第19位应当是1至6的行使层级', en: 'its 19th character is a level from 1 to 6' },
  BASIC: { zh: '第20位至第31位不是基本编码', en: 'its 20th to 31st characters are no basic code' },
  HANDLING: { zh: '最后两位应当是数字', en: 'its last two characters are digits' },
};

/**
 * Takes body, level and basic code out of 实施编码 and 业务办理项编码, where the record does not say them by elements of their own;
 * those come after and prevail. Answers with what is no code.
 */
export function layCodes(content: Content, row: Row, placeOf: (key: string) => string): ContentFault[] {
  const before = codeOf(content);
  const said = [
    ['task_code', before.slice(0, 31)],
    ['task_handle_item', before.length === 33 ? before : ''],
  ] as const;
  return said.flatMap(([key, standing]) => {
    const value = row[key]?.trim() ?? '';
    if (value === '' || value === standing) return [];
    const read = readImplementationCode(value);
    if (!('fault' in read)) return layParts(content, read);
    const { zh, en } = reasons[read.fault];
    return [
      fault('CODE_INVALID', placeOf(key), `编码“${value.slice(0, 40)}”不正确：${zh}`, `The code ${value.slice(0, 40)} is none: ${en}`),
    ];
  });
}

function layParts(content: Content, { creditCode, level, basic, handling }: ImplementationCode): ContentFault[] {
  put(content, 'elements.implementer.creditCode', creditCode);
  put(content, 'elements.useLevel', codedValue(useLevels, level) ?? undefined);
  put(content, 'nationalCode.basic', basic);
  if (handling !== null) put(content, 'nationalCode.handling', handling);
  return [];
}
